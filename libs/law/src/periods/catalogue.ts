import { LawError } from '../law-error';
import * as caseFiling from './case-filing.periods';
import * as criminalTransfer from './criminal-transfer.periods';
import * as decision from './decision.periods';
import * as disclosure from './disclosure.periods';
import * as enforcement from './enforcement.periods';
import * as hearing from './hearing.periods';
import * as investigation from './investigation.periods';
import * as performance from './performance.periods';
import * as recordFiling from './record-filing.periods';
import * as remedy from './remedy.periods';
import type { StatutoryPeriod } from './period';

/** Every period of the catalogue, in the order a case meets them. */
const CATALOGUE = [
  caseFiling.COMPLAINT_ACCEPTANCE,
  caseFiling.CASE_FILING_DECISION,
  investigation.EVIDENCE_PRESERVATION,
  investigation.URGENT_COERCIVE_APPROVAL,
  investigation.SEIZURE,
  investigation.FREEZE,
  investigation.FREEZE_DECISION_DELIVERY,
  hearing.STATEMENT_AND_DEFENCE,
  hearing.HEARING_REQUEST,
  hearing.HEARING_REQUEST_AFTER_OBSTACLE,
  hearing.HEARING_NOTICE,
  decision.LEGAL_REVIEW,
  decision.DECISION_AFTER_CASE_FILING,
  decision.SERVICE_OF_DECISION,
  decision.SERVICE_BY_PUBLIC_NOTICE,
  decision.ON_THE_SPOT_REPORT,
  decision.CASE_CLOSING,
  recordFiling.RECORD_FILING_OF_MAJOR_DECISION,
  recordFiling.RECORD_FILING_SUPPLEMENT,
  recordFiling.RECORD_FILING_REVIEW,
  recordFiling.SUPERVISION_CORRECTION,
  disclosure.DISCLOSURE_OF_PENALTY,
  disclosure.DISCLOSURE_OF_OTHER_DECISION,
  disclosure.DISCLOSURE_IN_CREDIT_SYSTEM,
  disclosure.DISCLOSURE_WITHDRAWAL,
  disclosure.ANNUAL_REPORT,
  performance.PAYMENT,
  performance.LATE_SURCHARGE,
  performance.CASH_HANDOVER,
  performance.CASH_HANDOVER_TO_BANK,
  enforcement.SURCHARGE_ENFORCEMENT,
  enforcement.DEMAND,
  enforcement.COURT_ENFORCEMENT_APPLICATION,
  enforcement.COURT_STEPS,
  enforcement.COURT_STEPS_REFUSAL_OBJECTION,
  enforcement.COURT_STEPS_RULING,
  enforcement.COURT_STEPS_DOUBTFUL_RULING,
  enforcement.COURT_STEPS_RULING_OBJECTION,
  remedy.RECONSIDERATION_APPLICATION,
  remedy.LITIGATION,
  remedy.LITIGATION_AFTER_RECONSIDERATION,
  remedy.RECONSIDERATION_DECISION,
  remedy.RECONSIDERATION_DECISION_SIMPLIFIED,
  remedy.RECONSIDERATION_REPLY,
  remedy.RECONSIDERATION_REPLY_SIMPLIFIED,
  remedy.RECONSIDERATION_OPINION_REPORT,
  criminalTransfer.CRIMINAL_TRANSFER_APPROVAL,
  criminalTransfer.CRIMINAL_TRANSFER_DISPATCH,
  criminalTransfer.POLICE_FORWARDING,
  criminalTransfer.POLICE_FILING_DECISION,
  criminalTransfer.TRANSFER_REFUSAL_REVIEW,
  criminalTransfer.POLICE_RECONSIDERATION,
  criminalTransfer.PROCURATORATE_SUPERVISION_REQUEST,
  criminalTransfer.GOODS_HANDOVER,
  criminalTransfer.PROCURATORATE_OPINION_REPLY,
] as const;

export type PeriodId = (typeof CATALOGUE)[number]['id'];

export const PERIODS: readonly (StatutoryPeriod & { readonly id: PeriodId })[] = CATALOGUE;

const BY_ID: ReadonlyMap<string, StatutoryPeriod & { readonly id: PeriodId }> = new Map(PERIODS.map((period) => [period.id, period]));

export function isPeriodId(text: string): text is PeriodId {
  return BY_ID.has(text);
}

/** Throws `unknown-period`. */
export function periodById(id: string): StatutoryPeriod & { readonly id: PeriodId } {
  const period = BY_ID.get(id);
  if (!period) throw new LawError('unknown-period', `no period is called ${String(id).slice(0, 60)}`);
  return period;
}
