import { isCivilDate, REVIEW_ITEMS } from '@mingjian/law';
import { allStated, stated, type ContentChecks } from './content-check';

export const LEGAL_REVIEW_OPINION_CHECKS: ContentChecks<'legal-review-opinion'> = {
  number: { field: 'number', met: ({ number }) => stated(number) },
  'case-and-unit': { field: 'submittedBy', met: ({ caseName, submittedBy }) => stated(caseName) && stated(submittedBy) },
  dates: {
    field: 'submittedOn',
    met: ({ submittedOn, receivedOn, finishedOn }) =>
      [submittedOn, receivedOn, finishedOn].every(isCivilDate) && submittedOn <= receivedOn && receivedOn <= finishedOn,
  },
  'draft-hash': { field: 'draftHash', met: ({ draftHash }) => stated(draftHash) },
  materials: { field: 'materials', met: ({ materials }) => allStated(materials) },
  'eight-findings': {
    field: 'findings',
    met: ({ findings }) => REVIEW_ITEMS.every((item) => findings.some((each) => each.item === item && stated(each.reasons))),
  },
  outcome: {
    field: 'outcome',
    // Agreement while an item was found wanting contradicts itself.
    met: ({ outcome, findings }) => stated(outcome) && (outcome !== 'agree' || findings.every(({ passed }) => passed)),
  },
  'required-action': { field: 'requiredAction', met: ({ outcome, requiredAction }) => outcome === 'agree' || stated(requiredAction) },
  reviewer: { field: 'reviewer.name', met: ({ reviewer }) => stated(reviewer.name) },
  qualification: {
    field: 'reviewer.qualificationNumber',
    met: ({ reviewer }) => !reviewer.firstTime || stated(reviewer.qualificationNumber),
  },
};
