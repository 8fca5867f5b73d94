import { citationText, judge, NATIONAL_PROCEDURE, transitionById, type CaseState, type JudgedSituation, type LengthOverride, type TransitionId } from '@mingjian/law';
import { act, aSituation, draft, MARKET_RULES, notice, officer, person, type Differing } from '../support/situation';

const HEAD = person('H1', 'agency-head');
const REVIEWER = person('R', 'legal-reviewer');
const HEARD = { requestedOn: '2025-04-07', noticeServedOn: '2025-04-10', fixedFor: '2025-04-22', heldOn: '2025-04-22', presiderId: 'P', outcome: 'heard' } as const;

/** Ids of what stands in the way, and the articles, as an officer reads them. */
function refusal(id: TransitionId, state: CaseState, situation: JudgedSituation): Record<string, string> {
  const verdict = judge(transitionById(id), state, situation);
  if (verdict.allowed) return {};
  return Object.fromEntries(verdict.unmet.map((unmet) => [unmet.id, unmet.citations.map((citation) => citationText(citation, 'zh')).join()]));
}
const deciding = (differing: Differing = {}): Record<string, string> => refusal('decide-after-discussion', 'discussed', aSituation({ actor: HEAD, ...differing }));
const law = (article: string): string => `《行政处罚法》${article}`;

describe('the gates of a major case', () => {
  it('stand open when everything is as the law wants it', () => {
    expect(deciding()).toEqual({});
  });

  describe('each refuses with its rule and article', () => {
    it('1: only one officer signed the inquiry', () => {
      const signedByA = { facts: { acts: [act({ signedBy: ['A'] })] } };
      expect(refusal('record-investigation-act', 'investigating', aSituation(signedByA))).toEqual({ 'every-record-signed-by-two-officers': law('第四十二条第一款') });
      expect(deciding(signedByA)).toEqual({ 'every-record-signed-by-two-officers': law('第四十二条第一款') });
    });

    it('2: an officer’s certificate had expired on the day of the act, though it is valid today', () => {
      const renewed = officer('B', { certificates: [{ from: '2020-01-01', to: '2025-03-09', revokedOn: null }, { from: '2025-03-11', to: '2030-03-10', revokedOn: null }] });
      const lapsed = { facts: { officers: [officer('A'), renewed] } };
      expect(refusal('record-investigation-act', 'investigating', aSituation(lapsed))).toEqual({ 'certified-on-every-act-date': law('第四十二条第一款') });
      expect(deciding(lapsed)).toEqual({ 'certified-on-every-act-date': law('第四十二条第一款') });
    });

    it('3: the reviewer is one of the handlers', () => {
      const byA = { facts: { review: { reviewerId: 'A' } } };
      expect(refusal('assign-reviewer', 'in-legal-review', aSituation({ ...byA, actor: HEAD }))).toEqual({ 'reviewer-did-not-handle': law('第五十八条第一款') });
      expect(refusal('pass-review', 'in-legal-review', aSituation({ ...byA, actor: person('A', 'legal-reviewer') }))).toEqual({ 'reviewer-did-not-handle': law('第五十八条第一款') });
    });

    it('4: a first-time reviewer has no legal professional qualification', () => {
      const unqualified = { facts: { review: { reviewerQualificationNo: null, reviewingSince: null } } };
      expect(refusal('assign-reviewer', 'in-legal-review', aSituation({ ...unqualified, actor: HEAD }))).toEqual({ 'reviewer-qualified': law('第五十八条第二款') });
      expect(refusal('pass-review', 'in-legal-review', aSituation({ ...unqualified, actor: REVIEWER }))).toEqual({ 'reviewer-qualified': law('第五十八条第二款') });
    });

    it('5: decided before the review, or after it asked for corrections without a new round', () => {
      expect(deciding({ facts: { review: null } })).toEqual({ 'legal-review-passed': law('第五十八条第一款') });
      expect(deciding({ facts: { review: { outcome: 'correct' } } })).toEqual({ 'legal-review-passed': law('第五十八条第一款') });
      expect(refusal('decide', 'review-returned', aSituation({ actor: HEAD, facts: { review: { outcome: 'correct' } } }))).toHaveProperty('right-stage');
    });

    it('6: decided before the collective discussion, or discussed by two where three are a quorum', () => {
      expect(refusal('decide', 'review-passed', aSituation({ actor: HEAD, facts: { discussion: null } }))).toEqual({ 'discussed-collectively': law('第五十七条第二款') });
      const two = { facts: { discussion: { members: ['H1', 'H2'], opinions: [] } } };
      expect(refusal('convene-discussion', 'review-passed', aSituation({ ...two, actor: HEAD }))).toEqual({ 'quorum-present': law('第五十七条第二款') });
    });

    it('6: where the county has set no quorum, nothing is discussed', () => {
      expect(refusal('convene-discussion', 'review-passed', aSituation({ actor: HEAD, rules: { quorum: null } }))).toHaveProperty('quorum-present');
    });

    it('7: the penalty raised from 50,000 to 80,000 yuan after the review voids review, notice, report and discussion', () => {
      const raised = { facts: { draft: draft({ no: 2, hash: 'draft-2', factsHash: 'facts-2', fineFen: 80_000_00 }) } };
      expect(deciding(raised)).toEqual({
        'notice-covers-draft': law('第四十四条'),
        'legal-review-passed': law('第五十八条第一款'),
        'discussed-collectively': law('第五十七条第二款'),
        'report-covers-draft': law('第五十七条第一款'),
      });
      expect(refusal('repeat-gates', 'discussed', aSituation(raised))).toEqual({});
    });

    it('8: the penalty raised because the party defended itself, even with a new notice', () => {
      const heavier = draft({ no: 2, hash: 'draft-2', fineFen: 80_000_00 });
      const again = { facts: { draft: heavier, reportDraftHash: 'draft-2', notice: notice({ ...heavier, round: 2 }), defence: null } };
      expect(refusal('issue-notice', 'investigation-closed', aSituation(again))).toEqual({ 'no-heavier-because-of-defence': law('第四十五条第二款') });
    });

    it('9: no proof that the advance notice was served, or no notice at all', () => {
      expect(deciding({ facts: { notice: { servedOn: null } } })).toEqual({ 'notice-served': law('第六十二条') });
      expect(deciding({ facts: { notice: null } })).toEqual({ 'notice-served': law('第六十二条'), 'notice-covers-draft': law('第四十四条') });
    });
  });

  it('every unmet requirement is named at once, with the wrong stage and role among them', () => {
    const everything = aSituation({
      actor: person('C', 'officer'),
      facts: { openRecusals: 1, acts: [act({ signedBy: [], on: '2022-01-01' })], notice: null, review: null, discussion: null, reportDraftHash: null },
    });
    expect(Object.keys(refusal('decide-after-discussion', 'investigating', everything)).sort()).toEqual([
      'certified-on-every-act-date', 'discussed-collectively', 'every-record-signed-by-two-officers', 'legal-review-passed', 'no-open-recusal',
      'notice-covers-draft', 'notice-served', 'report-covers-draft', 'right-stage', 'role-entitled',
    ]);
  });
});

