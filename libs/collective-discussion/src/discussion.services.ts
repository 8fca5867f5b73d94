import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@mingjian/law';
import { CaseFile, DocumentNumbers, FactsReader, PerformAct, presentDraft, type ActResult, type CaseCommand } from '@mingjian/cases';
import { Calendars } from '@mingjian/catalogue';
import type { Tx } from '@mingjian/platform/database';
import { Refusal } from '@mingjian/platform/errors';
import { Clock, shanghaiDay } from '@mingjian/platform/time';

export interface Convocation {
  /** Instant with offset. */
  readonly startedAt: string;
  readonly place: string;
  readonly recorder: string;
  /** Heads entitled to vote and present. */
  readonly members: readonly string[];
  readonly chiefId: string;
  /** The handler who brings the case; has no vote. */
  readonly presenterId: string;
  readonly handlerReport: string;
  readonly absent: readonly { readonly personId: string; readonly reason: string }[];
  readonly recusals: readonly { readonly personId: string; readonly reason: string }[];
}

/** 召集集体讨论, on the draft as it stands and by the quorum the county set. */
@Injectable()
export class ConveneDiscussion {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
    private readonly factsReader: FactsReader,
    private readonly calendars: Calendars,
    private readonly numbers: DocumentNumbers,
    private readonly clock: Clock,
  ) {}

  execute(command: CaseCommand & { readonly convocation: Convocation }): Promise<ActResult> {
    const { actor, convocation } = command;
    return this.performAct.execute(command, async (tx, subject) => {
      const today = this.clock.today();
      refuseUnlessOn(today, convocation.startedAt);
      await refuseUnlessHeads(tx, subject.agencyId, convocation.members);
      await refuseUnlessHandler(tx, subject.id, convocation.presenterId);
      const draft = await presentDraft(tx, subject.id);
      const { rules } = await this.factsReader.situation(tx, subject.id, actor, today, await this.calendars.current(tx));
      const [last] = await tx.sql<{ no: number }>('SELECT no FROM discussion WHERE case_id = $1 ORDER BY no DESC LIMIT 1', [subject.id]);
      const number = await this.numbers.next(tx, subject.agencyId, '集审', today);
      await this.caseFile.add(tx, subject, 'discussion', {
        no: (last?.no ?? 0) + 1, draft_id: draft.id, draft_hash: draft.hash, convened_on: today, started_at: convocation.startedAt, place: convocation.place,
        recorder: convocation.recorder, absent: JSON.stringify(convocation.absent), recusals: JSON.stringify(convocation.recusals),
        handler_report: convocation.handlerReport, document_no: number, members: convocation.members,
        recused: convocation.recusals.map((recusal) => recusal.personId), chief_id: convocation.chiefId, presenter_id: convocation.presenterId,
        quorum: rules.quorum?.members ?? 0,
      });
      return { transition: 'convene-discussion', particulars: { number, members: convocation.members.length } };
    });
  }
}

/** What the minutes print as the time is the day on which it is recorded: the guards judge the file as of that day. */
function refuseUnlessOn(today: CivilDate, instant: string): void {
  const day = shanghaiDay(new Date(instant));
  if (day === today) return;
  throw new Refusal('invalid', 'discussion-on-another-day', `A discussion of ${day} cannot be recorded on ${today}.`, { data: { today } });
}

async function refuseUnlessHeads(tx: Tx, agencyId: string, members: readonly string[]): Promise<void> {
  const heads = await tx.sql<{ id: string }>(
    `SELECT id FROM person WHERE agency_id = $1 AND id = ANY ($2::uuid[]) AND 'agency-head' = ANY (roles) AND disabled_at IS NULL`,
    [agencyId, members],
  );
  if (heads.length < new Set(members).size) throw new Refusal('invalid', 'member-is-no-head', 'Members of the discussion are heads of the agency.');
}

/** Whoever brings the case has handled it: an officer since released may still answer for what they did. */
async function refuseUnlessHandler(tx: Tx, caseId: string, presenterId: string): Promise<void> {
  const [handled] = await tx.sql('SELECT 1 FROM officer_assignment WHERE case_id = $1 AND person_id = $2 LIMIT 1', [caseId, presenterId]);
  if (!handled) throw new Refusal('invalid', 'presenter-is-no-handler', 'The case is presented by one of its officers.');
}

async function presentDiscussion(tx: Tx, caseId: string): Promise<{ id: string; opinions: number }> {
  const [discussion] = await tx.sql<{ id: string; opinions: number }>(
    `SELECT d.id, (SELECT count(*)::int FROM discussion_opinion o WHERE o.discussion_id = d.id) AS opinions
     FROM discussion d WHERE d.case_id = $1 ORDER BY d.no DESC LIMIT 1`,
    [caseId],
  );
  if (!discussion) throw new Refusal('unlawful', 'discussion-not-convened', 'No discussion has been convened.');
  return discussion;
}

@Injectable()
export class GiveDiscussionOpinion {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
  ) {}

  execute(command: CaseCommand & { readonly stance: 'agree' | 'disagree' | 'abstain'; readonly opinion: string }): Promise<ActResult> {
    return this.performAct.execute(command, async (tx, subject) => {
      const discussion = await presentDiscussion(tx, subject.id);
      const [earlier] = await tx.sql('SELECT 1 FROM discussion_opinion WHERE discussion_id = $1 AND person_id = $2', [discussion.id, command.actor.id]);
      if (earlier) throw new Refusal('unlawful', 'opinion-already-given', 'An opinion once given stands; it can be explained only in the minutes.');
      await this.caseFile.add(tx, subject, 'discussion_opinion', {
        discussion_id: discussion.id, person_id: command.actor.id, no: discussion.opinions + 1, stance: command.stance, opinion: command.opinion,
      });
      return { transition: 'give-discussion-opinion', particulars: { stance: command.stance } };
    });
  }
}

/** 形成决议. A resolution to change sends the draft back; the gates it had passed must be passed again. */
@Injectable()
export class ResolveDiscussion {
  constructor(
    private readonly performAct: PerformAct,
    private readonly caseFile: CaseFile,
    private readonly clock: Clock,
  ) {}

  execute(command: CaseCommand & { readonly resolution: 'as-proposed' | 'change' | 'supplement-investigation'; readonly content: string; readonly endedAt: string }): Promise<ActResult> {
    const { resolution, content, endedAt } = command;
    return this.performAct.execute(command, async (tx, subject) => {
      const discussion = await presentDiscussion(tx, subject.id);
      if (shanghaiDay(new Date(endedAt)) > this.clock.today()) throw new Refusal('invalid', 'date-in-future', 'A discussion that has not ended has no resolution.');
      await this.caseFile.add(tx, subject, 'discussion_resolution', { discussion_id: discussion.id, resolution, content, ended_at: endedAt, on_date: this.clock.today() });
      return { transition: resolution === 'as-proposed' ? 'resolve-discussion' : 'send-back-from-discussion', draws: 'discussion-minutes', particulars: { resolution } };
    });
  }
}
