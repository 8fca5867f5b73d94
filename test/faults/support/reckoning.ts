import type { TransitionId } from '@mingjian/law';
import { eventually } from '../../support/eventually';
import type { Acknowledged, EnforcementLoad } from './enforcement-load';
import type { FaultSite } from './fault-site';
import { Program } from './program';

/** Longer than a dead worker's job takes to be noticed, and an unacknowledged message to be sent again. */
const RECOVERY_MS = 150_000;

interface Entry {
  readonly case_id: string;
  readonly seq: number;
  readonly kind: TransitionId;
  readonly actor_id: string;
  readonly messages: number;
  readonly opened: readonly string[];
}

/** What the database holds, held against what clients were told. */
export class Reckoning {
  constructor(
    private readonly site: FaultSite,
    private readonly load: EnforcementLoad,
    /** Acts done before the load began. */
    private readonly before: number,
  ) {}

  /** Every acknowledged act is there with its entry, clocks and message; nothing is there twice, or unasked. */
  async everyActOnce(): Promise<void> {
    const entries = await this.site.sql<Entry>(ENTRIES);
    const found = new Map(entries.map((entry) => [`${entry.case_id} ${entry.seq}`, entry]));
    const { acknowledged } = this.load;
    expect(acknowledged.map((act) => seen(found.get(`${act.caseId} ${act.recordSeq}`)))).toEqual(acknowledged.map(told));
    const bySystem = entries.filter(({ actor_id }) => !acknowledged.some(({ by }) => by.actorId === actor_id));
    expect(new Set(bySystem.map(({ kind }) => kind))).toEqual(new Set(bySystem.length > 0 ? ['assign-reviewer'] : []));
    expect(entries.length - bySystem.length).toBe(this.before + acknowledged.length);
    expect(entries.filter(({ messages }) => messages !== 1)).toEqual([]);
    expect(await this.site.sql(CASES_OUT_OF_STEP)).toEqual([]);
    expect(await this.site.sql(NUMBERS_LOST)).toEqual([]);
  }

  /** A request repeated after the fact gets its first answer and changes nothing. */
  async repeatsChangeNothing(): Promise<void> {
    // The worker may be giving a case to a reviewer meanwhile; nobody asked for that.
    const asked = `SELECT count(*)::int AS entries FROM case_record WHERE body::json ->> 'kind' <> 'assign-reviewer'`;
    const count = async () => (await this.site.sql<{ entries: number }>(asked))[0]!.entries;
    const before = await count();
    for (const { by, asked: request, act: _act, by: _by, asked: _asked, ...answer } of this.load.acknowledged.slice(-25)) {
      expect((await by.insist(request)).body).toEqual(answer);
    }
    expect(await count()).toBe(before);
  }

  /** Every message has reached every consumer once, and what they do is done once. */
  async everyMessageDone(): Promise<void> {
    await eventually(async () => expect(await this.site.sql(UNDONE)).toEqual([]), RECOVERY_MS);
    expect(await this.site.sql(UNPRINTED)).toEqual([]);
    expect(await this.site.sql(DECISIONS_NOT_TOLD_TO_BOTH)).toEqual([]);
    expect(await this.site.sql(REVIEWS_NOT_TOLD)).toEqual([]);
  }

  /** Each handler has been told of each overdue case once, however often the queue forgot it. */
  async everyReminderOnce(cases: readonly string[]): Promise<void> {
    const rows = () => this.site.sql<{ case_id: string; told: number }>(REMINDED, [cases]);
    await eventually(async () => expect((await rows()).length).toBe(cases.length), RECOVERY_MS);
    expect(await rows()).toEqual(cases.map((case_id) => ({ case_id, told: 2 })));
  }

  /** `mingjian verify` as an operator runs it. */
  async recordsHold(): Promise<void> {
    const verify = new Program('apps/cli/src/main.js', { DATABASE_URL: this.site.databaseUrl }, '');
    verify.launch(['verify', '--json']);
    const status = await verify.ended();
    const said = JSON.parse(verify.output) as { firstLie: unknown; cases: number };
    expect({ status, firstLie: said.firstLie }).toEqual({ status: 0, firstLie: null });
  }
}

