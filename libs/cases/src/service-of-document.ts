import type { CivilDate } from '@mingjian/law';

/** How a document reached its addressee; penalty law art. 61, civil procedure law arts 87-95. */
export interface ServiceOfDocument {
  readonly method: 'direct' | 'leave-behind' | 'post' | 'electronic' | 'public-notice' | 'entrusted';
  readonly servedOn: CivilDate;
  readonly place?: string;
  readonly receivedBy?: string;
  readonly witness?: string;
  /** The party's signed consent to electronic service is on file. */
  readonly consentRecorded: boolean;
  readonly officers: readonly string[];
  readonly remarks?: string;
}

export function serviceColumns(subject: 'advance-notice' | 'decision' | 'hearing-notice' | 'demand', subjectId: string, service: ServiceOfDocument): Record<string, unknown> {
  return {
    subject, subject_id: subjectId, method: service.method, served_on: service.servedOn, place: service.place, received_by: service.receivedBy,
    witness: service.witness, consent_recorded: service.consentRecorded, officers: service.officers, remarks: service.remarks,
  };
}
