import { PAYMENT } from './major-case';

/** A violation found on the spot, by a company unless said otherwise. */
export function spotLead(changes: object = {}, party: object = {}): object {
  return {
    source: 'inspection', violation: '未按规定明码标价', suspectedBasis: '《中华人民共和国价格法》第十三条', jurisdictionBasis: '违法行为发生地在本县',
    foundOn: '2026-03-02', violationContinues: true, harmsSafety: false,
    parties: [{ kind: 'organization', name: '某某商贸有限公司', idNumber: '91431227MA4L000001', representative: '姚某', address: '本县中山路3号', ...party }],
    ...changes,
  };
}

/** A fine of a hundred yuan, paid at a bank, unless said otherwise. */
export function spotDecision(officers: readonly string[], changes: object = {}): object {
  return {
    facts: '当事人经营场所内销售的三种饮料未标明价格', evidence: [{ name: '现场照片' }], violated: ['《中华人民共和国价格法》第十三条第一款'],
    penaltyBasis: ['《中华人民共和国价格法》第四十二条'], reasons: '当事人当场改正，违法事实确凿，依法可以当场处罚', items: [{ kind: 'fine', amountFen: 100_00 }],
    place: '本县中山路3号', certificatesShown: true, rightsTold: true, signedBy: officers, delivery: 'handed-over',
    collection: { method: 'bank' }, payment: PAYMENT, surchargeStated: true, ...changes,
  };
}
