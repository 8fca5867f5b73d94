export * from './check-cases';
export * from './finding';
export type { HistoricalCase, DatedStep, Surcharge } from './historical-case';
