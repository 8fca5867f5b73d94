export * from './civil-date';
export * from './national-calendar';
export * from './working-calendar';
