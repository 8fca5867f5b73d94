export * from './decide-on-spot.service';
export * from './spot-payment.services';
