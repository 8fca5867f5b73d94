import { citationText, TRANSITIONS, type Requirement, type SpotCollectionFact, type SpotPaymentFact } from '@mingjian/law';
import { act, aSituation, draft, everyRequirement, HUNAN_RULES, MARKET_RULES, notice, officer, person, type Differing } from '../support/situation';

type Pair = readonly [met: Differing, unmet: Differing];

const hearing = { requestedOn: '2025-04-07', noticeServedOn: '2025-04-10', fixedFor: '2025-04-22', heldOn: '2025-04-22', presiderId: 'P', outcome: 'heard' } as const;
const decision = { draftHash: 'draft-1', decidedOn: '2025-05-20', servedOn: '2025-05-22', fineFen: 50_000_00, outcome: 'penalty' } as const;
const head = person('H1', 'agency-head');
const nothing = draft({ outcome: 'no-penalty', kinds: [], fineFen: 0 });
const duty = (period: string, due: string, status: 'running' | 'met' = 'running') => ({ duties: [{ period, due, status }] });
const opinions = (...given: readonly (readonly [string, 'agree' | 'disagree' | 'abstain'])[]) => given.map(([personId, stance]) => ({ personId, stance }));

const cash = (differing: Partial<SpotCollectionFact> = {}): SpotCollectionFact => ({ method: 'cash', cashGround: null, askedByParty: false, ...differing });
const paid = (differing: Partial<SpotPaymentFact> = {}): SpotPaymentFact => ({ ...cash(), paidOn: '2025-05-20', amountFen: 50_000_00, receiptNo: '湘财0001', ...differing });

