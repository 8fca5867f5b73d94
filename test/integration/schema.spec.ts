import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useTestDatabase } from '../support/database';
import { schemaText } from '../support/schema-text';

const FILE = join(__dirname, '../../migrations/schema.sql');

describe('the schema', () => {
  const database = useTestDatabase();

  it('is what migrations/schema.sql says, where every change of a migration is read as a difference', async () => {
    const made = await schemaText((text) => database().sql(text));
    // To make it again: MINGJIAN_WRITE_SCHEMA=1 npm test -- test/integration/schema.spec.ts
    if (process.env['MINGJIAN_WRITE_SCHEMA'] === '1') writeFileSync(FILE, made);
    expect(existsSync(FILE)).toBe(true);
    expect(made).toBe(readFileSync(FILE, 'utf8'));
  });
});
