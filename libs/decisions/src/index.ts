export * from './after-decision.services';
export * from './decide.service';
