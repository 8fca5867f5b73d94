import { computeDeadline, addDays, NATIONAL_CALENDAR, type CaseState, type CivilDate } from '@mingjian/law';
import { ROW_DIGEST } from '@mingjian/process-record';
import type { BenchDatabase } from './bench-database';

/** How many cases to lay in and what they look like. Numbers are per case, counted from 1 and never used twice. */
export interface Stock {
  readonly from: number;
  readonly to: number;
  readonly agency: string;
  readonly state: CaseState;
  /** None: a case without a trace of who handled it, which lists do not show. */
  readonly officers: readonly string[];
  /** Entries of each chain; each after the first is an investigation act. */
  readonly entries: number;
  readonly clock: 'running' | 'met' | 'none';
  /** Cases begin one a day, round and round, over this many days before `until`. */
  readonly days: number;
  readonly until: CivilDate;
  /** Entries as long as real ones; else only as long as they must be. */
  readonly fullEntries: boolean;
}

const AT_ONCE = 50_000;

const CASE_PREFIX = '01980000-0000-7000-8000-';

/** The id of the n-th case: in the order of n, as ids of real cases are in the order of time. */
export const caseId = (n: number): string => CASE_PREFIX + n.toString(16).padStart(12, '0');

/** The same id, reckoned by the database. */
export const caseIdSql = (n: string): string => idSql('01980000-0000', n);

/** Ids of other rows, apart from those of cases by the first eight digits. */
const rowIdSql = (kind: number, n: string): string => idSql(`01980000-${kind.toString(16).padStart(4, '0')}`, n);

const idSql = (start: string, n: string): string => `('${start}-7000-8000-' || lpad(to_hex((${n})::bigint), 12, '0'))::uuid`;

/**
 * Lays in whole cases by a few statements: chains whose hashes are right, digests of their rows, clocks as the law
 * computes them. Triggers of foreign keys are put off while it works, and `proveSound` checks what they would have.
 */
export async function layIn(database: BenchDatabase, stock: Stock): Promise<void> {
  await database.sql(`SET session_replication_role = replica`);
  await database.sql(`CREATE TEMP TABLE IF NOT EXISTS first_day (no integer PRIMARY KEY, started_on date, nominal_on date, due_on date, safe_on date, provisional boolean)`);
  await database.sql(`TRUNCATE first_day`);
  await database.sql(
    `INSERT INTO first_day SELECT * FROM jsonb_to_recordset($1) AS d (no integer, started_on date, nominal_on date, due_on date, safe_on date, provisional boolean)`,
    [JSON.stringify(firstDays(stock))],
  );
  for (let from = stock.from; from <= stock.to; from += AT_ONCE) {
    await layInSome(database, { ...stock, from, to: Math.min(stock.to, from + AT_ONCE - 1) });
  }
  await database.sql(`SET session_replication_role = origin`);
}

function firstDays({ days, until }: Stock): object[] {
  return Array.from({ length: days }, (_, no) => {
    const startedOn = addDays(until, -no);
    const { nominal, due, safe, provisional } = computeDeadline({ period: 'decision', startedOn }, NATIONAL_CALENDAR);
    return { no, started_on: startedOn, nominal_on: nominal, due_on: due, safe_on: safe, provisional };
  });
}

