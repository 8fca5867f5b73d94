import type { OnTheSpotDecision } from '../models';
import { allStated, determinate, identified, named, stated, takesMoney, twoOfficers, type ContentChecks } from './content-check';

/** The least the law grants; a decision may not name less. */
const RECONSIDERATION_DAYS = 60;

export const ON_THE_SPOT_DECISION_CHECKS: ContentChecks<'on-the-spot-decision'> = {
  number: { field: 'number', met: ({ number }) => stated(number) },
  party: { field: 'party', met: ({ party }) => identified(party) },
  violation: { field: 'facts', met: ({ facts, violated }) => stated(facts) && allStated(violated) },
  kind: { field: 'penalty', met: ({ penalty }) => determinate(penalty) && penalty.every(({ kind }) => kind === 'warning' || kind === 'fine') },
  basis: { field: 'penaltyBasis', met: ({ penaltyBasis }) => allStated(penaltyBasis) },
  amount: { field: 'payment', met: ({ penalty, payment, agency }) => !takesMoney(penalty) || collected(payment, agency.name) },
  time: { field: 'decidedAt', met: ({ decidedAt }) => !Number.isNaN(Date.parse(decidedAt)) },
  place: { field: 'place', met: ({ place }) => stated(place) },
  reconsideration: {
    field: 'remedies.reconsiderationBody',
    met: ({ remedies }) => stated(remedies.reconsiderationBody) && remedies.reconsiderationDays >= RECONSIDERATION_DAYS,
  },
  'reconsideration-first': { field: 'remedies.reconsiderationFirst', met: ({ remedies }) => remedies.reconsiderationFirst === true },
  litigation: { field: 'remedies.court', met: ({ remedies }) => stated(remedies.court) },
  'agency-and-date': { field: 'agency', met: ({ agency, decidedOn }) => named(agency, decidedOn) },
  'two-officers': { field: 'officers', met: ({ officers }) => twoOfficers(officers) },
  informed: { field: 'informed', met: ({ informed }) => informed === true },
  'statement-treatment': { field: 'statement.treatment', met: ({ statement }) => !statement || (stated(statement.content) && stated(statement.treatment)) },
  delivery: { field: 'delivery', met: ({ delivery }) => delivery.handedOver || stated(delivery.refusal) },
};

function collected(payment: OnTheSpotDecision['payment'], agency: string): boolean {
  if (!payment) return false;
  if (payment.method === 'cash') return stated(payment.ground);
  const { institution, institutionAddress, days } = payment.terms;
  return stated(institution) && stated(institutionAddress) && institution !== agency && days >= 1;
}
