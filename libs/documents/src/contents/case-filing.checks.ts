import { isCivilDate } from '@mingjian/law';
import { allStated, identified, stated, twoOfficers, type ContentChecks } from './content-check';

export const CASE_FILING_APPROVAL_CHECKS: ContentChecks<'case-filing-approval'> = {
  number: { field: 'number', met: ({ number }) => stated(number) },
  source: { field: 'source', met: ({ source }) => stated(source) },
  party: { field: 'party', met: ({ party }) => identified(party) },
  facts: { field: 'facts', met: ({ facts }) => stated(facts) },
  'suspected-basis': { field: 'suspectedBasis', met: ({ suspectedBasis }) => allStated(suspectedBasis) },
  'two-officers': { field: 'officers', met: ({ officers }) => twoOfficers(officers) },
  'head-decision': { field: 'headDecision', met: ({ headDecision }) => stated(headDecision.opinion) },
  'filing-date': { field: 'filedOn', met: ({ filedOn }) => isCivilDate(filedOn) },
};