async function layInSome(database: BenchDatabase, stock: Stock): Promise<void> {
  const { from, to, agency, state, officers, entries, clock, days } = stock;
  const facts = stock.fullEntries ? USUAL_FACTS : '{}';
  const every = `generate_series(${from}, ${to}) n JOIN first_day d ON d.no = n % ${days}`;
  await database.sql('BEGIN');
  await database.sql(
    `INSERT INTO party (id, agency_id, case_id, act_seq, no, kind, name, id_number, representative, address, phone)
     SELECT ${rowIdSql(1, 'n')}, $1, ${caseIdSql('n')}, 1, 1, 'organization', '某某商贸有限公司（' || n || '）', '91431227MA4L' || lpad(n::text, 6, '0'), '吴某', '本县龙溪路' || n || '号', '0745-1111111'
     FROM ${every}`,
    [agency],
  );
  for (const [at, officer] of officers.entries()) {
    await database.sql(
      `INSERT INTO case_side (agency_id, case_id, person_id, side) SELECT $1, ${caseIdSql('n')}, $2, 'handling' FROM ${every}`,
      [agency, officer],
    );
    await database.sql(
      `INSERT INTO officer_assignment (id, agency_id, case_id, act_seq, person_id, kind, on_date)
       SELECT ${rowIdSql(2 + at, 'n')}, $1, ${caseIdSql('n')}, 1, $2, 'assigned', d.started_on FROM ${every}`,
      [agency, officer],
    );
  }
  const rowsOf = (table: string, seq: number): string =>
    `(SELECT COALESCE(jsonb_agg(jsonb_build_object('table', '${table}', 'id', r.id, 'sha256', ${ROW_DIGEST('r')}) ORDER BY r.id), '[]') FROM ${table} r WHERE r.case_id = ${caseIdSql('n')} AND r.act_seq = ${seq})`;
  const opened = clock === 'none' ? `'[]'::jsonb` : `jsonb_build_array(jsonb_build_object('id', ${rowIdSql(4, 'n')}, 'period', 'decision', 'startedOn', d.started_on, 'due', d.due_on))`;
  const bodyOf = (seq: number, kind: string, from: string, rows: string, opens: string): string =>
    `jsonb_build_object('v', 1, 'caseId', ${caseIdSql('n')}, 'seq', ${seq}, 'kind', '${kind}', 'at', to_char(d.started_on, 'YYYY-MM-DD') || 'T01:00:00.000Z', 'on', d.started_on,
       'actorId', $2::text, 'from', ${from}, 'to', '${state}', 'rows', ${rows}, 'opened', ${opens}, 'met', '[]'::jsonb, 'facts', $3::jsonb, 'particulars', '{}'::jsonb)::text`;
  // OFFSET 0 keeps the planner from building each body once more for its hash.
  await database.sql(
    `INSERT INTO case_record (agency_id, case_id, seq, body, prev_hash, hash)
     SELECT $1, id, 1, body, NULL, sha256(convert_to(body, 'UTF8'))
     FROM (SELECT ${caseIdSql('n')} AS id, ${bodyOf(1, 'register-lead', 'NULL', `${rowsOf('party', 1)} || ${rowsOf('officer_assignment', 1)}`, opened)} AS body FROM ${every} OFFSET 0) e`,
    [agency, officers[0] ?? agency, facts],
  );
  for (let seq = 2; seq <= entries; seq += 1) {
    await database.sql(
      `INSERT INTO investigation_act (id, agency_id, case_id, act_seq, kind, on_date, place, content, officers, signed_by, party_signed, rights_told)
       SELECT ${rowIdSql(16 + seq, 'n')}, $1, ${caseIdSql('n')}, ${seq}, 'inquiry', d.started_on, '本局询问室', '问：……答：……', $2, $2, 'signed', true FROM ${every}`,
      [agency, officers],
    );
    await database.sql(
      `INSERT INTO case_record (agency_id, case_id, seq, body, prev_hash, hash)
       SELECT $1, id, ${seq}, body, prev, sha256(prev || convert_to(body, 'UTF8'))
       FROM (SELECT p.case_id AS id, p.hash AS prev, ${bodyOf(seq, 'record-investigation-act', `'${state}'`, rowsOf('investigation_act', seq), `'[]'::jsonb`)} AS body
             FROM ${every} JOIN case_record p ON p.case_id = ${caseIdSql('n')} AND p.seq = ${seq - 1} OFFSET 0) e`,
      [agency, officers[0] ?? agency, facts],
    );
  }
  const closed = state === 'closed' ? 'd.due_on' : 'NULL';
  await database.sql(
    `INSERT INTO enforcement_case (id, agency_id, version, state, procedure, sector, case_no, source, violation, suspected_basis, jurisdiction_basis, found_on,
       violation_ended_on, violation_continues, harms_safety, filed_on, decided_on, closed_on, record_hash)
     SELECT r.case_id, $1, r.seq, '${state}', 'ordinary', 'market', '测市监罚〔2025〕' || n || '号', 'inspection', '销售超过保质期的食品', '《中华人民共和国食品安全法》第三十四条',
       '违法行为发生地在本县', d.started_on, d.started_on, false, true, d.started_on, ${closed}, ${closed}, r.hash
     FROM ${every} JOIN case_record r ON r.case_id = ${caseIdSql('n')} AND r.seq = ${entries}`,
    [agency],
  );
  if (clock !== 'none') {
    const met = clock === 'met' ? `'met', d.started_on, 1, NULL` : `'running', NULL, NULL, d.safe_on`;
    await database.sql(
      `INSERT INTO deadline (id, agency_id, case_id, period_id, opened_seq, started_on, nominal_on, due_on, safe_on, provisional, nature, status, met_on, met_seq, look_on)
       SELECT ${rowIdSql(4, 'n')}, $1, ${caseIdSql('n')}, 'decision', 1, d.started_on, d.nominal_on, d.due_on, d.safe_on, d.provisional, 'duty', ${met} FROM ${every}`,
      [agency],
    );
  }
  await database.sql('COMMIT');
}

