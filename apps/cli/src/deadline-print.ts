import {
  citationText, computeDeadline, type DeadlineInput, type ExplanationStep, explainDeadline, periodById, type WorkingCalendar,
} from '@mingjian/law';
import { allowanceWords, CERTAINTY_WORDS, dayWithWeekday, lengthWords, readingWords, REASON_WORDS } from './deadline-wording';

/** A deadline and how it was reached, for a person to read. */
export function printedDeadline(input: DeadlineInput, calendar: WorkingCalendar): string {
  const deadline = computeDeadline(input, calendar);
  const period = periodById(input.period);
  const { version } = deadline;
  const rows: [string, string][] = [
    ['期限 period', `${period.id}  ${period.title}`],
    ['', period.titleEn],
    ...version.source.map((citation, index): [string, string] => [
      index === 0 ? '依据 source' : '',
      `${citationText(citation, 'zh')}  ${citationText(citation, 'en')}`,
    ]),
    ['版本 version', `${version.inForceFrom} 起施行 in force from; ${CERTAINTY_WORDS[version.certainty]}`],
    ...(version.reading ? [['读法 reading', readingWords(version.reading)] as [string, string]] : []),
    ['扣除与延长 allowed', allowanceWords(period.exclusions, period.extension)],
    ['长度 length', lengthWords(version) + (input.extensionDays ? ` + ${input.extensionDays}` : '')],
    ['起算 started', dayWithWeekday(deadline.startedOn)],
    ['届满 nominal', dayWithWeekday(deadline.nominal)],
    ['截止 due', dayWithWeekday(deadline.due)],
    ['稳妥 safe', dayWithWeekday(deadline.safe)],
    ...(deadline.earliestActOn
      ? [['最早可为 earliest act', dayWithWeekday(deadline.earliestActOn)] as [string, string]]
      : []),
    ['暂定 provisional', deadline.provisional ? '是，有年份的放假通知尚未发布，发布后须重算 yes, count again once the holiday notice is out' : '否 no'],
  ];
  const explanation = explainDeadline(input, calendar).map(explained);
  return `${rows.map(([label, text]) => `${padded(label, 24)}${text}`).join('\n')}\n\n计算过程 day by day\n${explanation.join('\n')}\n`;
}

function explained({ on, counted, why, notice, basis, unannounced }: ExplanationStep): string {
  const origin = [basis, notice, unannounced ? '当年放假通知未发布 no notice for this year yet' : undefined].filter(Boolean).join('；');
  return `  ${padded(dayWithWeekday(on), 26)}${String(counted ?? '').padStart(4)}  ${REASON_WORDS[why]}${origin ? `  [${origin}]` : ''}`;
}

/** Padded to a width in a terminal, where a Chinese character takes two columns. */
function padded(text: string, width: number): string {
  const columns = [...text].reduce((sum, character) => sum + (character.codePointAt(0)! > 0x2e80 ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(0, width - columns));
}
