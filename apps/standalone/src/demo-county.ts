/** Fills a new database with the demo county. @returns the accounts to print, one a line */
export async function loadDemoCounty(_databaseUrl: string): Promise<readonly string[]> {
  return [];
}
