export * from './on-the-spot-limit';
export * from './surcharge';
