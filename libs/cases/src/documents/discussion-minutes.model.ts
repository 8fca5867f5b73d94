import type { DiscussionMinutes, MemberOpinion } from '@mingjian/documents';
import type { CivilDate } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import { actSeq, type CaseInHand } from '../case-in-hand';
import { hearingOfParty, latestReview } from './course-of-gates';
import { hearingInWords, reviewInWords } from './gates-in-words';
import { caseHeading, draftOf, given, namesOf, theOne } from './readers';

interface Excused {
  readonly personId: string;
  readonly reason: string;
}

interface DiscussionRow {
  readonly draftId: string;
  readonly draftHash: string;
  readonly number: string;
  readonly heldOn: CivilDate;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly place: string;
  readonly recorder: string;
  readonly members: readonly string[];
  readonly recused: readonly string[];
  readonly absent: readonly Excused[];
  readonly recusals: readonly Excused[];
  readonly chiefId: string;
  readonly presenterId: string;
  readonly quorum: number;
  readonly handlerReport: string;
  readonly resolution: 'as-proposed' | 'change' | 'supplement-investigation';
  readonly content: string;
  readonly opinions: readonly { readonly personId: string; readonly stance: MemberOpinion['stance']; readonly opinion: string }[];
}

/** 集体讨论笔录 (penalty law art. 57(2)), at the act that resolves the discussion. */
export async function discussionMinutes(tx: Tx, subject: CaseInHand): Promise<{ model: DiscussionMinutes; number: string }> {
  const heading = await caseHeading(tx, subject);
  const row = await theOne<DiscussionRow>(
    tx,
    'its resolution',
    `SELECT g.draft_id AS "draftId", g.draft_hash AS "draftHash", g.document_no AS number, g.convened_on AS "heldOn", g.started_at AS "startedAt",
            r.ended_at AS "endedAt", g.place, g.recorder, g.members, g.recused, g.absent, g.recusals, g.chief_id AS "chiefId", g.presenter_id AS "presenterId",
            g.quorum, g.handler_report AS "handlerReport", r.resolution, r.content,
            COALESCE((SELECT jsonb_agg(jsonb_build_object('personId', o.person_id, 'stance', o.stance, 'opinion', o.opinion) ORDER BY o.no)
              FROM discussion_opinion o WHERE o.discussion_id = g.id), '[]') AS opinions
     FROM discussion_resolution r JOIN discussion g ON g.id = r.discussion_id WHERE r.case_id = $1 AND r.act_seq = $2`,
    [subject.id, actSeq(subject)],
  );
  const draft = await draftOf(tx, row.draftId);
  const party = await hearingOfParty(tx, subject.id);
  const review = await latestReview(tx, subject.id);
  const { absent, recusals, chiefId, presenterId } = row;
  // Whoever is recused has no vote, though listed among those who came.
  const members = row.members.filter((id) => !row.recused.includes(id));
  const names = await namesOf(tx, [
    ...members, ...absent.map(({ personId }) => personId), ...recusals.map(({ personId }) => personId), presenterId, ...(review ? [review.reviewerId] : []),
  ]);
  const name = (id: string): string => names.get(id) ?? '';
  const head = (id: string): { name: string; position: string } => ({ name: name(id), position: id === chiefId ? '主要负责人' : '负责人' });
  const model: DiscussionMinutes = {
    agency: heading.agency,
    number: row.number,
    caseName: heading.caseName,
    ...given({ caseNumber: heading.caseNo }),
    startedAt: row.startedAt,
    endedAt: row.endedAt,
    place: row.place,
    chair: name(chiefId),
    recorder: row.recorder,
    members: members.map(head),
    absent: absent.map(({ personId, reason }) => ({ ...head(personId), reason })),
    quorum: { entitled: members.length + absent.length, required: row.quorum },
    recusals: recusals.map(({ personId, reason }) => ({ name: name(personId), reason })),
    attending: [
      { name: name(presenterId), position: '承办人' },
      ...(review ? [{ name: name(review.reviewerId), position: '法制审核人员' }] : []),
    ],
    handlerReport: row.handlerReport,
    reviewOpinion: review ? { number: review.number, summary: reviewInWords(review) } : { summary: '本案依法不需要法制审核' },
    defenceSummary: hearingInWords(party),
    opinions: row.opinions.map(({ personId, stance, opinion }) => ({ member: name(personId), stance, opinion })),
    resolution: { text: row.content, ...(row.resolution === 'as-proposed' ? { penalty: draft.items } : {}) },
    draftHash: row.draftHash,
    heldOn: row.heldOn,
  };
  return { model, number: row.number };
}
