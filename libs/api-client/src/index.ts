/** The API's paths and shapes, generated from its own description by `npm run api-client`. Never edited. */
export type { components, operations, paths } from './schema';