describe('the order of the gates', () => {
  const submitted = (differing: Differing): Record<string, string> => refusal('submit-for-review', 'investigation-closed', aSituation(differing));
  const before = { notice: null, defence: null, defended: null, review: null, discussion: null } as const;
  const noticed = { ...before, notice: notice({ servedOn: null }) };

  it('in the market, the review comes first and the notice waits for it', () => {
    expect(submitted({ rules: MARKET_RULES, facts: before })).toEqual({});
    expect(refusal('issue-notice', 'investigation-closed', aSituation({ rules: MARKET_RULES, facts: noticed }))).toEqual({ 'reviewed-before-notice-where-due': law('第五十八条第一款') });
    expect(refusal('issue-notice', 'review-passed', aSituation({ rules: MARKET_RULES, facts: { ...before, notice: notice({ servedOn: null }), review: aSituation().facts.review! } }))).toEqual({});
  });

  it('elsewhere, the notice comes first and the review waits for it', () => {
    expect(refusal('issue-notice', 'investigation-closed', aSituation({ facts: noticed }))).toEqual({});
    expect(submitted({ facts: before })).toEqual({ 'review-in-its-place': law('第五十八条第一款') });
    expect(refusal('submit-for-review', 'defence-concluded', aSituation({ facts: { review: null, discussion: null } }))).toEqual({});
  });

  it('in the market too, a heard case is reviewed again after its hearing', () => {
    const heard = { rules: MARKET_RULES, facts: { hearing: HEARD } };
    expect(deciding(heard)).toEqual({ 'legal-review-passed': law('第五十八条第一款') });
    expect(refusal('convene-discussion', 'heard', aSituation({ ...heard, actor: HEAD }))).toEqual({ 'legal-review-passed': law('第五十八条第一款') });
    expect(refusal('submit-for-review', 'heard', aSituation(heard))).toEqual({});
    expect(deciding({ rules: MARKET_RULES, facts: { hearing: HEARD, review: { round: 2, submittedOn: '2025-04-25' } } })).toEqual({});
  });

  it('a hearing that was asked for and waived counts as no hearing, and the first review stands', () => {
    expect(deciding({ rules: MARKET_RULES, facts: { hearing: { ...HEARD, outcome: 'waived' } } })).toEqual({});
  });

  it('a review waits for a hearing that was asked for', () => {
    const asked = { ...HEARD, heldOn: null, outcome: null };
    expect(refusal('submit-for-review', 'defence-concluded', aSituation({ facts: { hearing: asked } }))).toEqual({ 'review-in-its-place': law('第五十八条第一款') });
  });

  it('a case that was heard is major for that alone: reviewed, discussed and filed', () => {
    const small = draft({ fineFen: 1_000_00 });
    const situation = aSituation({ facts: { draft: small, notice: notice({ fineFen: 1_000_00 }), hearing: HEARD } });
    expect([...situation.major.effects].sort()).toEqual(['discuss', 'file', 'review']);
  });
});

