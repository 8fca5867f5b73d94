import { periodById } from './catalogue';
import { extendable } from './extension';
import { MARKET_PROCEDURE, NATIONAL_PROCEDURE } from './sector-rules';

const decision = periodById('decision');
const byHead = MARKET_PROCEDURE.decisionExtensions[0]!;
const byDiscussion = MARKET_PROCEDURE.decisionExtensions[1]!;

describe('lengthening a period', () => {
  it('is possible up to and on its last day, not after', () => {
    expect(extendable(decision, byHead, '2025-07-28', '2025-07-30', 30)).toEqual({ allowed: true });
    expect(extendable(decision, byHead, '2025-07-30', '2025-07-30', 30)).toEqual({ allowed: true });
    expect(extendable(decision, byHead, '2025-07-31', '2025-07-30', 30)).toEqual({ allowed: false, refusal: 'already-expired' });
  });

  it('goes as far as the sector rule lets the approver go', () => {
    expect(extendable(decision, byHead, '2025-07-28', '2025-07-30', 31)).toEqual({ allowed: false, refusal: 'extension-over-cap' });
    expect(extendable(decision, byDiscussion, '2025-07-28', '2025-07-30', 45)).toEqual({ allowed: true });
  });

  it('needs a sector rule where national law gives none', () => {
    expect(NATIONAL_PROCEDURE.decisionExtensions).toEqual([]);
    expect(extendable(decision, null, '2025-07-28', '2025-07-30', 30)).toEqual({ allowed: false, refusal: 'extension-not-allowed' });
    expect(extendable(periodById('record-filing'), null, '2025-07-28', '2025-07-30', 5)).toEqual({ allowed: false, refusal: 'extension-not-allowed' });
    expect(extendable(periodById('service'), byHead, '2025-07-28', '2025-07-30', 5)).toEqual({ allowed: false, refusal: 'extension-not-allowed' });
  });

  it('of a seizure is thirty days at most, by the law itself', () => {
    const seizure = periodById('seizure');
    expect(extendable(seizure, null, '2025-07-28', '2025-07-30', 30)).toEqual({ allowed: true });
    expect(extendable(seizure, null, '2025-07-28', '2025-07-30', 31)).toEqual({ allowed: false, refusal: 'extension-over-cap' });
    expect(extendable(seizure, null, '2025-07-28', '2025-07-30', 0)).toEqual({ allowed: false, refusal: 'impossible-extension' });
  });
});
