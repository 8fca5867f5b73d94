import type { CaseFilingApproval } from '@mingjian/documents';
import type { CivilDate } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import { actSeq, type CaseInHand } from '../case-in-hand';
import { caseHeading, namesOf, officersOn, theOne } from './readers';

interface Approval {
  readonly caseNo: string;
  readonly filedOn: CivilDate;
  readonly handlerOpinion: string;
  readonly unitOpinion: string;
  readonly headOpinion: string;
  readonly headId?: string;
  /** Proposed: they are assigned after the case is filed. */
  readonly officers: readonly string[];
}

interface Lead {
  readonly source: string;
  readonly source_detail: string | null;
  readonly suspected_basis: string | null;
  readonly violation_ended_on: CivilDate | null;
  readonly violation_continues: boolean;
  readonly received_on: CivilDate;
}

const SOURCES: Readonly<Record<string, string>> = {
  complaint: '投诉举报', inspection: '监督检查', transfer: '其他机关移送', assignment: '上级机关交办', monitoring: '监测', media: '媒体报道', other: '其他',
};

/** 立案审批表, at the act of filing: number and day are in the act's own row, not yet in the case. */
export async function caseFilingApproval(tx: Tx, subject: CaseInHand): Promise<{ model: CaseFilingApproval; number: string }> {
  const heading = await caseHeading(tx, subject);
  const { details } = await theOne<{ details: Approval }>(
    tx,
    'the approval',
    `SELECT details FROM case_measure WHERE case_id = $1 AND act_seq = $2 AND transition = 'file-case'`,
    [subject.id, actSeq(subject)],
  );
  const lead = await theOne<Lead>(
    tx,
    'its lead',
    `SELECT c.source, c.source_detail, c.suspected_basis, c.violation_ended_on, c.violation_continues, (r.body::jsonb ->> 'on')::date AS received_on
     FROM enforcement_case c JOIN case_record r ON r.case_id = c.id AND r.seq = 1 WHERE c.id = $1`,
    [subject.id],
  );
  const { caseNo, filedOn, headId } = details;
  const head = headId === undefined ? undefined : (await namesOf(tx, [headId])).get(headId);
  const model: CaseFilingApproval = {
    agency: heading.agency,
    number: caseNo,
    caseName: heading.caseName,
    source: SOURCES[lead.source] ?? lead.source,
    leadReceivedOn: lead.received_on,
    party: heading.party,
    suspectedViolation: heading.violation,
    facts: lead.source_detail ?? heading.violation,
    suspectedBasis: (lead.suspected_basis ?? '').split(/[\n；;]/).map((basis) => basis.trim()).filter(Boolean),
    ...(lead.violation_ended_on ? { violationEndedOn: lead.violation_ended_on } : {}),
    ...(lead.violation_continues ? { violationContinues: true } : {}),
    officers: await officersOn(tx, details.officers, filedOn),
    handlerOpinion: { opinion: details.handlerOpinion },
    unitOpinion: { opinion: details.unitOpinion },
    headDecision: { opinion: details.headOpinion, ...(head ? { signedBy: head, on: filedOn } : {}) },
    filedOn,
  };
  return { model, number: caseNo };
}