describe('a case that ends without a penalty', () => {
  const unpunished = { draft: draft({ outcome: 'no-penalty', kinds: [], fineFen: 0 }), notice: null, defence: null, defended: null, review: null, discussion: null } as const;
  const decide = (differing: Differing['facts'] = {}): Record<string, string> =>
    refusal('decide', 'investigation-closed', aSituation({ actor: HEAD, facts: { ...unpunished, ...differing } }));

  it('is decided from the closed investigation, without notice, review or discussion', () => {
    expect(decide()).toEqual({});
    expect(decide({ draft: draft({ outcome: 'not-established', kinds: [], fineFen: 0 }) })).toEqual({});
  });

  it('still wants sound records and a report on the draft', () => {
    expect(decide({ reportDraftHash: null, openRecusals: 1 })).toEqual({ 'report-covers-draft': law('第五十七条第一款'), 'no-open-recusal': law('第四十三条第三款') });
  });

  it('is reviewed and discussed where the matter is one of great public interest', () => {
    expect(Object.keys(decide({ majorGround: 'public-interest' })).sort()).toEqual(['discussed-collectively', 'legal-review-passed']);
    expect(refusal('submit-for-review', 'investigation-closed', aSituation({ facts: { ...unpunished, majorGround: 'public-interest' } }))).toEqual({});
  });

  it('cannot be a penalty by another name', () => {
    expect(Object.keys(decide({ draft: draft({ outcome: 'no-penalty', kinds: [], fineFen: 80_000_00 }) }))).toEqual(['notice-served', 'notice-covers-draft', 'outcome-fits-penalty']);
  });

  it('does not open that door to a penalty', () => {
    expect(Object.keys(refusal('decide', 'investigation-closed', aSituation({ actor: HEAD, facts: { ...unpunished, draft: draft({ fineFen: 1_000_00 }) } })))).toEqual(['notice-served', 'notice-covers-draft']);
  });
});

