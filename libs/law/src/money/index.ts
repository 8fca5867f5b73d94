export * from './amount-in-capitals';
export * from './on-the-spot-limit';
export * from './surcharge';