/** For every requirement of the graph: a case in which it is met, and one in which it is not. */
const PAIRS: Readonly<Record<string, Pair>> = {
  'party-identified': [{}, { facts: { parties: 0 } }],
  'suspected-basis-named': [{}, { facts: { suspectedBasis: null } }],
  'jurisdiction-named': [{}, { facts: { jurisdictionBasis: null } }],
  'end-of-violation-known': [{}, { facts: { violationEndedOn: null } }],
  'not-time-barred': [{}, { facts: { violationEndedOn: '2023-02-28' } }],
  'two-officers-assigned': [{}, { facts: { officers: [officer('A'), officer('A')] } }],
  'assigned-officers-certified': [{}, { facts: { officers: [officer('A'), officer('B', { certificates: [] })] } }],
  'every-act-by-two-officers': [{}, { facts: { acts: [act({ officers: ['A', 'A'] })] } }],
  'every-record-signed-by-two-officers': [{}, { facts: { acts: [act({ signedBy: ['A', 'C'] })] } }],
  'certified-on-every-act-date': [{}, { facts: { acts: [act({ on: '2022-10-31' })] } }],
  'acts-by-assigned-officers': [{}, { facts: { officers: [officer('A'), officer('B', { to: '2025-03-09' })] } }],
  'actor-handles-the-case': [{}, { actor: person('C', 'officer') }],
  'no-open-recusal': [{}, { facts: { openRecusals: 1 } }],
  'recusal-pending': [{ facts: { openRecusals: 1 } }, {}],
  'actor-is-not-the-one-to-be-recused': [{ actor: head, facts: { openRecusals: 1, recusalAskedOf: 'H2' } }, { actor: head, facts: { openRecusals: 1, recusalAskedOf: 'H1' } }],
  'no-recused-officer-handles': [{ facts: { officers: [officer('A'), officer('B', { to: '2025-03-20' })], recused: ['B'] } }, { facts: { recused: ['B'] } }],
  'evidence-collected': [{}, { facts: { acts: [] } }],
  'penalty-proposed': [{}, { facts: { draft: null } }],
  'outcome-fits-penalty': [{ facts: { draft: nothing } }, { facts: { draft: { outcome: 'no-penalty' } } }],
  'report-covers-draft': [{}, { facts: { draft: { hash: 'draft-2' } } }],
  'report-covers-acts': [{ facts: { reportDraftHash: null, actsSinceReport: 1 } }, { facts: { actsSinceReport: 1 } }],
  'notice-covers-draft': [{ facts: { draft: { hash: 'draft-2', fineFen: 40_000_00 } } }, { facts: { draft: { hash: 'draft-2', fineFen: 50_000_01 } } }],
  'notice-served': [{ facts: { draft: nothing, notice: null } }, { facts: { notice: { servedOn: null } } }],
  'notice-served-by-two-officers': [{}, { facts: { notice: { serviceOfficers: 1 } } }],
  'hearing-offered-where-due': [{ facts: { notice: { offersHearing: false, fineFen: 19_999_99 } } }, { facts: { notice: { offersHearing: false } } }],
  'defence-heard-or-window-ended': [{ facts: { defence: null }, on: '2025-04-10' }, { facts: { defence: null }, on: '2025-04-09' }],
  'hearing-window-ended-or-waived': [{ facts: { defence: { hearingWaived: true } }, on: '2025-04-02' }, { on: '2025-04-09' }],
  'defence-re-examined': [{}, { facts: { defence: { reExaminedOn: null } } }],
  'requested-hearing-concluded': [{ facts: { hearing } }, { facts: { hearing: { ...hearing, heldOn: null, outcome: null } } }],
  'no-heavier-because-of-defence': [{ facts: { draft: { factsHash: 'facts-2', fineFen: 80_000_00 } } }, { facts: { draft: { fineFen: 80_000_00 } } }],
  'hearing-offered': [{}, { facts: { notice: { offersHearing: false } } }],
  'hearing-asked-in-time': [{ facts: { hearing: { ...hearing, requestedOn: '2025-04-09' } } }, { facts: { hearing: { ...hearing, requestedOn: '2025-04-10' } } }],
  'hearing-notified-seven-days-ahead': [{ facts: { hearing } }, { facts: { hearing: { ...hearing, heldOn: '2025-04-21' } } }],
  'presider-is-no-investigator': [{ facts: { hearing } }, { facts: { hearing: { ...hearing, presiderId: 'B' } } }],
  'presider-named-by-another': [{ facts: { hearing }, actor: head }, { facts: { hearing }, actor: person('P', 'unit-head', 'hearing-presider') }],
  'presider-did-not-review': [{ facts: { hearing } }, { facts: { hearing: { ...hearing, presiderId: 'R' } } }],
  'presider-not-recused': [{ facts: { hearing, recused: ['H3'] } }, { facts: { hearing, recused: ['P'] } }],
  'actor-presides': [{ facts: { hearing }, actor: person('P', 'hearing-presider') }, { facts: { hearing }, actor: person('Q', 'hearing-presider') }],
  'hearing-outcome-recorded': [{ facts: { hearing } }, { facts: { hearing: { ...hearing, outcome: null } } }],
  'review-wanted': [{}, { facts: { draft: { fineFen: 19_999_99 } } }],
  'review-in-its-place': [{ facts: { notice: null }, rules: MARKET_RULES }, { facts: { notice: null } }],
  'reviewed-before-notice-where-due': [{ rules: MARKET_RULES }, { facts: { review: null }, rules: MARKET_RULES }],
  'legal-review-passed': [{}, { facts: { review: { outcome: 'correct' } } }],
  'reviewer-assigned': [{}, { facts: { review: { reviewerId: null } } }],
  'actor-is-the-reviewer': [{ actor: person('R', 'legal-reviewer') }, { actor: person('Q', 'legal-reviewer') }],
  'reviewer-did-not-handle': [{}, { facts: { officers: [officer('A'), officer('B'), officer('R', { to: '2025-03-05' })] } }],
  'reviewer-not-recused': [{ facts: { recused: ['B'] } }, { facts: { recused: ['R'] } }],
  'reviewer-qualified': [{ facts: { review: { reviewerQualificationNo: null, reviewingSince: '2017-12-31' } } }, { facts: { review: { reviewerQualificationNo: null, reviewingSince: '2018-01-01' } } }],
  'eight-items-answered': [{}, { facts: { review: { findings: ['subject-lawful'] } } }],
  'review-binds-draft': [{}, { facts: { review: null } }],
  'review-outcome-agrees': [{}, { facts: { review: { outcome: 'return' } } }],
  'review-outcome-returns': [{ facts: { review: { outcome: 'criminal-transfer' } } }, {}],
  'discussion-wanted': [{}, { facts: { draft: { fineFen: 19_999_99 } } }],
  'quorum-present': [{}, { facts: { discussion: { recused: ['H3'] } } }],
  'presenter-has-no-vote': [{}, { facts: { discussion: { presenterId: 'H2' } } }],
  'members-did-not-handle': [{}, { facts: { discussion: { members: ['H1', 'H2', 'B'] } } }],
  'chief-is-a-member': [{}, { facts: { discussion: { chiefId: 'H9' } } }],
  'actor-is-a-sitting-member': [{ actor: head }, { actor: head, facts: { discussion: { recused: ['H1'] } } }],
  'actor-is-the-chief': [{ actor: head }, { actor: person('H2', 'agency-head') }],
  'one-opinion-each': [{}, { facts: { discussion: { opinions: opinions(['H2', 'agree'], ['H2', 'agree']) } } }],
  'every-member-gave-an-opinion': [{}, { facts: { discussion: { opinions: opinions(['H2', 'agree'], ['H1', 'agree']) } } }],
  'chief-speaks-last': [{}, { facts: { discussion: { opinions: opinions(['H1', 'agree'], ['H2', 'agree'], ['H3', 'agree']) } } }],
  'majority-for-resolution': [{}, { facts: { discussion: { opinions: opinions(['H2', 'agree'], ['H3', 'disagree'], ['H1', 'abstain']) } } }],
  'discussion-binds-draft': [{}, { facts: { discussion: { draftHash: 'draft-0' } } }],
  'resolved-as-proposed': [{}, { facts: { discussion: { resolution: 'change' } } }],
  'resolved-to-change': [{ facts: { discussion: { resolution: 'supplement-investigation' } } }, {}],
  'discussed-collectively': [{}, { facts: { discussion: null } }],
  'decision-follows-draft': [{ facts: { decision } }, { facts: { decision: { ...decision, fineFen: 60_000_00 } } }],
  'draft-changed-since-gate': [{ facts: { draft: { hash: 'draft-2' } } }, {}],
  'not-punished-instead-of-transferred': [{}, { facts: { review: { outcome: 'criminal-transfer' } } }],
  'actor-is-principal-head': [{ actor: { ...head, isPrincipalHead: true } }, { actor: head }],
  'decider-took-no-other-part': [{ actor: head }, { actor: person('R', 'agency-head', 'legal-reviewer') }],
  'decider-not-recused': [{ actor: head, facts: { recused: ['H2'] } }, { actor: head, facts: { recused: ['H1'] } }],
  'decision-in-effect': [
    { facts: { overturned: { kind: 'illegal', effectiveOn: '2025-05-20', onlyForProcedure: false, filingId: null, refundFen: null } } },
    { facts: { overturned: { kind: 'annulled', effectiveOn: '2025-05-20', onlyForProcedure: false, filingId: null, refundFen: null } } },
  ],
  'transfer-reported': [{ facts: duty('criminal-transfer-approval', '2025-05-23') }, {}],
  'no-transfer-unanswered': [{}, { facts: duty('criminal-transfer-approval', '2025-05-23') }],
  'transfer-awaits-dispatch': [{ facts: duty('criminal-transfer-dispatch', '2025-05-21') }, { facts: duty('criminal-transfer-dispatch', '2025-05-21', 'met') }],
  'transfer-dispatched': [{ facts: duty('police-filing-decision', '2025-05-23') }, { facts: duty('criminal-transfer-dispatch', '2025-05-21') }],
  'goods-to-hand-over': [{ facts: duty('goods-handover', '2025-05-23') }, {}],
  'police-refusal-still-open': [{ facts: duty('transfer-refusal-review', '2025-05-20') }, { facts: duty('transfer-refusal-review', '2025-05-19') }],
  'decision-made': [{ facts: { decision } }, {}],
  'decision-served': [{ facts: { decision } }, { facts: { decision: { ...decision, servedOn: null } } }],
  'not-repeated-after-annulment': [
    { facts: { annulledLike: [{ decisionNo: '罚〔2025〕1号', onlyForProcedure: true }] } }, { facts: { annulledLike: [{ decisionNo: '罚〔2025〕1号', onlyForProcedure: false }] } },
  ],
  'decision-stands': [{}, { facts: { overturned: { kind: 'annulled', effectiveOn: '2025-05-20', onlyForProcedure: false, filingId: null, refundFen: null } } }],
  published: [
    { facts: { disclosure: { disclosedOn: '2025-05-20', withheld: null, withdrawnOn: null } } }, { facts: { disclosure: { disclosedOn: '2025-05-20', withheld: 'minor', withdrawnOn: null } } },
  ],
  'record-filing-due': [{ facts: duty('record-filing', '2025-06-04') }, {}],
  'duties-met': [{ facts: duty('litigation', '2025-11-22') }, { facts: duty('payment', '2025-06-06') }],
  'record-filing-received': [{ facts: { ...duty('record-filing', '2025-06-04', 'met'), recordFilingReceivedOn: '2025-06-03' } }, { facts: duty('record-filing', '2025-06-04', 'met') }],
  'demand-ended': [{ facts: duty('demand', '2025-05-19') }, { facts: duty('demand', '2025-05-20') }],
  'remedies-expired': [{ facts: { decision }, on: '2025-11-25' }, { facts: { decision }, on: '2025-11-24' }],
  'court-application-in-time': [{ facts: duty('court-enforcement-application', '2025-05-20') }, { facts: duty('court-enforcement-application', '2025-05-19') }],
  'decision-period-still-running': [{ on: '2025-06-03' }, { on: '2025-06-04' }],
  'transfer-has-its-own-act': [{}, { facts: { draft: { outcome: 'transfer' } } }],
  'payment-outstanding': [{}, { facts: duty('payment', '2025-06-06', 'met') }],
  'local-rules-entered': [{}, { rules: { missing: ['major-decision'] } }],
  'exclusion-has-basis': [{ rules: HUNAN_RULES }, {}],
  'extension-has-basis': [{ rules: MARKET_RULES }, {}],
  'within-on-the-spot-limit': [{ facts: { draft: { fineFen: 3_000_00 } } }, { facts: { draft: { fineFen: 3_001_00 } } }],
  'only-warning-or-fine': [{}, { facts: { draft: { kinds: ['fine', 'suspend-licence'] } } }],
  'party-informed-and-heard': [{}, { facts: { spot: { rightsTold: false } } }],
  'certificates-shown': [{}, { facts: { spot: { certificatesShown: false } } }],
  'spot-decision-signed-by-officers': [{}, { facts: { spot: { signedBy: ['A', 'C'] } } }],
  'spot-decision-delivered-or-refusal-noted': [{ facts: { spot: { delivery: 'refused', refusalNoted: true } } }, { facts: { spot: { delivery: 'refused' } } }],
  'cash-allowed': [{ facts: { draft: { fineFen: 100_00 }, spot: { collection: cash() } } }, { facts: { draft: { fineFen: 100_01 }, spot: { collection: cash() } } }],
  'cash-asked-by-party': [{ facts: { spot: { payment: paid({ cashGround: 'remote-area', askedByParty: true }) } } }, { facts: { spot: { payment: paid({ cashGround: 'remote-area' }) } } }],
  'cash-receipt-issued': [{ facts: { spot: { payment: paid() } } }, { facts: { spot: { payment: paid({ receiptNo: null }) } } }],
  'payment-is-the-fine': [{ facts: { spot: { payment: paid() } } }, { facts: { spot: { payment: paid({ amountFen: 50_000_01 }) } } }],
  'spot-fine-paid': [{ facts: { spot: { payment: paid() } } }, {}],
  'cash-with-officer': [{ facts: duty('cash-handover', '2025-05-22') }, { facts: duty('cash-handover', '2025-05-22', 'met') }],
  'cash-with-agency': [{ facts: duty('cash-handover-to-bank', '2025-05-26') }, {}],
};

