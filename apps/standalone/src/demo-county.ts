import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO_COUNTY, enterDemoCounty } from '@mingjian/demo';
import { openAppDataSource, UnitOfWork } from '@mingjian/platform/database';

const PASSWORD_FILE = 'demo-password';

/**
 * Fills a new database with the demo county. Its password is drawn at the first start and kept beside the data,
 * so that no password is part of the product.
 * @returns the accounts to print, one a line
 */
export async function loadDemoCounty(databaseUrl: string, folder: string): Promise<readonly string[]> {
  const password = demoPassword(folder);
  const dataSource = await openAppDataSource({ url: databaseUrl, max: 1, name: 'mingjian demo' });
  try {
    await new UnitOfWork(dataSource).run({ kind: 'system' }, (tx) => enterDemoCounty(tx, password, new Date()));
  } finally {
    await dataSource.destroy();
  }
  const accounts = DEMO_COUNTY.agencies.flatMap((agency) =>
    agency.people.map((person) => `${person.username.padEnd(18)} ${person.name}  ${agency.shortName}  ${person.roles.join(', ')}`),
  );
  return [`password of every account: ${password}`, ...accounts];
}

function demoPassword(folder: string): string {
  const file = join(folder, PASSWORD_FILE);
  if (!existsSync(file)) {
    writeFileSync(file, `demo-${randomBytes(9).toString('base64url')}`, { mode: 0o600 });
    chmodSync(file, 0o600);
  }
  return readFileSync(file, 'utf8').trim();
}
