import type { PenaltyDecision } from '../models';
import { allStated, determinate, identified, named, stated, takesMoney, type ContentChecks } from './content-check';

/** The least the law grants; a decision may not name less. */
const RECONSIDERATION_DAYS = 60;
const LITIGATION_MONTHS = 6;

const imposed = ({ outcome = 'penalty' }: PenaltyDecision): boolean => outcome === 'penalty';

export const PENALTY_DECISION_CHECKS: ContentChecks<'penalty-decision'> = {
  number: { field: 'number', met: ({ number }) => stated(number) },
  party: { field: 'party', met: ({ party }) => identified(party) },
  facts: { field: 'facts', met: ({ facts }) => stated(facts) },
  evidence: { field: 'evidence', met: ({ evidence }) => allStated(evidence.map(({ name }) => name)) },
  kind: { field: 'penalty', met: (model) => (imposed(model) ? determinate(model.penalty) : model.penalty.length === 0) },
  basis: { field: 'penaltyBasis', met: ({ outcome, violated, penaltyBasis }) => outcome === 'not-established' || (allStated(violated) && allStated(penaltyBasis)) },
  performance: {
    field: 'performance',
    met: (model) => !imposed(model) || (takesMoney(model.penalty) ? model.payment !== undefined : stated(model.performance)),
  },
  'collecting-institution': {
    field: 'payment.institution',
    met: ({ penalty, payment, agency }) =>
      !takesMoney(penalty) ||
      (stated(payment?.institution) && stated(payment?.institutionAddress) && payment?.institution !== agency.name),
  },
  'payment-deadline': { field: 'payment.days', met: ({ penalty, payment }) => !takesMoney(penalty) || (payment?.days ?? 0) >= 1 },
  'surcharge-statement': {
    field: 'payment.surchargePerMille',
    met: ({ penalty, payment }) =>
      !penalty.some(({ kind }) => kind === 'fine') || [0, 30].includes(payment?.surchargePerMille ?? -1),
  },
  reconsideration: {
    field: 'remedies.reconsiderationBody',
    met: ({ remedies }) => stated(remedies.reconsiderationBody) && remedies.reconsiderationDays >= RECONSIDERATION_DAYS,
  },
  litigation: {
    field: 'remedies.court',
    met: ({ remedies }) => stated(remedies.court) && remedies.litigationMonths >= LITIGATION_MONTHS,
  },
  'agency-and-date': { field: 'agency', met: ({ agency, decidedOn }) => named(agency, decidedOn) },
  notice: {
    field: 'defence.noticeNumber',
    met: (model) => !imposed(model) || (stated(model.defence?.noticeNumber) && stated(model.defence?.noticeServedOn)),
  },
  'defence-treatment': {
    field: 'defence.treatment',
    met: ({ defence }) =>
      !defence ||
      defence.response === 'none' ||
      defence.response === 'waived' ||
      (stated(defence.content) && stated(defence.treatment) && (defence.response !== 'hearing' || stated(defence.hearingHeldOn))),
  },
  discretion: { field: 'discretion.reasons', met: ({ discretion }) => stated(discretion.reasons) },
  disclosure: { field: 'disclosure', met: ({ disclosure }) => typeof disclosure?.published === 'boolean' },
};
