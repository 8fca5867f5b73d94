import type { Tx } from '@mingjian/platform/database';

/**
 * Reads in the order of an index and never sorts. Behind row-level security the planner expects few rows, and would
 * fetch everything that is due only to sort it; the indexes meant for these reads are in their order already.
 */
export async function inIndexOrder<T>(tx: Tx, read: () => Promise<T>): Promise<T> {
  await tx.sql(`SELECT set_config('enable_sort', $1, true)`, ['off']);
  const found = await read();
  await tx.sql(`SELECT set_config('enable_sort', $1, true)`, ['on']);
  return found;
}
