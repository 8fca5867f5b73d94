import type { PaymentTerms, PenaltyItem, RemedyTerms } from '../models';
import { yuanInFull } from '../text/amounts';
import { inChinese, rate } from './wording';

const LAW = '《中华人民共和国行政处罚法》';

/** Where, by when and how much is paid, and what it costs to be late (separation of fines measures art. 7). */
export function paymentText(terms: PaymentTerms, penalty: readonly PenaltyItem[]): string {
  const total = penalty.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0);
  const account = terms.account
    ? `，账号：${terms.account}${terms.accountName ? `，户名：${terms.accountName}` : ''}`
    : '';
  const pay = `当事人应当自收到本决定书之日起${inChinese(terms.days)}日内，到${terms.institution}（地址：${terms.institutionAddress}${account}）缴纳罚没款共计人民币${yuanInFull(total)}，也可以通过电子支付系统缴纳。`;
  if (!penalty.some(({ kind }) => kind === 'fine')) return pay;
  return terms.surchargePerMille > 0
    ? `${pay}到期不缴纳罚款的，依照${LAW}第七十二条第一款第一项的规定，每日按罚款数额的${rate(terms.surchargePerMille)}加处罚款，加处罚款的数额不超过罚款的数额。`
    : `${pay}到期不缴纳罚款的，不加处罚款，本机关将依法申请强制执行。`;
}

/** The paths open to the party. */
export function remedyPaths(terms: RemedyTerms): string {
  const reconsideration = `自收到本决定书之日起${inChinese(terms.reconsiderationDays)}日内向${terms.reconsiderationBody}申请行政复议`;
  return terms.reconsiderationFirst
    ? `当事人不服本决定的，应当先${reconsideration}；对复议决定不服的，可以自收到复议决定书之日起十五日内向${terms.court}提起行政诉讼。`
    : `当事人不服本决定的，可以${reconsideration}，也可以自收到本决定书之日起${inChinese(terms.litigationMonths)}个月内直接向${terms.court}提起行政诉讼。`;
}

/** What taking one of them does not stop, and what happens to a party that takes none and does not perform. */
export function enforcement(agency: string): readonly [stays: string, otherwise: string] {
  return [
    '申请行政复议或者提起行政诉讼的，除法律另有规定外，本决定不停止执行。',
    `当事人逾期不申请行政复议、不提起行政诉讼，又不履行本决定的，${agency}将依法申请人民法院强制执行。`,
  ];
}
