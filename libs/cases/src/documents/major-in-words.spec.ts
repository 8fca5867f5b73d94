import { NATIONAL_MAJOR_RULES, type MajorRule } from '@mingjian/law';
import { majorInWords } from './major-in-words';

const local = (when: MajorRule['when']): MajorRule => ({
  id: 'local', effects: ['file'], when, source: '《目录》第一项', validFrom: '2025-01-01', validTo: null, confirmed: true,
});

describe('why a decision is major', () => {
  it('is said of every national rule, with its article', () => {
    for (const rule of NATIONAL_MAJOR_RULES) expect(majorInWords(rule)).toMatch(/^[^（]+（依据《.*行政处罚法》第.+条.*）$/);
  });

  it.each<[MajorRule['when'], string]>([
    [{ fineFromFen: 10_000_000, partyKinds: ['organization'] }, '当事人为法人或者其他组织，罚款数额达到10万元以上（依据《目录》第一项）'],
    [{ fineFromFen: 1_050_000 }, '罚款数额达到10500元以上（依据《目录》第一项）'],
    [{ confiscationFromFen: 5_000_000 }, '没收违法所得、非法财物的价值达到5万元以上（依据《目录》第一项）'],
    [{ penaltyKinds: ['revoke-licence', 'close-down'] }, '处以吊销许可证件、责令关闭（依据《目录》第一项）'],
  ])('is said of a local rule by its conditions', (when, words) => {
    expect(majorInWords(local(when))).toBe(words);
  });
});
