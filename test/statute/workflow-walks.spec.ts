import fc from 'fast-check';
import {
  addDays, assessMajor, judge, MARKET_PROCEDURE, NATIONAL_PROCEDURE, noticeCovers, ROLES, stateAfter, transitionsFrom,
  type CaseFacts, type CaseState, type CivilDate, type DraftFact, type JudgedSituation, type Transition,
} from '@mingjian/law';
import { act, aSituation, draft, notice, person } from '../support/situation';

/** A case on a random way through the procedure: everyone in it acts at random, some of them badly. */
interface Walk {
  readonly state: CaseState;
  readonly facts: CaseFacts;
  readonly on: CivilDate;
  readonly drafts: number;
  readonly trail: readonly string[];
}

/** Numbers from which a step takes its choices; 0 to 99. */
type Luck = readonly [which: number, how: number, much: number, who: number];

const BEGINNING: Walk = {
  state: 'investigating',
  facts: { ...aSituation().facts, acts: [act()], draft: null, reportDraftHash: null, notice: null, defence: null, defended: null, hearing: null, review: null, discussion: null },
  on: '2025-03-11', drafts: 0, trail: [],
};

const PEOPLE = ['A', 'B', 'R', 'P', 'H1', 'H2', 'H3'] as const;

function aDraft(no: number, [, how, much]: Luck): DraftFact {
  const fineFen = [1_000_00, 19_999_99, 20_000_00, 50_000_00, 80_000_00][much % 5]!;
  const outcome = how % 7 === 0 ? 'no-penalty' : how % 11 === 0 ? 'transfer' : 'penalty';
  const empty = outcome !== 'penalty' && how % 2 === 0;
  return draft({ no, outcome, kinds: empty ? [] : ['fine'], fineFen: empty ? 0 : fineFen, factsHash: `facts-${how % 2}`, hash: `${outcome}-${fineFen}-${empty}-${how % 2}` });
}

/** The facts as the act would leave them, right or wrong: what a service adds before it asks the law. */
function added({ facts, on, drafts }: Walk, { id }: Transition, luck: Luck): CaseFacts {
  const [, how, much, who] = luck;
  const often = how % 4 !== 0;
  const present = facts.draft ?? draft({ hash: 'none' });
  const bound = often ? present.hash : 'another draft';
  switch (id) {
    case 'record-investigation-act':
      return { ...facts, actsSinceReport: facts.actsSinceReport + 1, actsSinceReview: facts.actsSinceReview + 1, actsSinceDiscussion: facts.actsSinceDiscussion + 1 };
    case 'propose-penalty': return { ...facts, draft: aDraft(drafts + 1, luck) };
    case 'report-investigation': return { ...facts, reportDraftHash: bound, actsSinceReport: 0 };
    case 'issue-notice': {
      const told = often ? present : draft({ hash: 'another draft', factsHash: 'facts-9' });
      return { ...facts, notice: notice({ ...told, round: (facts.notice?.round ?? 0) + 1, issuedOn: on, servedOn: null, offersHearing: much % 3 !== 0, serviceOfficers: 0 }), defence: null, hearing: null };
    }
    case 'record-notice-service': return { ...facts, notice: facts.notice && { ...facts.notice, servedOn: on, serviceOfficers: often ? 2 : 1 } };
    case 'record-defence': {
      const kind = much % 2 === 0 ? 'stated' : 'waived';
      return { ...facts, defence: { kind, madeOn: on, hearingWaived: often, reExaminedOn: null }, defended: kind === 'stated' ? facts.notice : facts.defended };
    }
    case 're-examine-defence': return { ...facts, defence: facts.defence && { ...facts.defence, reExaminedOn: on } };
    case 'request-hearing': return { ...facts, hearing: { requestedOn: on, noticeServedOn: null, fixedFor: null, heldOn: null, presiderId: null, outcome: null } };
    case 'notify-hearing': return { ...facts, hearing: facts.hearing && { ...facts.hearing, noticeServedOn: on, fixedFor: addDays(on, much % 20), presiderId: often ? 'P' : 'A' } };
    case 'hold-hearing': return { ...facts, hearing: facts.hearing && { ...facts.hearing, heldOn: on, outcome: much % 5 === 0 ? 'waived' : 'heard' } };
    case 'submit-for-review': return { ...facts, actsSinceReview: 0, review: { round: (facts.review?.round ?? 0) + 1, draftHash: present.hash, submittedOn: on, reviewerId: null, reviewerQualificationNo: null, reviewingSince: null, outcome: null, findings: [] } };
    case 'assign-reviewer': return { ...facts, review: facts.review && { ...facts.review, reviewerId: often ? 'R' : 'A', reviewerQualificationNo: much % 6 === 0 ? null : '1' } };
    case 'pass-review': return { ...facts, review: facts.review && { ...facts.review, outcome: often ? 'agree' : 'correct', findings: much % 9 === 0 ? [] : aSituation().facts.review!.findings } };
    case 'return-review': return { ...facts, review: facts.review && { ...facts.review, outcome: often ? 'correct' : 'criminal-transfer', findings: aSituation().facts.review!.findings } };
    case 'convene-discussion': return { ...facts, actsSinceDiscussion: 0, discussion: { draftHash: bound, convenedOn: on, members: ['H1', 'H2', 'H3'].slice(much % 8 === 0 ? 1 : 0), recused: [], chiefId: 'H1', presenterId: 'A', opinions: [], resolution: null } };
    case 'give-discussion-opinion': return { ...facts, discussion: facts.discussion && { ...facts.discussion, opinions: [...facts.discussion.opinions, { personId: actorOf(facts, id, who), stance: often ? 'agree' : 'disagree' }] } };
    case 'resolve-discussion': return { ...facts, discussion: facts.discussion && { ...facts.discussion, resolution: often ? 'as-proposed' : 'change' } };
    case 'send-back-from-discussion': return { ...facts, discussion: facts.discussion && { ...facts.discussion, resolution: often ? 'change' : 'as-proposed' } };
    case 'decide':
    case 'decide-after-discussion': return { ...facts, decision: { draftHash: bound, decidedOn: on, servedOn: null, fineFen: present.fineFen, outcome: present.outcome } };
    default: return facts;
  }
}