describe('what happens beside the straight path', () => {
  it('a penalty lowered after the defence needs no new notice, but a new report, review and discussion', () => {
    const lowered = draft({ no: 2, hash: 'draft-2', fineFen: 30_000_00 });
    expect(Object.keys(deciding({ facts: { draft: lowered } })).sort()).toEqual(['discussed-collectively', 'legal-review-passed', 'report-covers-draft']);
    expect(refusal('report-investigation', 'defence-concluded', aSituation({ facts: { draft: lowered } }))).toEqual({});
    expect(refusal('submit-for-review', 'defence-concluded', aSituation({ facts: { draft: lowered, reportDraftHash: 'draft-2' } }))).toEqual({});
  });

  it('an opinion of suspected crime forbids the penalty; the principal head, and no deputy, approves the transfer', () => {
    const crime = { facts: { review: { outcome: 'criminal-transfer' as const } } };
    expect(Object.keys(deciding(crime)).sort()).toEqual(['legal-review-passed', 'not-punished-instead-of-transferred']);
    expect(Object.keys(refusal('approve-criminal-transfer', 'review-returned', aSituation({ ...crime, actor: HEAD })))).toEqual(['actor-is-principal-head']);
    expect(refusal('approve-criminal-transfer', 'review-returned', aSituation({ ...crime, actor: { ...HEAD, isPrincipalHead: true } }))).toEqual({});
  });

  it('after the police declined, even a case that became a lesser one may be reviewed again', () => {
    const lesser = { review: { outcome: 'criminal-transfer' as const }, draft: draft({ fineFen: 1_000_00 }) };
    expect(refusal('submit-for-review', 'defence-concluded', aSituation({ facts: lesser }))).toEqual({});
  });

  it('a recused officer’s earlier acts stand; later ones, and acting on the day of recusal, do not', () => {
    const recused = [officer('A'), officer('B', { to: '2025-03-20' }), officer('C', { from: '2025-03-20' })];
    expect(deciding({ facts: { officers: recused } })).toEqual({});
    const later = { officers: recused, acts: [act({ on: '2025-03-21' })] };
    expect(refusal('record-investigation-act', 'investigating', aSituation({ facts: later }))).toEqual({ 'acts-by-assigned-officers': law('第四十二条第一款') });
    expect(refusal('report-investigation', 'investigating', aSituation({ facts: { officers: recused }, actor: person('B', 'officer'), on: '2025-03-20' }))).toEqual({ 'actor-handles-the-case': law('第四十二条第一款') });
  });

  it('the investigation does not stop while a recusal is pending, but is not concluded', () => {
    const pending = { facts: { openRecusals: 1 } };
    expect(refusal('record-investigation-act', 'investigating', aSituation(pending))).toEqual({});
    expect(refusal('close-investigation', 'investigating', aSituation(pending))).toEqual({ 'no-open-recusal': law('第四十三条第三款') });
  });

  it('a reopened investigation leaves the gates bound to the draft they saw, and the new draft to none', () => {
    expect(refusal('reopen-investigation', 'defence-concluded', aSituation())).toEqual({});
    expect(deciding({ facts: { draft: draft({ hash: 'draft-2', factsHash: 'facts-2' }), reportDraftHash: 'draft-2' } })).toEqual({
      'notice-covers-draft': law('第四十四条'), 'legal-review-passed': law('第五十八条第一款'), 'discussed-collectively': law('第五十七条第二款'),
    });
  });

  it('what was found after a gate voids it though the draft is the same: reported, reviewed and discussed again', () => {
    const found = { actsSinceReport: 1, actsSinceReview: 1, actsSinceDiscussion: 1 };
    expect(deciding({ facts: found })).toEqual({ 'report-covers-acts': law('第五十七条第一款'), 'legal-review-passed': law('第五十八条第一款'), 'discussed-collectively': law('第五十七条第二款') });
    expect(refusal('decide', 'investigation-closed', aSituation({ actor: HEAD, facts: found }))).toHaveProperty('legal-review-passed');
    expect(Object.keys(refusal('close-investigation', 'investigating', aSituation({ facts: found })))).toEqual(['report-covers-acts']);
    expect(refusal('submit-for-review', 'investigation-closed', aSituation({ facts: { ...found, actsSinceReport: 0 } }))).toEqual({});
  });

  it('an opinion that objected is answered before a decision, even where the case has become too small to be reviewed', () => {
    const lesser = { draft: draft({ fineFen: 1_000_00 }), review: { outcome: 'correct' as const } };
    expect(Object.keys(refusal('decide', 'investigation-closed', aSituation({ actor: HEAD, facts: lesser })))).toEqual(['legal-review-passed']);
    expect(refusal('submit-for-review', 'investigation-closed', aSituation({ facts: lesser }))).toEqual({});
    expect(refusal('decide', 'review-passed', aSituation({ actor: HEAD, facts: { ...lesser, review: { outcome: 'agree' } } }))).toEqual({});
  });

  it('whoever handled, reviewed, heard or was recused does not decide', () => {
    const decides = (id: string, facts: Differing['facts'] = {}): string[] => Object.keys(deciding({ actor: person(id, 'agency-head'), facts }));
    expect([decides('H1'), decides('A'), decides('R')]).toEqual([[], ['decider-took-no-other-part'], ['decider-took-no-other-part']]);
    expect(decides('P', { hearing: HEARD, review: { submittedOn: '2025-04-25' } })).toEqual(['decider-took-no-other-part']);
    expect(decides('H1', { recused: ['H1'] })).toEqual(['decider-not-recused']);
  });

  it('a head recused during the discussion is no longer counted, speaks no more and leaves the quorum short', () => {
    const facts = { recused: ['H3'] };
    expect(Object.keys(refusal('give-discussion-opinion', 'in-discussion', aSituation({ actor: person('H3', 'agency-head'), facts })))).toContain('actor-is-a-sitting-member');
    expect(Object.keys(refusal('resolve-discussion', 'in-discussion', aSituation({ actor: HEAD, facts })))).toEqual(['quorum-present']);
  });

  it('a hearing on a notice since replaced still makes the case one that was heard', () => {
    const small = draft({ fineFen: 1_000_00 });
    expect([...aSituation({ facts: { draft: small, everHeard: true } }).major.effects].sort()).toEqual(['discuss', 'file', 'review']);
  });

  it('a transfer that was reported is answered before anything is decided: approved or declined by the principal head', () => {
    const reported = { duties: [{ period: 'criminal-transfer-approval', due: '2025-05-23', status: 'running' as const }] };
    expect(refusal('report-criminal-transfer', 'in-legal-review', aSituation())).toEqual({});
    expect(deciding({ facts: reported })).toEqual({ 'no-transfer-unanswered': expect.stringContaining('第五条') as string });
    const principal = { ...HEAD, isPrincipalHead: true };
    expect(Object.keys(refusal('decline-criminal-transfer', 'discussed', aSituation({ actor: HEAD, facts: reported })))).toEqual(['actor-is-principal-head']);
    expect(refusal('decline-criminal-transfer', 'discussed', aSituation({ actor: principal, facts: reported }))).toEqual({});
    expect(refusal('approve-criminal-transfer', 'discussed', aSituation({ actor: principal, facts: reported }))).toEqual({});
    expect(transitionById('report-criminal-transfer').opens).toEqual([{ period: 'criminal-transfer-approval' }]);
    expect(transitionById('approve-criminal-transfer').closes).toEqual(['criminal-transfer-approval']);
  });

  it('the police answer only what was sent, and a refusal is challenged within its three days', () => {
    const approved = { duties: [{ period: 'criminal-transfer-dispatch', due: '2025-05-21', status: 'running' as const }] };
    expect(Object.keys(refusal('record-police-filing', 'transfer-pending', aSituation({ facts: approved })))).toEqual(['transfer-dispatched']);
    expect(refusal('dispatch-criminal-transfer', 'transfer-pending', aSituation({ facts: approved }))).toEqual({});
    const refused = { duties: [{ period: 'transfer-refusal-review', due: '2025-05-23', status: 'running' as const }] };
    const challenged = (on: string): string[] => Object.keys(refusal('challenge-police-refusal', 'investigating', aSituation({ actor: HEAD, facts: refused, on })));
    expect([challenged('2025-05-22'), challenged('2025-05-23'), challenged('2025-05-24')]).toEqual([[], [], ['police-refusal-still-open']]);
  });

  it('the time for closing runs from payment where the sector sets one, and only where nothing but money is owed', () => {
    const decided = { decision: { draftHash: 'draft-1', decidedOn: '2025-05-20', servedOn: '2025-05-22', fineFen: 50_000_00, outcome: 'penalty' } } as const;
    const opens = (differing: Differing): boolean =>
      (transitionById('record-payment').opens ?? []).some(({ period, when }) => period === 'case-closing' && when!(aSituation(differing)));
    expect(opens({ facts: decided, rules: MARKET_RULES })).toBe(true);
    expect(opens({ facts: decided })).toBe(false);
    expect(opens({ facts: { ...decided, draft: draft({ kinds: ['fine', 'revoke-licence'] }) }, rules: MARKET_RULES })).toBe(false);
    const closing = { ...decided, duties: [{ period: 'case-closing', due: '2025-06-30', status: 'running' as const }] };
    expect(opens({ facts: closing, rules: MARKET_RULES })).toBe(false);
    expect(refusal('close-case', 'decided', aSituation({ actor: HEAD, facts: closing }))).toEqual({});
  });

  it('a county’s rule may lengthen the windows of a hearing and never shorten them', () => {
    const within = (hearingRequestWindow: LengthOverride, on: string): string[] =>
      Object.keys(refusal('conclude-defence', 'notice-served', aSituation({ on, rules: { sector: { ...NATIONAL_PROCEDURE, hearingRequestWindow } } })));
    expect(within({ amount: 3, unit: 'working-day', source: 'x' }, '2025-04-09')).toEqual(['hearing-window-ended-or-waived']);
    expect(within({ amount: 3, unit: 'working-day', source: 'x' }, '2025-04-10')).toEqual([]);
    expect(within({ amount: 8, unit: 'working-day', source: 'x' }, '2025-04-10')).toEqual(['hearing-window-ended-or-waived']);
  });

  it('gates are repeated only when the draft changed or an opinion objected', () => {
    expect(Object.keys(refusal('repeat-gates', 'review-passed', aSituation()))).toEqual(['draft-changed-since-gate']);
    expect(refusal('repeat-gates', 'review-returned', aSituation({ facts: { review: { outcome: 'return' } } }))).toEqual({});
  });

  it('a discussion that was adjourned is convened anew', () => {
    expect(refusal('convene-discussion', 'in-discussion', aSituation({ actor: HEAD, facts: { discussion: { opinions: [], resolution: null } } }))).toEqual({});
  });

  it('a decision that says more than the draft is refused', () => {
    const more = { draftHash: 'draft-1', decidedOn: '2025-05-20', servedOn: null, fineFen: 80_000_00, outcome: 'penalty' } as const;
    expect(deciding({ facts: { decision: more } })).toEqual({ 'decision-follows-draft': law('第五十七条第一款') });
  });
});

