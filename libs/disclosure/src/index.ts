export * from './disclosed-decisions';
export * from './disclosure.services';
export * from './record-annulment.service';
export * from './redaction';
