import { Injectable } from '@nestjs/common';
import { rulesInForce, type LocalRuleRow, type RulesInForce } from '@mingjian/catalogue';
import { assessMajor, type CaseFacts, type CivilDate, type JudgedSituation, type ActingPerson, type WorkingCalendar } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';

const FACTS = `
  SELECT f.*, COALESCE((SELECT jsonb_agg(r) FROM local_rule r WHERE r.agency_id IS NULL OR r.agency_id = f.agency_id), '[]') AS local_rules
  FROM case_facts f WHERE f.case_id = $1`;

export type Situation = JudgedSituation & { readonly rules: RulesInForce };

/** Reads what the law is asked about, in the transaction of the act it is asked for. */
@Injectable()
export class FactsReader {
  async situation(tx: Tx, caseId: string, actor: ActingPerson, on: CivilDate, calendar: WorkingCalendar): Promise<Situation> {
    const [row] = await tx.sql<FactsRow>(FACTS, [caseId]);
    if (!row) throw new Error(`case ${caseId} is locked but has no facts`);
    const facts = factsFrom(row);
    const rules = rulesInForce(row.sector, row.local_rules, on);
    const circumstances = { partyKind: facts.partyKind, ground: facts.majorGround, heard: facts.everHeard, on };
    const nothing = { outcome: 'no-penalty', kinds: [], fineFen: 0, confiscatedFen: 0 } as const;
    return { facts, actor, rules, on, calendar, major: assessMajor(facts.draft ?? nothing, circumstances, rules.major) };
  }
}

interface FactsRow {
  readonly sector: string;
  readonly local_rules: readonly LocalRuleRow[];
  readonly [column: string]: unknown;
}

function factsFrom(row: FactsRow): CaseFacts {
  const facts: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row)) {
    if (column !== 'local_rules') facts[column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())] = value;
  }
  return facts as unknown as CaseFacts;
}