function told({ caseId, recordSeq, act, by, opened }: Acknowledged): string {
  const clocks = opened.map(({ period, due }) => `${period} ${due.slice(0, 10)}`).sort();
  return `${caseId} #${recordSeq} ${act} by ${by.actorId}: ${clocks.join(', ')}`;
}

function seen(entry: Entry | undefined): string {
  return entry ? `${entry.case_id} #${entry.seq} ${entry.kind} by ${entry.actor_id}: ${[...entry.opened].sort().join(', ')}` : 'nothing';
}

const ENTRIES = `
  SELECT r.case_id, r.seq, r.body::json ->> 'kind' AS kind, r.body::json ->> 'actorId' AS actor_id, COALESCE(m.messages, 0)::int AS messages,
    ARRAY(SELECT d.period_id || ' ' || COALESCE(to_char(d.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'), to_char(d.due_on, 'YYYY-MM-DD'))
          FROM deadline d WHERE d.case_id = r.case_id AND d.opened_seq = r.seq) AS opened
  FROM case_record r LEFT JOIN (
    SELECT body::json ->> 'caseId' AS case_id, (body::json ->> 'recordSeq')::int AS seq, count(*) AS messages FROM outbox GROUP BY 1, 2
  ) m ON m.case_id = r.case_id::text AND m.seq = r.seq`;

const CASES_OUT_OF_STEP = `
  SELECT c.id, c.version, count(r.seq)::int AS entries, max(r.seq) AS last FROM enforcement_case c LEFT JOIN case_record r ON r.case_id = c.id
  GROUP BY c.id HAVING c.version <> count(r.seq) OR c.version <> max(r.seq)`;

// Numbers are given without gaps, so the counters say how many there are. The supervisor's register is kept elsewhere.
const NUMBERS_LOST = `
  WITH given AS (
    SELECT agency_id, document_no AS no FROM document WHERE document_no IS NOT NULL
    UNION SELECT agency_id, document_no FROM discussion
    UNION SELECT agency_id, case_no FROM enforcement_case WHERE case_no IS NOT NULL
  ), present AS (SELECT agency_id, count(*) AS numbers FROM given GROUP BY agency_id),
  counted AS (SELECT agency_id, sum(last) AS numbers FROM document_counter WHERE word <> '备' GROUP BY agency_id)
  SELECT * FROM present FULL JOIN counted USING (agency_id) WHERE present.numbers IS DISTINCT FROM counted.numbers`;

const UNDONE = `
  SELECT o.id, o.body, o.sent_at, o.done_at, ARRAY(SELECT consumer FROM inbox i WHERE i.message_id = o.id) AS consumers FROM outbox o
  WHERE o.done_at IS NULL OR (SELECT count(*) FROM inbox i WHERE i.message_id = o.id) <> 3`;

const UNPRINTED = `
  SELECT d.id, d.kind, r.problem FROM document d LEFT JOIN document_rendering r ON r.document_id = d.id WHERE r.pdf IS NULL`;

const DECISIONS_NOT_TOLD_TO_BOTH = `
  SELECT r.case_id, count(n.id) AS told FROM case_record r LEFT JOIN notification n ON n.case_id = r.case_id AND n.kind = 'decision-duties'
  WHERE r.body::json ->> 'kind' = 'decide-after-discussion' GROUP BY r.case_id HAVING count(n.id) <> 2`;

const REVIEWS_NOT_TOLD = `
  SELECT r.case_id, r.seq FROM case_record r WHERE r.body::json ->> 'kind' = 'assign-reviewer'
  AND (SELECT count(*) FROM notification n WHERE n.news = 'act:' || r.case_id || ':' || r.seq || ':review-assigned') <> 1`;

const REMINDED = `
  SELECT n.case_id, count(*)::int AS told FROM notification n JOIN person p ON p.id = n.person_id
  WHERE n.case_id = ANY ($1) AND n.kind = 'deadline-overdue' AND p.username IN ('zhang.wei', 'wang.fang')
  GROUP BY n.case_id ORDER BY array_position($1::uuid[], n.case_id)`;
