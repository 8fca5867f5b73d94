import {
  type CivilDate, type ExclusionRule, type ExplanationReason, type ExtensionRule, isCivilDate, type PeriodVersion, weekdayOf,
} from '@mingjian/law';

const WEEKDAYS = ['星期一 Mon', '星期二 Tue', '星期三 Wed', '星期四 Thu', '星期五 Fri', '星期六 Sat', '星期日 Sun'];

export function dayWithWeekday(on: string): string {
  return isCivilDate(on) ? `${on} ${WEEKDAYS[weekdayOf(on as CivilDate) - 1]}` : on;
}

export const REASON_WORDS: Readonly<Record<ExplanationReason, string>> = {
  'trigger-not-counted': '起算日不计入 the day of the trigger is not counted',
  'working-day': '工作日 working day',
  'make-up-workday': '调休上班日，计入 make-up workday, counted',
  'calendar-day': '计入 counted',
  weekend: '周末，不计入 weekend, not counted',
  holiday: '节假日，不计入 holiday, not counted',
  excluded: '依规扣除 excluded',
  rolled: '期满日为休息日，顺延 rest day, moves on',
  'rolled-to': '顺延至此日 moved to this day',
  'exact-hours': '届满，不顺延 the hours end, never moved',
};

export function lengthWords({ amount, unit }: Pick<PeriodVersion, 'amount' | 'unit'>): string {
  switch (unit) {
    case 'working-day':
      return `${amount} 个工作日 working days`;
    case 'calendar-day':
      return `${amount} 日（自然日） calendar days`;
    case 'month':
      return `${amount} 个月 months`;
    case 'hour':
      return `${amount} 小时 hours`;
    case 'yearly-date':
      return `${Math.floor(amount / 100)} 月 ${amount % 100} 日 every year`;
  }
}

export const CERTAINTY_WORDS: Readonly<Record<PeriodVersion['certainty'], string>> = {
  verified: '已核对法条 checked against the text',
  memory: '待核对 to be checked against the text',
  design: '法律未作规定，系统设定 no text decides, set by this product',
};

const READING_WORDS: Readonly<Record<string, string>> = {
  'counting-rule-by-analogy': '计算规则参照《民事诉讼法》第八十五条 counted by analogy with civil procedure',
  'law-silent-on-unit-read-as-calendar-days': '条文未写明工作日，按自然日计 the text says plain days, read as calendar days',
  'plain-days-read-as-calendar-days': '条文只写“日”，按自然日计 the text says plain days, read as calendar days',
  'clear-days-before-the-hearing': '通知之日与听证之日均不计入 neither the day of notice nor that of the hearing counts',
  'calendar-days-and-roll-by-analogy': '按自然日计，末日顺延系参照适用 calendar days; the move past rest days is by analogy',
  'length-not-in-the-article-recalled-from-practice': '条文未写期限，依实践 the article gives no length; from practice',
};

export function readingWords(reading: string): string {
  return READING_WORDS[reading] ?? reading;
}

export function allowanceWords(exclusions: ExclusionRule, extension: ExtensionRule): string {
  const excluded = exclusions.admitted
    ? `可扣除（${exclusions.needsSectorBasis ? '须有部门或地方依据' : '依本法'}） may exclude time${exclusions.needsSectorBasis ? ' on a sector or local basis' : ''}`
    : '不扣除 no time excluded';
  const longest = extension.admitted && extension.longest !== null ? `至多 ${extension.longest} 日 at most ${extension.longest} days` : '依批准 as approved';
  return `${excluded}; ${extension.admitted ? `可延长，${longest}` : '不延长 not lengthened'}`;
}

const REFUSAL_WORDS: Readonly<Record<string, string>> = {
  'unknown-period': '没有这个期限',
  'impossible-date': '日期不存在',
  'impossible-instant': '时刻不存在',
  'offset-required': '时刻须带时区',
  'start-day-required': '此期限按日计算，须给出日期',
  'start-instant-required': '此期限按小时计算，须给出带时区的时刻',
  'not-yet-law': '起算日时该规定尚未施行',
  'exclusion-not-allowed': '此期限不得扣除时间',
  'exclusion-without-basis': '扣除时间须写明依据，无依据不扣除',
  'exclusion-reversed': '扣除的终点早于起点',
  'extension-not-allowed': '此期限不得延长',
  'extension-over-cap': '超过可延长的上限',
  'impossible-extension': '延长的天数不合理',
  'date-out-of-range': '日期超出可计算范围',
};

export function refusalWords(code: string): string {
  return REFUSAL_WORDS[code] ?? '无法计算';
}
