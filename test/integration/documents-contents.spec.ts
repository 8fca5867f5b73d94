import { MANDATORY_CONTENTS, type ContentId, type DocumentKind } from '@mingjian/law';
import { checkDocument, MissingGlyphs, renderDocument, type DocumentModels } from '@mingjian/documents';
import { MODELS } from './documents-models';

type Spoiled = { readonly [K in DocumentKind]: Readonly<Record<ContentId<K>, Partial<DocumentModels[K]>>> };

const notice = MODELS['advance-notice'];
const review = MODELS['legal-review-opinion'];
const minutes = MODELS['discussion-minutes'];
const decision = MODELS['penalty-decision'];
const service = MODELS['proof-of-service'];
const spot = MODELS['on-the-spot-decision'];
const nobody = { ...notice.party, name: '' };
const oneOfficer = service.officers.slice(0, 1);

/** For each mandatory content, a change to the sample that takes it away. */
const SPOILED: Spoiled = {
  'case-filing-approval': {
    number: { number: '' },
    source: { source: '' },
    party: { party: nobody },
    facts: { facts: '\n' },
    'suspected-basis': { suspectedBasis: [] },
    'two-officers': { officers: oneOfficer },
    'head-decision': { headDecision: { opinion: '' } },
    'filing-date': { filedOn: '' },
  },
  'advance-notice': {
    number: { number: '' },
    party: { party: { ...notice.party, address: '' } },
    facts: { facts: '' },
    evidence: { evidence: [] },
    basis: { penaltyBasis: [''] },
    reasons: { discretion: { reasons: '' } },
    'proposed-penalty': { proposedPenalty: [{ kind: 'fine' }] },
    'defence-right': { defence: { workingDays: 0 } },
    'hearing-right': { hearing: { workingDays: 3 } },
    contact: { contact: { ...notice.contact, phone: '' } },
    'agency-and-date': { agency: { name: '' } },
  },
  'legal-review-opinion': {
    number: { number: '' },
    'case-and-unit': { submittedBy: '' },
    dates: { finishedOn: '2026-04-01' },
    'draft-hash': { draftHash: '' },
    materials: { materials: [] },
    'eight-findings': { findings: review.findings.slice(0, 7) },
    outcome: { findings: review.findings.map((finding, index) => ({ ...finding, passed: index > 0 })) },
    'required-action': { outcome: 'correct' },
    reviewer: { reviewer: { name: '', firstTime: false } },
    qualification: { reviewer: { name: '龙小兰', firstTime: true } },
  },
  'discussion-minutes': {
    case: { caseName: '' },
    'time-and-place': { endedAt: '2026-04-27T14:00:00+08:00' },
    'chair-and-recorder': { chair: '田永红' },
    members: { members: [] },
    quorum: { quorum: { entitled: 9, required: 5 } },
    'handler-report': { handlerReport: '' },
    'review-opinion': { reviewOpinion: { summary: '' } },
    'each-opinion': { opinions: minutes.opinions.slice(1) },
    resolution: { resolution: { text: '' } },
    'draft-hash': { draftHash: '' },
  },
  'penalty-decision': {
    number: { number: '' },
    party: { party: nobody },
    facts: { facts: '' },
    evidence: { evidence: [{ name: ' ' }] },
    kind: { penalty: [] },
    basis: { violated: [] },
    performance: { penalty: [{ kind: 'warning' }], payment: undefined },
    'collecting-institution': { payment: { ...decision.payment!, institution: decision.agency.name } },
    'payment-deadline': { payment: { ...decision.payment!, days: 0 } },
    'surcharge-statement': { payment: { ...decision.payment!, surchargePerMille: 50 } },
    reconsideration: { remedies: { ...decision.remedies, reconsiderationDays: 30 } },
    litigation: { remedies: { ...decision.remedies, litigationMonths: 3 } },
    'agency-and-date': { decidedOn: '' },
    notice: { defence: { ...decision.defence!, noticeNumber: '' } },
    'defence-treatment': { defence: { ...decision.defence!, treatment: '' } },
    discretion: { discretion: { reasons: '' } },
    disclosure: { disclosure: undefined },
  },
  'on-the-spot-decision': {
    number: { number: '' },
    party: { party: nobody },
    violation: { facts: '' },
    kind: { penalty: [{ kind: 'revoke-licence', detail: '营业执照' }] },
    basis: { penaltyBasis: [] },
    amount: { payment: undefined },
    time: { decidedAt: '' },
    place: { place: '' },
    reconsideration: { remedies: { ...spot.remedies, reconsiderationBody: '' } },
    'reconsideration-first': { remedies: { ...spot.remedies, reconsiderationFirst: false } },
    litigation: { remedies: { ...spot.remedies, court: '' } },
    'agency-and-date': { decidedOn: '' },
    'two-officers': { officers: oneOfficer },
    informed: { informed: false },
    'statement-treatment': { statement: { content: '请求不罚', treatment: '' } },
    delivery: { delivery: { handedOver: false, refusal: '' } },
  },
  'proof-of-service': {
    recipient: { recipient: nobody },
    documents: { documents: [] },
    place: { place: '' },
    date: { servedOn: '' },
    signature: { signed: false },
    'two-servers': { officers: [...oneOfficer, ...oneOfficer] },
    'refusal-and-witness': { method: 'leave-behind', signed: false, refusalReason: '拒绝签收', witnesses: [] },
    consent: { method: 'electronic' },
    'public-notice-course': { method: 'public-notice' },
  },
  'record-filing-report': {
    number: { number: '' },
    addressee: { addressee: '' },
    party: { party: nobody },
    decision: { decision: { number: '', decidedOn: '2026-04-28' } },
    'facts-and-basis': { facts: '' },
    penalty: { penalty: [] },
    'major-because': { majorBecause: [] },
    procedure: { procedure: '' },
    'minimum-package': { packageList: MODELS['record-filing-report'].packageList.filter(({ kind }) => kind !== 'discussion-minutes') },
    'agency-and-date': { agency: { name: '' } },
  },
};

