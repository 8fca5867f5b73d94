import { addMonths } from '../calendar/civil-date';
import { whether, type Requirement } from './requirement';
import { apl } from './transition';

export const PARTY_IDENTIFIED: Requirement = {
  id: 'party-identified',
  source: apl(40),
  unmet: ({ facts }) => whether(facts.parties > 0),
};

export const SUSPECTED_BASIS_NAMED: Requirement = {
  id: 'suspected-basis-named',
  source: apl(54, 2),
  unmet: ({ facts }) => whether(Boolean(facts.suspectedBasis)),
};

export const JURISDICTION_NAMED: Requirement = {
  id: 'jurisdiction-named',
  source: apl(22),
  unmet: ({ facts }) => whether(Boolean(facts.jurisdictionBasis)),
};

/**
 * Two years from the end of the violation to its discovery; five where life, health or financial safety
 * was harmed. A continuing violation is not barred.
 */
export const NOT_TIME_BARRED: Requirement = {
  id: 'not-time-barred',
  source: apl(36),
  unmet: ({ facts, on }) => {
    if (facts.violationContinues || !facts.violationEndedOn) return null;
    const years = facts.harmsSafety ? 5 : 2;
    const lastDay = addMonths(facts.violationEndedOn, years * 12);
    // Nobody noted the day of discovery: then it is not earlier than the day somebody acts on it.
    const foundOn = facts.foundOn ?? on;
    return foundOn <= lastDay ? null : { years, lastDay, foundOn };
  },
};

export const END_OF_VIOLATION_KNOWN: Requirement = {
  id: 'end-of-violation-known',
  source: apl(36, 2),
  unmet: ({ facts }) => whether(facts.violationContinues || facts.violationEndedOn !== null),
};
