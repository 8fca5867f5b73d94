import { dayInWords, instantInWords } from './days';
import type { ActDone } from './send-act';
import type { Words } from './words';

/** What was done, where the case stands and which clocks now run: one line each. */
export function inWords(act: string, { state, opened, met, missing = [] }: ActDone, words: Words, periods: readonly { id: string; title: string }[]): readonly string[] {
  const named = (id: string): string => periods.find((one) => one.id === id)?.title ?? id;
  const day = (due: string): string => (due.includes('T') ? instantInWords(due, words.language) : dayInWords(due, words.language));
  return [
    words('done.did', { act: words(`act.${act}`) }) + words('done.state', { state: words(`state.${state}`) }),
    ...(missing.length > 0 ? [words('done.missing', { items: missing.map((item) => words(`option.items.${item}`)).join('、') })] : []),
    ...met.map(({ period, due, late }) => words(late ? 'period-met-late' : 'period-met', { period: named(period), due: day(due) })),
    ...opened.map(({ period, due, provisional }) => words('period-opened', { period: named(period), due: day(due) }) + (provisional ? words('provisional') : '')),
  ];
}
