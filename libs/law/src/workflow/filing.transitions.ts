import {
  END_OF_VIOLATION_KNOWN,
  JURISDICTION_NAMED,
  NOT_TIME_BARRED,
  PARTY_IDENTIFIED,
  SUSPECTED_BASIS_NAMED,
} from './filing.requirements';
import { UNDER_WAY } from './case-state';
import { ACTOR_IS_NOT_THE_ONE_TO_BE_RECUSED, NO_RECUSED_OFFICER_HANDLES } from './separation.requirements';
import { ASSIGNED_OFFICERS_CERTIFIED, NO_OPEN_RECUSAL, RECUSAL_PENDING, TWO_OFFICERS_ASSIGNED } from './investigation.requirements';
import { apl, type Transition } from './transition';

export const FILING_TRANSITIONS = [
  { id: 'register-lead', from: null, to: 'lead', by: ['officer'], requires: [], emits: 'lead-received', source: apl(54, 1) },
  {
    id: 'file-case',
    from: ['lead'],
    to: 'filed',
    by: ['agency-head'],
    requires: [PARTY_IDENTIFIED, SUSPECTED_BASIS_NAMED, JURISDICTION_NAMED, END_OF_VIOLATION_KNOWN, NOT_TIME_BARRED],
    emits: 'case-filed',
    opens: [{ period: 'decision' }],
    source: apl(54, 2),
  },
  { id: 'decline-filing', from: ['lead'], to: 'not-filed', by: ['agency-head'], requires: [], emits: 'case-not-filed', source: apl(54, 2) },
  { id: 'assign-officer', from: [...UNDER_WAY, 'found'], to: 'same', by: ['unit-head', 'agency-head'], requires: [NO_RECUSED_OFFICER_HANDLES], emits: 'officer-assigned', source: apl(42, 1) },
  { id: 'release-officer', from: UNDER_WAY, to: 'same', by: ['unit-head', 'agency-head'], requires: [], emits: 'officer-released', source: apl(42, 1) },
  { id: 'request-recusal', from: UNDER_WAY, to: 'same', by: ['officer', 'unit-head'], requires: [], emits: 'recusal-requested', source: apl(43, 2) },
  { id: 'decide-recusal', from: UNDER_WAY, to: 'same', by: ['agency-head'], requires: [RECUSAL_PENDING, ACTOR_IS_NOT_THE_ONE_TO_BE_RECUSED], emits: 'recusal-decided', source: apl(43, 3) },
  {
    id: 'begin-investigation',
    from: ['filed'],
    to: 'investigating',
    by: ['unit-head', 'agency-head'],
    requires: [TWO_OFFICERS_ASSIGNED, ASSIGNED_OFFICERS_CERTIFIED, NO_OPEN_RECUSAL],
    emits: 'investigation-begun',
    source: apl(42, 1),
  },
] as const satisfies readonly Transition[];
