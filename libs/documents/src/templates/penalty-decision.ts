import { documentTitle } from '../document-title';
import type { Block } from '../layout/blocks';
import type { DefenceTreatment, PaymentTerms, PenaltyDecision, PenaltyItem, RemedyTerms } from '../models';
import { yuanInFull } from '../text/amounts';
import { plainDate } from '../text/chinese-date';
import { discretionText } from './advance-notice';
import { attachments, blank, body, masthead, numbered, section, signature } from './official-page';
import { partyBlock } from './party-block';
import { evidenceList, heading, inChinese, officerNames, penaltyList, provisions, rate, sentence } from './wording';

const LAW = '《中华人民共和国行政处罚法》';

export function penaltyDecision(model: PenaltyDecision): Block[] {
  const { outcome = 'penalty' } = model;
  let index = 0;
  const next = (text: string): Block => section(heading((index += 1), text));
  return [
    ...masthead(model.agency.name, documentTitle('penalty-decision', model), model.number),
    ...partyBlock(model.party),
    blank(0.5),
    next('案件来源和调查经过'),
    ...body(model.course),
    ...(model.officers?.length ? body(`本案由执法人员${officerNames(model.officers)}承办。`) : []),
    next(outcome === 'not-established' ? '查明的事实' : '违法事实'),
    ...body(model.facts),
    next('证据'),
    ...body('上述事实，有下列证据证明：'),
    ...numbered(evidenceList(model.evidence)),
    ...(model.defence ? [next('陈述、申辩和听证情况'), ...defence(model.agency.name, model.defence)] : []),
    ...(outcome === 'penalty'
      ? [
          next('处罚理由和依据'),
          ...body(`本机关认为，当事人的上述行为违反了${provisions(model.violated)}的规定，应当依据${provisions(model.penaltyBasis)}的规定给予行政处罚。`),
          ...body(discretionText(model.discretion)),
          next('处罚决定'),
          ...body('本机关决定对当事人作出如下行政处罚：'),
          ...numbered(penaltyList(model.penalty)),
          next('履行方式和期限'),
          ...performance(model),
        ]
      : [next('不予行政处罚的理由和依据'), ...spared(model), next('决定'), ...body('本机关决定对当事人不予行政处罚。')]),
    next('公示'),
    ...body(disclosure(model)),
    next('救济途径和期限'),
    ...remedies(model.remedies, model.agency.name),
    ...attachments(model.attachments ?? []),
    signature(model.agency.name, model.decidedOn),
  ];
}

function spared({ outcome, violated, penaltyBasis, discretion }: PenaltyDecision): Block[] {
  const basis = [...penaltyBasis, `${LAW}第五十七条第一款第${outcome === 'not-established' ? '三' : '二'}项`];
  const view = outcome === 'not-established' ? '本案违法事实不能成立' : `当事人的上述行为违反了${provisions(violated)}的规定，但依法不予行政处罚`;
  const education = outcome === 'no-penalty' ? body('当事人应当引以为戒，遵守法律、法规、规章，防止再次发生违法行为。') : [];
  return [...body(`本机关认为，${view}。${sentence(discretion.reasons)}`), ...body(`依据${provisions([...new Set(basis)])}的规定，不予行政处罚。`), ...education];
}

function defence(agency: string, given: DefenceTreatment): Block[] {
  const notice = `${agency}于${plainDate(given.noticeServedOn)}向当事人送达《行政处罚告知书》（${given.noticeNumber}），告知拟作出行政处罚的内容及事实、理由、依据和当事人依法享有的权利。`;
  const content = given.content ? sentence(given.content) : '';
  const treatment = given.treatment ? [`对上述意见，本机关经复核认为：${sentence(given.treatment)}`] : [];
  const heard = given.hearingHeldOn ? `本机关于${plainDate(given.hearingHeldOn)}举行听证。` : '';
  const response: Record<typeof given.response, string[]> = {
    none: ['当事人在告知的期限内未陈述、申辩，也未要求听证。'],
    waived: ['当事人明确表示放弃陈述、申辩和听证的权利。'],
    statement: [`当事人提出陈述、申辩：${content}`, ...treatment],
    hearing: [`当事人要求听证。${heard}当事人在听证中提出：${content}`, ...treatment],
  };
  return [notice, ...response[given.response]].flatMap((text) => body(text));
}

function performance({ payment, performance: other, penalty }: PenaltyDecision): Block[] {
  return [...(payment ? body(paymentText(payment, penalty)) : []), ...(other ? body(other) : [])];
}

function paymentText(terms: PaymentTerms, penalty: readonly PenaltyItem[]): string {
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

function remedies(terms: RemedyTerms, agency: string): Block[] {
  const reconsideration = `自收到本决定书之日起${inChinese(terms.reconsiderationDays)}日内向${terms.reconsiderationBody}申请行政复议`;
  const paths = terms.reconsiderationFirst
    ? `当事人不服本决定的，应当先${reconsideration}；对复议决定不服的，可以自收到复议决定书之日起十五日内向${terms.court}提起行政诉讼。`
    : `当事人不服本决定的，可以${reconsideration}，也可以自收到本决定书之日起${inChinese(terms.litigationMonths)}个月内直接向${terms.court}提起行政诉讼。`;
  return [
    ...body(`${paths}申请行政复议或者提起行政诉讼的，除法律另有规定外，本决定不停止执行。`),
    ...body(`当事人逾期不申请行政复议、不提起行政诉讼，又不履行本决定的，${agency}将依法申请人民法院强制执行。`),
  ];
}

function disclosure({ disclosure: { published, channel } }: PenaltyDecision): string {
  return published
    ? `本决定的有关信息将依法${channel ? `在${channel}` : ''}向社会公示。`
    : '本决定依法不向社会公示。';
}
