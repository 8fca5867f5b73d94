import type { Block } from '../layout/blocks';
import type { DiscussionMinutes, MemberOpinion } from '../models';
import { clockTime, plainTime } from '../text/chinese-date';
import { centred, label, toBeSigned, value } from './form-cells';
import { body, masthead, numbered, section } from './official-page';
import { heading, penaltyList, sentence } from './wording';

const STANCES: Record<MemberOpinion['stance'], string> = { agree: '同意', disagree: '不同意', abstain: '弃权' };

/** The chair speaks last; the minutes print it so. */
export function inSpeakingOrder({ chair, opinions }: DiscussionMinutes): MemberOpinion[] {
  return [...opinions.filter(({ member }) => member !== chair), ...opinions.filter(({ member }) => member === chair)];
}

export function discussionMinutes(model: DiscussionMinutes): Block[] {
  const opinions = inSpeakingOrder(model);
  const count = (stance: MemberOpinion['stance']): number => opinions.filter((each) => each.stance === stance).length;
  const dissents = opinions.filter(({ stance }) => stance !== 'agree');
  const positionOf = (name: string): string | undefined => model.members.find((each) => each.name === name)?.position;
  const persons = (list: readonly { name: string; position: string }[]): string =>
    list.map(({ name, position }) => `${name}（${position}）`).join('、');
  const day = plainTime(model.startedAt);
  return [
    ...masthead(model.agency.name, '行政处罚案件集体讨论笔录', model.number),
    {
      kind: 'table',
      columns: [5.5, 9.5, 5.5, 9.5],
      rows: [
        [label('案件名称'), value(model.caseName, 3)],
        [label('案号'), centred(model.caseNumber), label('地点'), centred(model.place)],
        [label('时间'), value(`${day}至${clockTime(model.endedAt)}`, 3)],
        [label('主持人'), centred(model.chair), label('记录人'), centred(model.recorder)],
        [label('参加讨论\n的负责人'), value(persons(model.members), 3)],
        [label('缺席人员'), value(model.absent?.map(({ name, position, reason }) => `${name}（${position}）：${reason}`).join('\n'), 3)],
        [label('列席人员'), value(persons(model.attending), 3)],
        [label('回避情况'), value(model.recusals.map(({ name, reason }) => `${name}：${reason}`).join('\n'), 3)],
        [label('人数'), value(`应到${model.quorum.entitled}人，实到${model.members.length}人，讨论有效的最低人数为${model.quorum.required}人。`, 3)],
        [label('文稿校验码'), value(model.draftHash, 3)],
      ],
    },
    section(heading(1, '承办人汇报')),
    ...body(model.handlerReport),
    section(heading(2, '陈述申辩及听证情况')),
    ...body(model.defenceSummary),
    section(heading(3, '法制审核意见')),
    ...body(`${model.reviewOpinion.number ? `${model.reviewOpinion.number}：` : ''}${sentence(model.reviewOpinion.summary)}`),
    section(heading(4, '讨论意见')),
    {
      kind: 'table',
      columns: [4.4, 5, 3.6, 17],
      header: [[label('姓名'), label('职务'), label('表态'), label('意见')]],
      rows: opinions.map(({ member, stance, opinion }) => [
        centred(member), centred(positionOf(member)), centred(STANCES[stance]), value(opinion),
      ]),
    },
    section(heading(5, '讨论决定')),
    ...body(model.resolution.text),
    ...(model.resolution.penalty ? numbered(penaltyList(model.resolution.penalty)) : []),
    ...body(`表决结果：同意${count('agree')}人，不同意${count('disagree')}人，弃权${count('abstain')}人。`),
    ...(dissents.length > 0
      ? body(`不同意见如实记录：${dissents.map(({ member, opinion }) => `${member}：${opinion.replace(/[。；]+$/, '')}`).join('；')}。`)
      : []),
    section(heading(6, '签名')),
    {
      kind: 'table',
      columns: [5.5, 9.5, 5.5, 9.5],
      rows: [
        [label('主持人'), toBeSigned(''), label('记录人'), toBeSigned('')],
        ...pairsOf(model.members.filter(({ name }) => name !== model.chair)).map(([first, second]) => [
          label(first.name), toBeSigned(''), label(second?.name ?? ''), second ? toBeSigned('') : { paragraphs: [''] },
        ]),
      ],
    },
  ];
}

function pairsOf<T>(list: readonly T[]): [T, T | undefined][] {
  return list.flatMap((first, index): [T, T | undefined][] => (index % 2 === 0 ? [[first, list[index + 1]]] : []));
}
