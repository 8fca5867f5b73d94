import { allStated, determinate, identified, named, stated, type ContentChecks } from './content-check';

const HEARING_WORKING_DAYS = 5;

export const ADVANCE_NOTICE_CHECKS: ContentChecks<'advance-notice'> = {
  number: { field: 'number', met: ({ number }) => stated(number) },
  party: { field: 'party', met: ({ party }) => identified(party) },
  facts: { field: 'facts', met: ({ facts }) => stated(facts) },
  evidence: { field: 'evidence', met: ({ evidence }) => allStated(evidence.map(({ name }) => name)) },
  basis: { field: 'penaltyBasis', met: ({ violated, penaltyBasis }) => allStated(violated) && allStated(penaltyBasis) },
  reasons: { field: 'discretion', met: ({ discretion }) => stated(discretion.reasons) },
  'proposed-penalty': { field: 'proposedPenalty', met: ({ proposedPenalty }) => determinate(proposedPenalty) },
  'defence-right': { field: 'defence.workingDays', met: ({ defence }) => defence.workingDays >= 1 },
  'hearing-right': { field: 'hearing.workingDays', met: ({ hearing }) => !hearing || hearing.workingDays >= HEARING_WORKING_DAYS },
  contact: { field: 'contact', met: ({ contact }) => stated(contact.name) && stated(contact.phone) && stated(contact.address) },
  'agency-and-date': { field: 'agency', met: ({ agency, issuedOn }) => named(agency, issuedOn) },
};