const cases = (Object.keys(SPOILED) as DocumentKind[]).flatMap((kind) =>
  Object.entries<object>(SPOILED[kind]).map(([content, change]) => ({ kind, content, change })),
);

describe('a document without a mandatory content', () => {
  it.each(cases)('is refused: $kind without $content', ({ kind, content, change }) => {
    const problems = checkDocument(kind, { ...MODELS[kind], ...change } as never);
    const expected = MANDATORY_CONTENTS[kind].find(({ id }) => id === content);
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'missing-content', content, citations: expected?.source }),
    );
  });

  it('is refused, not a fault, when whole parts of the model are absent', () => {
    for (const kind of Object.keys(MODELS) as DocumentKind[]) {
      expect(checkDocument(kind, {} as never).length).toBeGreaterThanOrEqual(5);
    }
  });
});

describe('penalties that take no money', () => {
  const warning = { ...decision, penalty: [{ kind: 'warning' as const }], payment: undefined };

  it('need no payment terms, but a manner of performance', () => {
    expect(checkDocument('penalty-decision', { ...warning, performance: '自本决定送达之日起执行。' } as never)).toEqual([]);
  });

  it('must say which licence is revoked and what is ordered closed', () => {
    const revoked = { ...decision, penalty: [{ kind: 'revoke-licence' as const }] };
    expect(checkDocument('penalty-decision', revoked).map(({ content }) => content)).toContain('kind');
  });
});

describe('a character no face can print', () => {
  const named = (name: string) => ({ ...decision, party: { ...decision.party, name } });

  it('is reported before rendering, with its code point and its place in the model', async () => {
    const error = await renderDocument('penalty-decision', named('新晃县𠮷祥商行😀')).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(MissingGlyphs);
    expect(error).toMatchObject({ code: 'missing-glyph', kind: 'invalid', codePoints: ['U+20BB7', 'U+1F600'] });
    expect((error as MissingGlyphs).problems[0]).toMatchObject({ field: 'party.name', detail: expect.stringContaining('𠮷') });
  });

  it.each([
    ['a control character', '新晃\u0007商行', 'U+0007'],
    ['a null', '新晃\u0000商行', 'U+0000'],
    ['a mark that reverses the direction of text', '新晃\u202e商行', 'U+202E'],
    ['a zero-width space', '新晃\u200b商行', 'U+200B'],
    ['half of a surrogate pair', '新晃\ud842商行', 'U+D842'],
    ['a variation selector', '新晃葛\u{e0100}商行', 'U+E0100'],
  ])('is reported though it is %s', (_what, name, codePoint) => {
    expect(checkDocument('penalty-decision', named(name))).toEqual([
      expect.objectContaining({ code: 'missing-glyph', field: 'party.name', codePoint }),
    ]);
  });

  it.each(['龘', '䶮', '㛃', '堃', '喆', '昇', '犇', '玥', '頔', '垚', '𬍛', '𬀩', '·', '①', '℃'])('is not %s', (character) => {
    expect(checkDocument('penalty-decision', named(`新晃${character}商行`))).toEqual([]);
  });

  it('is not a tab, a Windows line break or a radical left by copying', () => {
    expect(checkDocument('penalty-decision', { ...decision, facts: '第一段。\r\n\t第二段，⼈⽤。' })).toEqual([]);
  });

  it('is found anywhere in the model, and each place is named', () => {
    const spoiled = { ...decision, evidence: [{ name: '照片', proves: '招牌上的𠮷字' }], attachments: ['𠮷'] };
    expect(checkDocument('penalty-decision', spoiled).map(({ field }) => field)).toEqual(['evidence[0].proves', 'attachments[0]']);
  });
});
