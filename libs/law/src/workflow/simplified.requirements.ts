import { CASH_LIMIT_FEN, ON_THE_SPOT_LIMIT_FEN } from '../money';
import type { SpotCollectionFact } from './case-facts';
import { handlersOn } from './investigation.requirements';
import { whether, type JudgedSituation, type Requirement } from './requirement';
import { apl } from './transition';

/**
 * Two hundred yuan for a citizen, three thousand for an organization; what is neither fine nor warning never.
 * Reading: an individual business is one natural person in business (civil code art. 54), so a citizen.
 */
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

/** Notice and hearing are general rules of the law (arts 44, 45): on the spot they are given by word of mouth. */
export const PARTY_INFORMED_ORALLY: Requirement = {
  id: 'party-informed-and-heard',
  source: apl(44),
  unmet: ({ facts }) => whether(facts.defence !== null && facts.spot?.rightsTold === true),
};

export const CERTIFICATES_SHOWN: Requirement = {
  id: 'certificates-shown',
  source: apl(52, 1),
  unmet: ({ facts }) => whether(facts.spot?.certificatesShown === true),
};

/**
 * Reading: article 42 asks for two officers unless a law says otherwise, and articles 51 and 52 say nothing else;
 * so everyone who handles the case signs, and two must.
 */
export const SPOT_DECISION_SIGNED: Requirement = {
  id: 'spot-decision-signed-by-officers',
  source: apl(52, 2),
  unmet: ({ facts, on }) => {
    const without = handlersOn(facts, on).filter(({ personId }) => !facts.spot?.signedBy.includes(personId));
    return without.length === 0 ? null : { officers: without.map(({ personId }) => personId) };
  },
};

export const SPOT_DECISION_DELIVERED: Requirement = {
  id: 'spot-decision-delivered-or-refusal-noted',
  source: apl(52, 1),
  unmet: ({ facts: { spot } }) => whether(spot !== null && (spot.delivery === 'handed-over' || spot.refusalNoted)),
};

/** As it was collected, or before that as the decision orders. */
function collectionOf({ facts: { spot } }: JudgedSituation): SpotCollectionFact | null {
  return spot?.payment ?? spot?.collection ?? null;
}

/** A fine says how it is collected; the agency that decides does not collect, but in the cases of articles 68 and 69. */
export const CASH_ALLOWED: Requirement = {
  id: 'cash-allowed',
  source: apl(68),
  unmet: (situation) => {
    const fineFen = situation.facts.draft?.fineFen ?? 0;
    const collection = collectionOf(situation);
    if (!collection) return fineFen === 0 ? null : { collection: null };
    if (collection.method === 'bank' || fineFen <= CASH_LIMIT_FEN) return null;
    const grounded = collection.cashGround === 'hard-to-collect' || collection.cashGround === 'remote-area';
    return grounded ? null : { limitFen: CASH_LIMIT_FEN, fineFen };
  },
};

/** Where it is hard to reach a bank, cash is taken because the party asks, not because the officers do. */
export const CASH_ASKED_BY_PARTY: Requirement = {
  id: 'cash-asked-by-party',
  source: apl(69),
  unmet: (situation) => {
    const collection = collectionOf(situation);
    return whether(collection?.method !== 'cash' || collection.cashGround !== 'remote-area' || collection.askedByParty);
  },
};

/** Without the receipt of the finance department the party may refuse to pay. */
export const CASH_RECEIPT_ISSUED: Requirement = {
  id: 'cash-receipt-issued',
  source: apl(70),
  unmet: ({ facts: { spot } }) => whether(spot?.payment?.method !== 'cash' || Boolean(spot.payment.receiptNo)),
};

/** In cash the fine and not a fen more; at the bank a surcharge may come on top. */
export const PAYMENT_IS_THE_FINE: Requirement = {
  id: 'payment-is-the-fine',
  source: apl(67, 1),
  unmet: ({ facts: { spot, draft } }) => {
    const fineFen = draft?.fineFen ?? 0;
    const paidFen = spot?.payment?.amountFen ?? 0;
    const exact = spot?.payment?.method === 'cash' ? paidFen === fineFen : paidFen >= fineFen;
    return fineFen > 0 && exact ? null : { fineFen, paidFen };
  },
};

export const SPOT_FINE_PAID: Requirement = {
  id: 'spot-fine-paid',
  source: apl(66, 1),
  unmet: ({ facts: { spot, draft } }) => whether((draft?.fineFen ?? 0) === 0 || Boolean(spot?.payment)),
};

function running(period: string) {
  return ({ facts }: JudgedSituation) => whether(facts.duties.some((duty) => duty.period === period && duty.status === 'running'));
}

export const CASH_WITH_OFFICER: Requirement = { id: 'cash-with-officer', source: apl(71), unmet: running('cash-handover') };

export const CASH_WITH_AGENCY: Requirement = { id: 'cash-with-agency', source: apl(71), unmet: running('cash-handover-to-bank') };
