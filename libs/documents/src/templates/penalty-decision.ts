import { documentTitle } from '../document-title';
import type { Block } from '../layout/blocks';
import type { DefenceTreatment, PenaltyDecision } from '../models';
import { plainDate } from '../text/chinese-date';
import { discretionText } from './advance-notice';
import { enforcement, paymentText, remedyPaths } from './decision-terms';
import { attachments, blank, body, masthead, numbered, section, signature } from './official-page';
import { partyBlock } from './party-block';
import { evidenceList, heading, officerNames, penaltyList, provisions, sentence } from './wording';

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
    ...remedies(model),
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

/** Where nothing is imposed there is nothing to enforce. */
function remedies({ outcome = 'penalty', remedies: terms, agency }: PenaltyDecision): Block[] {
  if (outcome !== 'penalty') return body(remedyPaths(terms));
  const [stays, otherwise] = enforcement(agency.name);
  return [...body(remedyPaths(terms) + stays), ...body(otherwise)];
}

function disclosure({ disclosure: { published, channel } }: PenaltyDecision): string {
  return published
    ? `本决定的有关信息将依法${channel ? `在${channel}` : ''}向社会公示。`
    : '本决定依法不向社会公示。';
}
