import type { PackageItem, RecordFilingReport } from '@mingjian/documents';
import { assessMajor, citationText, cite, DOCUMENT_TITLES, type CivilDate, type DocumentKind } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import { actSeq, type CaseInHand } from '../case-in-hand';
import { hearingOfParty, latestDiscussion, latestReview } from './course-of-gates';
import { discussionInWords, hearingInWords, reviewInWords } from './gates-in-words';
import { majorInWords } from './major-in-words';
import { caseHeading, draftOf, handlerIdsOn, namesOf, rulesOn, theOne } from './readers';

interface FilingRow {
  readonly number: string;
  readonly reportedOn: CivilDate;
  readonly recipient: string;
  readonly report: string;
  readonly package: readonly string[];
  readonly draftId: string;
  readonly decisionNo: string;
  readonly decidedOn: CivilDate;
  readonly servedOn: CivilDate | null;
  readonly dueOn: CivilDate | null;
  readonly ground: 'public-interest' | 'complicated' | 'statute' | null;
  readonly numbers: Readonly<Record<string, string>>;
}

interface Paper {
  readonly kind: PackageItem['kind'];
  readonly title: string;
  /** Whose number it bears. */
  readonly document?: DocumentKind;
}

const drawnUp = (kind: PackageItem['kind'], document: DocumentKind): Paper => ({ kind, title: DOCUMENT_TITLES[document], document });

/** What an officer may put in the package, by the name it is listed under; null is this report, which encloses the rest. */
const PACKAGE: Readonly<Record<string, Paper | null>> = {
  report: null,
  decision: drawnUp('decision', 'penalty-decision'),
  'investigation-report': { kind: 'investigation-report', title: '案件调查终结报告' },
  'review-opinion': drawnUp('review-opinion', 'legal-review-opinion'),
  'discussion-minutes': drawnUp('discussion-minutes', 'discussion-minutes'),
  'advance-notice': drawnUp('advance-notice', 'advance-notice'),
  'hearing-transcript': { kind: 'hearing-transcript', title: '听证笔录' },
  'filing-form': drawnUp('case-filing-approval', 'case-filing-approval'),
  provisions: { kind: 'provisions', title: '适用的法律条文' },
};

/** 重大行政处罚决定备案报告, for the decision the act files with the supervisor. */
export async function recordFilingReport(tx: Tx, subject: CaseInHand): Promise<{ model: RecordFilingReport; number: string }> {
  const heading = await caseHeading(tx, subject);
  const row = await theOne<FilingRow>(
    tx,
    'its filing',
    `SELECT f.document_no AS number, f.submitted_on AS "reportedOn", f.recipient, f.report, f.package, d.draft_id AS "draftId",
            d.document_no AS "decisionNo", d.decided_on AS "decidedOn", c.major_ground AS ground,
            (SELECT s.served_on FROM proof_of_service s WHERE s.case_id = f.case_id AND s.subject = 'decision' ORDER BY s.act_seq LIMIT 1) AS "servedOn",
            (SELECT t.due_on FROM deadline t WHERE t.case_id = f.case_id AND t.period_id = 'record-filing' ORDER BY t.opened_seq DESC LIMIT 1) AS "dueOn",
            COALESCE((SELECT jsonb_object_agg(kind, document_no) FROM (
              SELECT DISTINCT ON (o.kind) o.kind, o.document_no FROM document o WHERE o.case_id = f.case_id AND o.document_no IS NOT NULL
              ORDER BY o.kind, o.act_seq DESC) latest), '{}') AS numbers
     FROM record_filing f JOIN penalty_decision d ON d.id = f.decision_id JOIN enforcement_case c ON c.id = f.case_id
     WHERE f.case_id = $1 AND f.act_seq = $2`,
    [subject.id, actSeq(subject)],
  );
  const draft = await draftOf(tx, row.draftId);
  const party = await hearingOfParty(tx, subject.id);
  const review = await latestReview(tx, subject.id);
  const discussion = await latestDiscussion(tx, subject.id);
  const rules = await rulesOn(tx, subject, heading.sector, row.decidedOn);
  const handlers = await handlerIdsOn(tx, subject.id, row.decidedOn);
  const names = await namesOf(tx, handlers);
  const circumstances = { partyKind: heading.party.kind, ground: row.ground, heard: party?.hearing?.outcome === 'heard', on: row.decidedOn };
  const { matched } = assessMajor(draft, circumstances, rules.major);
  const procedure = [
    hearingInWords(party) + (review ? `${reviewInWords(review)}。` : '') + (discussion ? discussionInWords(discussion) : ''),
    row.report,
  ];
  const model: RecordFilingReport = {
    agency: heading.agency,
    number: row.number,
    reportedOn: row.reportedOn,
    addressee: row.recipient,
    party: heading.party,
    caseSubject: heading.violation,
    caseFiledOn: heading.filedOn ?? '',
    decision: { number: row.decisionNo, decidedOn: row.decidedOn, ...(row.servedOn ? { servedOn: row.servedOn } : {}) },
    facts: draft.facts,
    violated: draft.violated,
    penaltyBasis: draft.penaltyBasis,
    penalty: draft.items,
    majorBecause: matched.filter(({ effects }) => effects.includes('file')).map(majorInWords),
    procedure: procedure.filter((paragraph) => paragraph.trim() !== '').join('\n'),
    dutyBasis: rules.recordFiling?.source ?? citationText(cite('record-filing-rules', 1)),
    ...(row.dueOn ? { dueOn: row.dueOn } : {}),
    packageList: row.package.flatMap((name) => packageItem(name, row.numbers)),
    contact: { name: handlers.map((id) => names.get(id)).join('、'), phone: heading.agency.phone ?? '' },
  };
  return { model, number: row.number };
}

function packageItem(name: string, numbers: FilingRow['numbers']): PackageItem[] {
  const paper = PACKAGE[name];
  if (paper === null) return [];
  if (!paper) return [{ kind: 'other', title: name, copies: 1 }];
  const { kind, title, document } = paper;
  const number = document && numbers[document];
  return [{ kind, title, ...(number ? { number } : {}), copies: 1 }];
}