/** Fails unless every foreign key of the tables of cases holds, as the triggers that were put off would have made sure. */
export async function proveSound(database: BenchDatabase): Promise<void> {
  const keys = await database.sql<{ name: string; from: string; to: string; columns: string[]; targets: string[] }>(
    `SELECT conname AS name, conrelid::regclass::text AS from, confrelid::regclass::text AS to,
       ARRAY(SELECT attname::text FROM unnest(conkey) WITH ORDINALITY k (no, at) JOIN pg_attribute a ON a.attrelid = conrelid AND a.attnum = k.no ORDER BY at) AS columns,
       ARRAY(SELECT attname::text FROM unnest(confkey) WITH ORDINALITY k (no, at) JOIN pg_attribute a ON a.attrelid = confrelid AND a.attnum = k.no ORDER BY at) AS targets
     FROM pg_constraint WHERE contype = 'f' AND conrelid::regclass::text IN ('enforcement_case', 'case_record', 'deadline', 'party', 'officer_assignment', 'case_side', 'investigation_act')`,
  );
  for (const { name, from, to, columns, targets } of keys) {
    const set = columns.map((column) => `f."${column}" IS NOT NULL`).join(' AND ');
    const same = columns.map((column, at) => `t."${targets[at]}" = f."${column}"`).join(' AND ');
    const [row] = await database.sql<{ dangling: boolean }>(`SELECT EXISTS (SELECT FROM ${from} f WHERE ${set} AND NOT EXISTS (SELECT FROM ${to} t WHERE ${same})) AS dangling`);
    if (row?.dangling) throw new Error(`the stock of cases breaks ${name}`);
  }
}

/** As long as what a guard knew in the middle of an investigation. */
const USUAL_FACTS = JSON.stringify({
  acts: 1, agencyId: null, decision: null, defence: null, defended: null, discussion: null, draft: null, harmsSafety: true, hearing: null, major: [],
  majorGround: null, notice: null, openRecusals: 0, parties: 1, partyKind: 'organization', recordFilingReceivedOn: null, reportDraftHash: null, review: null,
  officers: [1, 2].map((no) => ({
    certificates: [{ from: '2022-11-01', revokedOn: null, to: '2027-10-31' }], from: '2025-09-01', personId: `01980000-0000-7000-8000-00000000000${no}`, to: null,
  })),
  duties: [{ due: '2025-12-01', period: 'decision', status: 'running' }],
});
