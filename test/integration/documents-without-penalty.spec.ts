import { checkDocument, renderDocument, type PenaltyDecision } from '@mingjian/documents';
import { plainTextOf } from '../support/pdf-text';
import { MODELS } from './documents-models';

const { defence: _notNotified, payment: _nothingToPay, performance: _nothingToPerform, ...punishing } = MODELS['penalty-decision'];

const spared: PenaltyDecision = {
  ...punishing,
  outcome: 'no-penalty',
  penalty: [],
  penaltyBasis: ['《中华人民共和国行政处罚法》第三十三条第一款'],
  discretion: { reasons: '当事人系初次违法，危害后果轻微并已及时改正' },
  disclosure: { published: false },
};
const cleared: PenaltyDecision = { ...spared, outcome: 'not-established', violated: [], penaltyBasis: [], discretion: { reasons: '现有证据不能证明标注日期由当事人所为' } };

describe('a decision not to punish', () => {
  it('is complete without penalty, payment or notice', () => {
    expect(checkDocument('penalty-decision', spared)).toEqual([]);
    expect(checkDocument('penalty-decision', cleared)).toEqual([]);
  });

  it('says in its title that it does not punish, why, and how it may be challenged', async () => {
    const text = await plainTextOf((await renderDocument('penalty-decision', spared)).pdf);
    expect(text).toContain('不予行政处罚决定书');
    expect(text).toContain('当事人系初次违法，危害后果轻微并已及时改正。');
    expect(text).toContain('依据《中华人民共和国行政处罚法》第三十三条第一款、《中华人民共和国行政处罚法》第五十七条第一款第二项的规定，不予行政处罚。');
    expect(text).toContain('申请行政复议');
    expect(text).not.toContain('如下行政处罚');
    expect(text).not.toContain('履行方式');
    expect(text).not.toContain('强制执行');
  });

  it('accuses nobody of what could not be established', async () => {
    const text = await plainTextOf((await renderDocument('penalty-decision', cleared)).pdf);
    expect(text).toContain('本案违法事实不能成立。');
    expect(text).toContain('依据《中华人民共和国行政处罚法》第五十七条第一款第三项的规定，不予行政处罚。');
    expect(text).not.toContain('违反了');
    expect(text).not.toContain('引以为戒');
  });

  it('lists no penalty', () => {
    const torn: PenaltyDecision = { ...spared, penalty: [{ kind: 'warning' }] };
    expect(checkDocument('penalty-decision', torn).map(({ content }) => content)).toEqual(['kind']);
  });

  it('still names what it is based on', () => {
    expect(checkDocument('penalty-decision', { ...spared, penaltyBasis: [] }).map(({ content }) => content)).toEqual(['basis']);
  });
});
