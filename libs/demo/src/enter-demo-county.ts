import { enterCounty, type EnteredCounty } from '@mingjian/county';
import type { Tx } from '@mingjian/platform/database';
import { DEMO_COUNTY } from './county';

export type { EnteredCounty };

/** Enters the demo county, or finds the one that is there. Every account gets the same password. */
export function enterDemoCounty(tx: Tx, password: string, on: Date): Promise<EnteredCounty> {
  return enterCounty(tx, DEMO_COUNTY, () => password, on);
}