/** Mostly whoever's part it is; else anybody. */
function actorOf(facts: CaseFacts, id: string, who: number): string {
  if (who >= 85) return PEOPLE[who % PEOPLE.length]!;
  if (id === 'pass-review' || id === 'return-review') return 'R';
  if (id === 'hold-hearing') return 'P';
  if (id === 'give-discussion-opinion') return ['H2', 'H3', 'H1'].find((head) => !facts.discussion?.opinions.some((opinion) => opinion.personId === head)) ?? 'H2';
  return ['convene-discussion', 'resolve-discussion', 'send-back-from-discussion', 'decide', 'decide-after-discussion'].includes(id) ? 'H1' : 'A';
}

function situationOf(walk: Walk, facts: CaseFacts, actor: string, market: boolean): JudgedSituation {
  const sector = market ? MARKET_PROCEDURE : NATIONAL_PROCEDURE;
  return { ...aSituation({ actor: person(actor, ...ROLES), on: walk.on, rules: { sector }, facts: facts as never }), facts, major: majorOf(facts, walk.on) };
}

function majorOf(facts: CaseFacts, on: CivilDate): JudgedSituation['major'] {
  const { rules } = aSituation();
  const nothing = { outcome: 'no-penalty', kinds: [], fineFen: 0, confiscatedFen: 0 } as const;
  return assessMajor(facts.draft ?? nothing, { partyKind: 'organization', ground: facts.majorGround, heard: facts.hearing?.outcome === 'heard', on }, rules.major);
}

/** Leaves the walk where it is when the law refuses the step. */
function step(walk: Walk, luck: Luck, market: boolean): Walk {
  const leaving = ['terminate-case', 'suspend-case', 'assign-officer', 'release-officer', 'request-recusal', 'preserve-evidence', 'approve-criminal-transfer'];
  const acts = transitionsFrom(walk.state).filter(({ id }) => !leaving.includes(id));
  const transition = acts[luck[0] % acts.length]!;
  const turnsBack = ['propose-penalty', 'reopen-investigation', 'repeat-gates', 'return-review', 'send-back-from-discussion'].includes(transition.id);
  if (turnsBack && walk.drafts > 0 && luck[3] % 4 !== 0) return walk;
  const facts = added(walk, transition, luck);
  const on = addDays(walk.on, luck[2] % 4);
  const situation = situationOf({ ...walk, on }, facts, actorOf(walk.facts, transition.id, luck[3]), market);
  if (!judge(transition, walk.state, situation).allowed) return { ...walk, on };
  const drafts = walk.drafts + (transition.id === 'propose-penalty' ? 1 : 0);
  return { state: stateAfter(transition, walk.state), facts, on, drafts, trail: [...walk.trail, transition.id] };
}

function walked(lucks: readonly Luck[], market: boolean, from = BEGINNING): Walk {
  let walk = from;
  for (const luck of lucks) {
    if (walk.state === 'decided') break;
    walk = step(walk, luck, market);
  }
  return walk;
}

const number = fc.nat({ max: 99 });
const luck: fc.Arbitrary<Luck> = fc.tuple(number, number, number, number);
const lucks = fc.array(luck, { minLength: 150, maxLength: 500, size: 'max' });
const RUNS = { numRuns: 400, seed: 20_251_122 };