describe('the time bar', () => {
  const filing = (violationEndedOn: string, foundOn: string | null, harmsSafety = false): string[] =>
    Object.keys(refusal('file-case', 'lead', aSituation({ actor: HEAD, on: '2025-03-03', facts: { violationEndedOn, foundOn, harmsSafety } })));

  it.each([
    ['the day before', '2025-02-27', []],
    ['the last day', '2025-02-28', []],
    ['the day after', '2025-03-01', ['not-time-barred']],
  ])('of two years: found on %s', (_day, foundOn, expected) => {
    expect(filing('2023-02-28', foundOn)).toEqual(expected);
  });

  it.each([
    ['the day before', '2025-02-27', []],
    ['the last day, the end of a shorter month', '2025-02-28', []],
    ['the day after', '2025-03-01', ['not-time-barred']],
  ])('of five years where safety was harmed: found on %s', (_day, foundOn, expected) => {
    expect(filing('2020-02-29', foundOn, true)).toEqual(expected);
  });

  it('counts as found on the day of filing when nobody noted a day', () => {
    expect(filing('2023-03-03', null)).toEqual([]);
    expect(filing('2023-03-02', null)).toEqual(['not-time-barred']);
  });

  it('does not run while the violation continues', () => {
    expect(refusal('file-case', 'lead', aSituation({ actor: HEAD, facts: { violationContinues: true, violationEndedOn: null } }))).toEqual({});
  });
});

describe('the simplified procedure', () => {
  const onTheSpot = (partyKind: 'person' | 'individual-business' | 'organization', yuan: number): string[] =>
    Object.keys(refusal('decide-on-spot', 'found', aSituation({ facts: { partyKind, draft: draft({ fineFen: yuan * 100 }) } })));

  it.each([
    ['person', 200, []],
    ['person', 201, ['within-on-the-spot-limit']],
    ['individual-business', 200, []],
    ['individual-business', 201, ['within-on-the-spot-limit']],
    ['organization', 3000, []],
    ['organization', 3001, ['within-on-the-spot-limit']],
  ] as const)('a fine on a %s of %d yuan', (partyKind, yuan, expected) => {
    expect(onTheSpot(partyKind, yuan)).toEqual(expected);
  });

  it('imposes no other kind of penalty, and wants two officers and the party heard', () => {
    const facts = { draft: draft({ kinds: ['fine', 'confiscation'], fineFen: 100_00, confiscatedFen: 1 }), officers: [officer('A')], defence: null };
    expect(Object.keys(refusal('decide-on-spot', 'found', aSituation({ facts }))).sort()).toEqual(['only-warning-or-fine', 'party-informed-and-heard', 'two-officers-assigned']);
  });
});
