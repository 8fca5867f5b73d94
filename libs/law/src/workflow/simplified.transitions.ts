import { ON_THE_SPOT_LIMIT_FEN } from '../money';
import { ASSIGNED_OFFICERS_CERTIFIED, OUTCOME_FITS_PENALTY, TWO_OFFICERS_ASSIGNED } from './investigation.requirements';
import { whether, type Requirement } from './requirement';
import { apl, type Transition } from './transition';

/** Two hundred yuan for a citizen, three thousand for an organization; what is neither fine nor warning never. */
export const WITHIN_ON_THE_SPOT_LIMIT: Requirement = {
  id: 'within-on-the-spot-limit',
  source: apl(51),
  unmet: ({ facts: { draft, partyKind } }) => {
    if (!draft || !partyKind) return { draft: null };
    const limitFen = partyKind === 'organization' ? ON_THE_SPOT_LIMIT_FEN.organization : ON_THE_SPOT_LIMIT_FEN.citizen;
    return draft.fineFen <= limitFen ? null : { limitFen, fineFen: draft.fineFen, partyKind };
  },
};

export const ONLY_WARNING_OR_FINE: Requirement = {
  id: 'only-warning-or-fine',
  source: apl(51),
  unmet: ({ facts: { draft } }) => whether(draft !== null && draft.confiscatedFen === 0 && draft.kinds.every((kind) => kind === 'warning' || kind === 'fine')),
};

export const PARTY_INFORMED_ORALLY: Requirement = {
  id: 'party-informed-and-heard',
  source: apl(44),
  unmet: ({ facts }) => whether(facts.defence !== null),
};

export const SIMPLIFIED_TRANSITIONS = [
  { id: 'find-violation', from: null, to: 'found', by: ['officer'], requires: [], emits: 'violation-found', source: apl(51) },
  {
    id: 'decide-on-spot',
    from: ['found'],
    to: 'decided-on-spot',
    by: ['officer'],
    requires: [TWO_OFFICERS_ASSIGNED, ASSIGNED_OFFICERS_CERTIFIED, WITHIN_ON_THE_SPOT_LIMIT, ONLY_WARNING_OR_FINE, OUTCOME_FITS_PENALTY, PARTY_INFORMED_ORALLY],
    emits: 'on-the-spot-decision-made',
    opens: [{ period: 'on-the-spot-report' }],
    source: apl(51),
  },
  { id: 'turn-into-ordinary-case', from: ['found'], to: 'lead', by: ['officer'], requires: [], emits: 'lead-received', source: apl(54, 1) },
  { id: 'report-spot-decision', from: ['decided-on-spot'], to: 'reported-to-agency', by: ['officer'], requires: [], emits: 'on-the-spot-decision-reported', closes: ['on-the-spot-report'], source: apl(52, 3) },
  { id: 'record-spot-payment', from: ['reported-to-agency'], to: 'performed', by: ['officer'], requires: [], emits: 'spot-penalty-paid', source: apl(67) },
  { id: 'close-spot-case', from: ['performed', 'reported-to-agency'], to: 'spot-closed', by: ['unit-head', 'agency-head'], requires: [], emits: 'spot-case-closed', source: apl(52, 3) },
] as const satisfies readonly Transition[];
