import { documentTitle, type DecisionOutcome, type ProofOfService, type ServiceMethod } from '@mingjian/documents';
import type { CivilDate } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import { actSeq, type CaseInHand } from '../case-in-hand';
import { caseHeading, given, officersOn, theOne } from './readers';

interface ServiceRow {
  readonly subject: 'advance-notice' | 'decision' | 'hearing-notice' | 'demand';
  readonly method: ServiceMethod;
  readonly servedOn: CivilDate;
  readonly place: string | null;
  readonly receivedBy: string | null;
  readonly witness: string | null;
  readonly consentRecorded: boolean;
  readonly officers: readonly string[];
  readonly remarks: string | null;
  /** Of the document served; one without its own is known by the case's. */
  readonly servedNumber: string | null;
  readonly outcome: DecisionOutcome | null;
}

const SERVED_DOCUMENTS: Readonly<Record<ServiceRow['subject'], (outcome: DecisionOutcome | undefined) => string>> = {
  'advance-notice': () => documentTitle('advance-notice'),
  decision: (outcome) => documentTitle('penalty-decision', { outcome }),
  'hearing-notice': () => '行政处罚听证通知书',
  demand: () => '履行行政决定催告书',
};

/** Where service took place when no place was: by post to the party's address, otherwise by the medium itself. */
const PLACES: Partial<Record<ServiceMethod, string>> = { electronic: '当事人确认的电子送达地址', 'public-notice': '以公告方式送达' };

/** 送达回证, of the document the act has just served. */
export async function proofOfService(tx: Tx, subject: CaseInHand): Promise<{ model: ProofOfService; number: null }> {
  const heading = await caseHeading(tx, subject);
  const row = await theOne<ServiceRow>(
    tx,
    'its service',
    `SELECT s.subject, s.method, s.served_on AS "servedOn", s.place, s.received_by AS "receivedBy", s.witness,
            s.consent_recorded AS "consentRecorded", s.officers, s.remarks,
            CASE s.subject WHEN 'advance-notice' THEN (SELECT n.document_no FROM advance_notice n WHERE n.id = s.subject_id)
                           WHEN 'decision' THEN (SELECT d.document_no FROM penalty_decision d WHERE d.id = s.subject_id)
                           ELSE (SELECT m.details ->> 'documentNo' FROM case_measure m WHERE m.id = s.subject_id) END AS "servedNumber",
            (SELECT d.outcome FROM penalty_decision d WHERE d.id = s.subject_id) AS outcome
     FROM proof_of_service s WHERE s.case_id = $1 AND s.act_seq = $2`,
    [subject.id, actSeq(subject)],
  );
  const { method, servedOn, receivedBy, remarks, witness } = row;
  const { party } = heading;
  const another = receivedBy !== null && receivedBy !== party.name;
  const refused = method === 'leave-behind';
  const model: ProofOfService = {
    agency: heading.agency,
    caseName: heading.caseName,
    recipient: party,
    documents: [{ title: SERVED_DOCUMENTS[row.subject](row.outcome ?? undefined), number: row.servedNumber ?? heading.caseNo ?? '' }],
    method,
    place: row.place ?? PLACES[method] ?? party.address,
    servedOn,
    ...(another ? { receivedBy: { name: receivedBy } } : {}),
    // Who would not sign was served by leaving the document behind, not directly.
    signed: !refused && (method === 'direct' || receivedBy !== null),
    ...given(refused ? { refusalReason: remarks } : { note: remarks }),
    ...(witness ? { witnesses: [{ name: witness }] } : {}),
    ...(method === 'electronic' && row.consentRecorded ? { consentReference: '当事人已签署同意电子送达的确认书' } : {}),
    officers: await officersOn(tx, row.officers, servedOn),
  };
  return { model, number: null };
}
