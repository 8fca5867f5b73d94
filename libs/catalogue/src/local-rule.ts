import {
  NATIONAL_MAJOR_RULES,
  NATIONAL_PROCEDURE,
  SECTOR_PROCEDURES,
  type CivilDate,
  type LengthOverride,
  type MajorRule,
  type ProcedureRules,
  type SectorProcedureRule,
} from '@mingjian/law';

/** A rule a county or an agency entered, with the basis it named. */
export interface LocalRuleRow {
  readonly id: string;
  readonly agency_id: string | null;
  readonly kind: 'major-decision' | 'quorum' | 'record-filing' | 'sector-procedure';
  readonly body: Record<string, unknown>;
  readonly basis: string;
  readonly valid_from: CivilDate;
  readonly valid_to: CivilDate | null;
  readonly confirmed: boolean;
}

export interface RecordFilingRule {
  readonly recipient: string;
  readonly length: LengthOverride | null;
  readonly source: string;
}

export interface RulesInForce extends ProcedureRules {
  readonly recordFiling: RecordFilingRule | null;
}

/**
 * The rules of one case on one day: national ones from the law, local ones from these rows. An agency's own row
 * stands before the county's. What nobody has entered is named in `missing`, never guessed.
 */
export function rulesInForce(sector: string, rows: readonly LocalRuleRow[], on: CivilDate): RulesInForce {
  const inForce = rows
    .filter((row) => row.valid_from <= on && (row.valid_to === null || on <= row.valid_to))
    .sort((a, b) => Number(a.agency_id === null) - Number(b.agency_id === null) || (a.valid_from < b.valid_from ? 1 : -1));
  const first = (kind: LocalRuleRow['kind']): LocalRuleRow | undefined => inForce.find((row) => row.kind === kind);
  const quorum = first('quorum');
  const recordFiling = first('record-filing');
  const own = first('sector-procedure');
  const major = inForce.filter((row) => row.kind === 'major-decision').map(majorRule);
  const national = SECTOR_PROCEDURES.find((rule) => rule.id === sector) ?? NATIONAL_PROCEDURE;
  return {
    sector: own ? ({ ...national, ...own.body } as SectorProcedureRule) : national,
    major: [...NATIONAL_MAJOR_RULES, ...major],
    quorum: quorum ? { members: Number(quorum.body['members']), source: quorum.basis } : null,
    recordFiling: recordFiling
      ? {
          recipient: String(recordFiling.body['recipient']),
          length: (recordFiling.body['length'] as LengthOverride | undefined) ?? null,
          source: recordFiling.basis,
        }
      : null,
    missing: [
      ...(major.length > 0 ? [] : ['major-decision']),
      ...(quorum ? [] : ['quorum']),
      ...(recordFiling ? [] : ['record-filing']),
    ],
  };
}

function majorRule(row: LocalRuleRow): MajorRule {
  return {
    id: `local:${row.id}`,
    effects: row.body['effects'] as MajorRule['effects'],
    when: row.body['when'] as MajorRule['when'],
    source: row.basis,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    confirmed: row.confirmed,
  };
}
