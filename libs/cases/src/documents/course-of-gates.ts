import type { CivilDate, ReviewOutcome } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';

/** The notice now standing and what the party made of it. */
export interface HearingOfParty {
  readonly noticeId: string;
  readonly noticeNumber: string;
  readonly offersHearing: boolean;
  readonly servedOn: CivilDate | null;
  /** What the party said, in the order it was said. */
  readonly statements: readonly { readonly madeOn: CivilDate; readonly content: string; readonly accepted: 'all' | 'part' | 'none' | null; readonly opinion: string | null }[];
  readonly waivedOn: CivilDate | null;
  readonly hearing: { readonly heldOn: CivilDate; readonly outcome: 'heard' | 'waived'; readonly transcript: string } | null;
}

export async function hearingOfParty(tx: Tx, caseId: string): Promise<HearingOfParty | null> {
  const [row] = await tx.sql<HearingOfParty>(
    `SELECT n.id AS "noticeId", n.document_no AS "noticeNumber", n.offers_hearing AS "offersHearing",
       (SELECT s.served_on FROM proof_of_service s WHERE s.subject = 'advance-notice' AND s.subject_id = n.id ORDER BY s.act_seq LIMIT 1) AS "servedOn",
       COALESCE((
         SELECT jsonb_agg(jsonb_build_object('madeOn', d.made_on, 'content', d.content, 'accepted', x.accepted, 'opinion', x.opinion) ORDER BY d.act_seq)
         FROM defence d LEFT JOIN LATERAL (SELECT e.accepted, e.opinion FROM re_examination e WHERE e.defence_id = d.id ORDER BY e.act_seq DESC LIMIT 1) x ON true
         WHERE d.notice_id = n.id AND d.kind = 'stated'), '[]') AS statements,
       (SELECT d.made_on FROM defence d WHERE d.notice_id = n.id AND d.kind = 'waived' ORDER BY d.act_seq DESC LIMIT 1) AS "waivedOn",
       (SELECT jsonb_build_object('heldOn', h.hearing_on, 'outcome', h.outcome, 'transcript', COALESCE(h.content, ''))
        FROM hearing_step h WHERE h.notice_id = n.id AND h.kind = 'held' ORDER BY h.act_seq DESC LIMIT 1) AS hearing
     FROM advance_notice n WHERE n.case_id = $1 ORDER BY n.round DESC LIMIT 1`,
    [caseId],
  );
  return row ?? null;
}

export interface LatestReview {
  readonly number: string;
  readonly round: number;
  readonly finishedOn: CivilDate;
  readonly outcome: ReviewOutcome;
  readonly requiredAction: string | null;
  readonly reviewerId: string;
}

export async function latestReview(tx: Tx, caseId: string): Promise<LatestReview | null> {
  const [row] = await tx.sql<LatestReview>(
    `SELECT o.document_no AS number, s.round, o.finished_on AS "finishedOn", o.outcome, o.required_action AS "requiredAction", o.reviewer_id AS "reviewerId"
     FROM review_opinion o JOIN review_submission s ON s.id = o.submission_id WHERE o.case_id = $1 ORDER BY s.round DESC LIMIT 1`,
    [caseId],
  );
  return row ?? null;
}

export interface LatestDiscussion {
  readonly heldOn: CivilDate;
  readonly agree: number;
  readonly disagree: number;
  readonly abstain: number;
}

export async function latestDiscussion(tx: Tx, caseId: string): Promise<LatestDiscussion | null> {
  const [row] = await tx.sql<LatestDiscussion>(
    `SELECT g.convened_on AS "heldOn",
       (SELECT count(*)::int FROM discussion_opinion o WHERE o.discussion_id = g.id AND o.stance = 'agree') AS agree,
       (SELECT count(*)::int FROM discussion_opinion o WHERE o.discussion_id = g.id AND o.stance = 'disagree') AS disagree,
       (SELECT count(*)::int FROM discussion_opinion o WHERE o.discussion_id = g.id AND o.stance = 'abstain') AS abstain
     FROM discussion g WHERE g.case_id = $1 ORDER BY g.no DESC LIMIT 1`,
    [caseId],
  );
  return row ?? null;
}
