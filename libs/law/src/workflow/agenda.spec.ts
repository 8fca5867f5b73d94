import { NATIONAL_CALENDAR } from '../calendar';
import { NATIONAL_PROCEDURE } from '../periods/sector-rules';
import { agendaActOf, discussionIsNext } from './agenda';
import type { CaseFacts, DiscussionFact } from './case-facts';
import type { JudgedSituation } from './requirement';

const DRAFT = { no: 1, hash: 'draft', factsHash: 'facts', outcome: 'no-penalty', kinds: [], fineFen: 0, confiscatedFen: 0 } as const;
const REVIEW = {
  round: 1, draftHash: 'draft', submittedOn: '2026-03-01', reviewerId: 'reviewer', reviewerQualificationNo: 'A1', reviewingSince: null, outcome: 'agree', findings: [],
} as const;

/** A decision not to punish in a complicated case: reviewed, and no notice is needed. */
function situation(facts: Partial<CaseFacts> = {}, effects: readonly ('review' | 'discuss')[] = ['review', 'discuss']): JudgedSituation {
  return {
    facts: { draft: DRAFT, review: REVIEW, notice: null, defence: null, defended: null, hearing: null, discussion: null, duties: [], recused: [], actsSinceReview: 0, actsSinceDiscussion: 0, ...facts } as CaseFacts,
    actor: { id: 'head', roles: ['agency-head'] },
    rules: { sector: NATIONAL_PROCEDURE, major: [], quorum: null, missing: [] },
    major: { isMajor: true, effects: new Set(effects), matched: [] },
    on: '2026-04-01',
    calendar: NATIONAL_CALENDAR,
  };
}

const session = (opinions: readonly string[], changes: Partial<DiscussionFact> = {}): DiscussionFact => ({
  draftHash: 'draft', convenedOn: '2026-04-01', members: ['chief', 'a', 'b', 'recused'], recused: ['recused'], chiefId: 'chief', presenterId: 'officer',
  opinions: opinions.map((personId) => ({ personId, stance: 'agree' as const })), resolution: null, ...changes,
});

describe('the heads must meet next (APL 57, paragraph 2)', () => {
  it('once the review has passed, where the rules want a discussion', () => {
    expect(discussionIsNext('review-passed', situation())).toBe(true);
  });

  it.each([
    ['the rules want none', 'review-passed', situation({}, ['review'])],
    ['the review is not passed', 'review-passed', situation({ review: { ...REVIEW, outcome: 'return' } })],
    ['another draft was reviewed', 'review-passed', situation({ draft: { ...DRAFT, hash: 'changed' } })],
    ['a penalty is proposed and the party was not heard', 'review-passed', situation({ draft: { ...DRAFT, outcome: 'penalty' } })],
    ['the case is still under review', 'in-legal-review', situation()],
    ['the case is decided', 'decided', situation()],
  ] as const)('not where %s', (_why, state, facts) => {
    expect(discussionIsNext(state, facts)).toBe(false);
  });
});

describe('of a discussion waits', () => {
  it.each([
    ['a', [], 'give-discussion-opinion', 'for a member who has not spoken'],
    ['a', ['a'], null, 'nothing for a member who has'],
    ['chief', ['a'], null, 'nothing for the chief while others are silent'],
    ['chief', ['a', 'b'], 'give-discussion-opinion', 'for the chief last of all'],
    ['chief', ['a', 'b', 'chief'], 'resolve-discussion', 'for the chief to state the resolution'],
    ['b', ['a', 'b', 'chief'], null, 'nothing for others then'],
    ['recused', [], null, 'nothing for a recused head'],
    ['stranger', [], null, 'nothing for a head who is no member'],
  ] as const)('%s after %j: %s, %s', (person, opinions, act, _what) => {
    expect(agendaActOf(person, 'in-discussion', situation({ discussion: session(opinions) }))).toBe(act);
  });
});
