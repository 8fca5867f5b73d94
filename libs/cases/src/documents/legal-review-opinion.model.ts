import type { LegalReviewOpinion } from '@mingjian/documents';
import { qualifiedToReview, type CivilDate, type ReviewItem, type ReviewOutcome } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import { actSeq, type CaseInHand } from '../case-in-hand';
import { caseHeading, given, handlerIdsOn, namesOf, theOne } from './readers';

interface OpinionRow {
  readonly number: string;
  readonly finishedOn: CivilDate;
  readonly outcome: ReviewOutcome;
  readonly requiredAction: string | null;
  readonly findings: readonly { readonly item: ReviewItem; readonly passed: boolean; readonly reason: string; readonly references?: readonly string[] }[];
  readonly reviewerId: string;
  readonly round: number;
  readonly draftHash: string;
  readonly submittedOn: CivilDate;
  readonly materials: readonly string[];
  readonly receivedOn: CivilDate;
  readonly qualificationNo: string | null;
  readonly reviewingSince: CivilDate | null;
}

/** 法制审核意见书 (penalty law art. 58), of the round the act has just answered. */
export async function legalReviewOpinion(tx: Tx, subject: CaseInHand): Promise<{ model: LegalReviewOpinion; number: string }> {
  const heading = await caseHeading(tx, subject);
  const row = await theOne<OpinionRow>(
    tx,
    'its opinion',
    `SELECT o.document_no AS number, o.finished_on AS "finishedOn", o.outcome, o.required_action AS "requiredAction", o.findings,
            o.reviewer_id AS "reviewerId", s.round, s.draft_hash AS "draftHash", s.submitted_on AS "submittedOn", s.materials,
            a.assigned_on AS "receivedOn", a.qualification_no AS "qualificationNo", a.reviewing_since AS "reviewingSince"
     FROM review_opinion o JOIN review_submission s ON s.id = o.submission_id
     JOIN LATERAL (SELECT * FROM review_assignment x WHERE x.submission_id = s.id ORDER BY x.act_seq DESC LIMIT 1) a ON true
     WHERE o.case_id = $1 AND o.act_seq = $2`,
    [subject.id, actSeq(subject)],
  );
  const handlers = await handlerIdsOn(tx, subject.id, row.submittedOn);
  const names = await namesOf(tx, [...handlers, row.reviewerId]);
  const submitters = handlers.map((id) => names.get(id)).join('、');
  const { qualificationNo, reviewingSince } = row;
  const model: LegalReviewOpinion = {
    agency: heading.agency,
    number: row.number,
    caseName: heading.caseName,
    ...given({ caseNumber: heading.caseNo }),
    submittedBy: `案件承办机构${submitters ? `（${submitters}）` : ''}`,
    submittedOn: row.submittedOn,
    receivedOn: row.receivedOn,
    finishedOn: row.finishedOn,
    round: row.round,
    draftHash: row.draftHash,
    materials: row.materials,
    findings: row.findings.map(({ item, passed, reason, references = [] }) => ({
      item,
      passed,
      reasons: references.length > 0 ? `${reason}（见${references.join('、')}）` : reason,
    })),
    outcome: row.outcome,
    ...given({ requiredAction: row.requiredAction }),
    reviewer: {
      name: names.get(row.reviewerId) ?? '',
      ...given({ qualificationNumber: qualificationNo }),
      firstTime: !qualifiedToReview({ qualificationNo: null, reviewingSince }),
    },
  };
  return { model, number: row.number };
}