describe('whatever way a case takes', () => {
  const ends: Walk[] = [];

  it('it is decided with every gate passed on the draft that is decided, or not at all', () => {
    fc.assert(
      fc.property(lucks, fc.boolean(), (chosen, market) => {
        const end = walked(chosen, market);
        ends.push(end);
        if (end.state !== 'decided') return;
        const { draft: decided, notice: told, review, discussion, decision, defence, hearing } = end.facts;
        const { effects } = majorOf(end.facts, end.on);
        expect(decision!.draftHash).toBe(decided!.hash);
        expect(end.facts.reportDraftHash).toBe(decided!.hash);
        expect(end.facts.actsSinceReport).toBe(0);
        if (effects.has('review')) {
          expect(review).toMatchObject({ outcome: 'agree', draftHash: decided!.hash, reviewerId: 'R' });
          expect(end.facts.actsSinceReview).toBe(0);
          if (hearing?.outcome === 'heard') expect(review!.submittedOn >= hearing.heldOn!).toBe(true);
        }
        if (effects.has('discuss')) {
          expect(discussion).toMatchObject({ resolution: 'as-proposed', draftHash: decided!.hash });
          expect(end.facts.actsSinceDiscussion).toBe(0);
          expect(discussion!.opinions.at(-1)!.personId).toBe(discussion!.chiefId);
          expect(new Set(discussion!.opinions.map((opinion) => opinion.personId)).size).toBe(3);
        }
        if (decided!.outcome === 'penalty') {
          expect(told!.servedOn).not.toBeNull();
          expect(noticeCovers(told!, decided!)).toBe(true);
          expect(told!.serviceOfficers).toBeGreaterThanOrEqual(2);
          if (defence?.kind === 'stated') expect(defence.reExaminedOn).not.toBeNull();
          if (hearing) expect(hearing.outcome).not.toBeNull();
        } else {
          expect(decided!.fineFen).toBe(0);
          expect(decided!.kinds).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('enough of them came to a decision, major and lesser, with a penalty and without, heard and not', () => {
    const decided = ends.filter(({ state }) => state === 'decided');
    const count = (which: (walk: Walk) => boolean): number => decided.filter(which).length;
    const seen = {
      major: count(({ facts, on }) => majorOf(facts, on).isMajor),
      lesser: count(({ facts, on }) => !majorOf(facts, on).isMajor),
      unpunished: count(({ facts }) => facts.draft!.outcome !== 'penalty'),
      punished: count(({ facts }) => facts.draft!.outcome === 'penalty'),
    };
    for (const [kind, times] of Object.entries(seen)) expect({ kind, enough: times >= 5, times }).toEqual({ kind, enough: true, times });
  });

  it('a major case in the hands of people who want to decide it is decided in both orders of the gates', () => {
    for (const market of [true, false]) {
      const helpful = walked(steered(market), market);
      expect(helpful.state).toBe('decided');
      expect(majorOf(helpful.facts, helpful.on).isMajor).toBe(true);
    }
  });

  /** Tries, at each state, the numbers that bring the wished act about. */
  function steered(market: boolean): Luck[] {
    const wished = market
      ? ['propose-penalty', 'report-investigation', 'close-investigation', 'submit-for-review', 'assign-reviewer', 'pass-review', 'issue-notice', 'record-notice-service',
        'record-defence', 're-examine-defence', 'conclude-defence', 'convene-discussion', 'give-discussion-opinion', 'give-discussion-opinion', 'give-discussion-opinion', 'resolve-discussion', 'decide-after-discussion']
      : ['propose-penalty', 'report-investigation', 'close-investigation', 'issue-notice', 'record-notice-service', 'record-defence', 're-examine-defence', 'conclude-defence',
        'submit-for-review', 'assign-reviewer', 'pass-review', 'convene-discussion', 'give-discussion-opinion', 'give-discussion-opinion', 'give-discussion-opinion', 'resolve-discussion', 'decide-after-discussion'];
    const taken: Luck[] = [];
    let walk = BEGINNING;
    for (const id of wished) {
      const next = tries().find((attempt) => {
        const after = step(walk, attempt, market);
        return after.trail.length > walk.trail.length && after.trail.at(-1) === id && (id !== 'propose-penalty' || after.facts.draft!.fineFen === 50_000_00);
      });
      if (!next) throw new Error(`${id} cannot be done from ${walk.state} after ${walk.trail.join(', ')}`);
      taken.push(next);
      walk = step(walk, next, market);
    }
    return taken;
  }

  function tries(): Luck[] {
    const found: Luck[] = [];
    for (let which = 0; which < 25; which += 1) for (const how of [1, 5]) for (const much of [3, 7, 8]) found.push([which, how, much, 0]);
    return found;
  }
});