describe('every requirement of the workflow', () => {
  const requirements = everyRequirement();

  it('has a case in which it is met and one in which it is not', () => {
    expect([...requirements.keys()].filter((id) => !(id in PAIRS))).toEqual([]);
    expect(Object.keys(PAIRS).filter((id) => !requirements.has(id))).toEqual([]);
  });

  it('has an id of its own', () => {
    const twice = TRANSITIONS.flatMap(({ requires }) => requires as readonly Requirement[]).filter((requirement) => requirements.get(requirement.id) !== requirement);
    expect(twice.map(({ id }) => id)).toEqual([]);
  });

  it('cites an article that can be printed in both languages', () => {
    for (const { source } of requirements.values()) {
      expect(citationText(source, 'zh')).toMatch(/^《.+》第.+条|^\S+/);
      expect(citationText(source, 'en').length).toBeGreaterThan(3);
    }
  });

  it.each([...requirements.keys()])('%s is met and unmet as its pair says', (id) => {
    const [met, unmet] = PAIRS[id]!;
    expect(requirements.get(id)!.unmet(aSituation(met))).toBeNull();
    expect(requirements.get(id)!.unmet(aSituation(unmet))).not.toBeNull();
  });

  it('a notice covers a lower penalty on the same facts, and neither new facts, a new kind nor a larger sum', () => {
    const covers = (differing: Parameters<typeof draft>[0]): boolean =>
      requirements.get('notice-covers-draft')!.unmet(aSituation({ facts: { draft: draft({ hash: 'draft-2', ...differing }), notice: notice() } })) === null;
    expect(covers({ fineFen: 1 })).toBe(true);
    expect(covers({ factsHash: 'facts-2' })).toBe(false);
    expect(covers({ kinds: ['fine', 'warning'] })).toBe(false);
    expect(covers({ confiscatedFen: 1 })).toBe(false);
  });
});
