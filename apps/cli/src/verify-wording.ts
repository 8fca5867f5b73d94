import type { Difference, Lie } from '@mingjian/process-record';

/** Chinese first, then English: what is wrong with the row. */
export const DIFFERENCE_WORDS: Readonly<Record<Difference, readonly [zh: string, en: string]>> = {
  'entry-missing': ['记录缺失', 'the entry is missing'],
  'entry-breaks-chain': ['记录与前一条不衔接', 'the entry does not follow the one before it'],
  'entry-hash-differs': ['记录内容与其哈希不符', 'the entry is not what was hashed'],
  'entry-body-unreadable': ['记录内容无法读取', 'the entry cannot be read'],
  'entry-out-of-place': ['记录不在其应在的位置', 'the entry names another place than its own'],
  'entry-skips-a-state': ['记录的起始阶段与前一条不符', 'the entry starts from another state than the one before it ended in'],
  'case-missing': ['案件已不存在', 'the case is gone'],
  'case-version-differs': ['案件版本与最后一条记录不符', 'the version of the case is not that of its last entry'],
  'case-state-differs': ['案件阶段与最后一条记录不符', 'the state of the case is not that of its last entry'],
  'case-record-hash-differs': ['案件的链首与最后一条记录不符', 'the case does not point to its last entry'],
  'case-column-differs': ['案件信息与记录不符', 'what the case says is not what was recorded'],
  'row-changed': ['内容在记录后被改动', 'the row was changed after it was recorded'],
  'row-missing': ['记录在案的内容已不存在', 'the recorded row is gone'],
  'row-not-vouched-for': ['没有记录为其作证', 'no entry vouches for the row'],
  'deadline-missing': ['记录在案的期限已不存在', 'the recorded deadline is gone'],
  'deadline-not-vouched-for': ['没有记录开启该期限', 'no entry opened the deadline'],
  'deadline-period-differs': ['期限种类与记录不符', 'the deadline is of another period than recorded'],
  'deadline-start-differs': ['期限起算日与记录不符', 'the deadline starts on another day than recorded'],
  'deadline-due-differs': ['期限届满日与记录和法定计算均不符', 'the last day is neither the recorded one nor what the law gives'],
  'deadline-met-differs': ['期限的履行情况与记录不符', 'the deadline was not met as recorded'],
  'rendering-hash-differs': ['文书文件与其哈希不符', 'the printed document is not what was hashed'],
  'case-vanished': ['校验点中的案件已消失', 'a case of the checkpoint has vanished'],
  'tail-cut': ['校验点之后记录被截断', 'the record is shorter than at the checkpoint'],
  'rewritten-since-checkpoint': ['校验点之前的记录被改写', 'the record was rewritten since the checkpoint'],
  'checkpoint-not-kept': ['数据库中没有该校验点', 'the database does not know the checkpoint'],
};

export function lieWords({ table, id, caseId, seq, differs, recorded, found }: Lie): string {
  const [zh, en] = DIFFERENCE_WORDS[differs];
  const place = [`表 table ${table}`, `行 row ${id}`, ...(caseId ? [`案件 case ${caseId}`] : []), ...(seq === null ? [] : [`第 ${seq} 条 entry ${seq}`])];
  return [
    `记录不实 the record does not hold: ${zh} ${en} (${differs})`,
    `  ${place.join('，')}`,
    ...(recorded === null ? [] : [`  记录为 recorded: ${recorded}`]),
    ...(found === null ? [] : [`  现为   found:    ${found}`]),
    '',
  ].join('\n');
}
