import type { CivilDate } from '@mingjian/law';
import type { IssuingAgency, NamedOfficer, PartyParticulars } from './particulars';

export type ServiceMethod = 'direct' | 'leave-behind' | 'electronic' | 'post' | 'entrusted' | 'public-notice';

/** 送达回证 (penalty law art. 61; civil procedure law arts 87-95). */
export interface ProofOfService {
  readonly agency: IssuingAgency;
  readonly number?: string;
  readonly caseName: string;
  readonly recipient: PartyParticulars;
  readonly documents: readonly { readonly title: string; readonly number: string; readonly copies?: number }[];
  readonly method: ServiceMethod;
  readonly place: string;
  /** Instant with offset. Absent when the form is printed for signature. */
  readonly servedAt?: string;
  /** Calendar day of service; follows from `servedAt` for direct service, and from the announcement for public notice. */
  readonly servedOn: CivilDate;
  /** Who received it, where that is another than the recipient, and in what relation. */
  readonly receivedBy?: { readonly name: string; readonly relation?: string };
  readonly signed: boolean;
  /** Why there is no signature; required for leave-behind service. */
  readonly refusalReason?: string;
  /** Required for leave-behind service unless it was photographed or filmed. */
  readonly witnesses?: readonly { readonly name: string; readonly unit?: string }[];
  readonly recordedOnVideo?: boolean;
  /** Signed consent to electronic service (penalty law art. 61(2)). */
  readonly consentReference?: string;
  /** Address, tracking number, public-notice course, anything else. */
  readonly note?: string;
  readonly officers: readonly NamedOfficer[];
}
