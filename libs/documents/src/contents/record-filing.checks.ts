import { MINIMUM_FILING_PACKAGE } from '@mingjian/law';
import { allStated, determinate, identified, named, stated, type ContentChecks } from './content-check';

export const RECORD_FILING_REPORT_CHECKS: ContentChecks<'record-filing-report'> = {
  number: { field: 'number', met: ({ number }) => stated(number) },
  addressee: { field: 'addressee', met: ({ addressee }) => stated(addressee) },
  party: { field: 'party', met: ({ party }) => identified(party) },
  decision: { field: 'decision', met: ({ decision }) => stated(decision.number) && stated(decision.decidedOn) },
  'facts-and-basis': {
    field: 'facts',
    met: ({ facts, violated, penaltyBasis }) => stated(facts) && allStated(violated) && allStated(penaltyBasis),
  },
  penalty: { field: 'penalty', met: ({ penalty }) => determinate(penalty) },
  'major-because': { field: 'majorBecause', met: ({ majorBecause }) => allStated(majorBecause) },
  procedure: { field: 'procedure', met: ({ procedure }) => stated(procedure) },
  'minimum-package': {
    field: 'packageList',
    met: ({ packageList }) => MINIMUM_FILING_PACKAGE.every((kind) => packageList.some((item) => item.kind === kind)),
  },
  'agency-and-date': { field: 'agency', met: ({ agency, reportedOn }) => named(agency, reportedOn) },
};
