import { dayInWords, instantInWords } from '../../acts/days';
import { useWords } from '../../acts/words';
import { Loaded } from '../../http';
import { useColleagues, useRecord, useWorkflow, type CaseFile, type RecordEntry } from './case-queries';

/** The program itself, for the few acts the law leaves no choice in. */
const SYSTEM = '00000000-0000-0000-0000-000000000000';

/** Who a person of the record is, by what this reader may know. */
export function useNameOf(file?: CaseFile): (personId: string) => string {
  const words = useWords();
  const colleagues = useColleagues();
  return (id) => (id === SYSTEM ? words('role.system') : undefined) ?? colleagues.data?.find((one) => one.id === id)?.name ?? file?.officers.find(({ personId }) => personId === id)?.name ?? words('someone');
}

/** The record in words, the newest first. */
export function Timeline({ caseId, file }: { readonly caseId: string; readonly file: CaseFile }) {
  const words = useWords();
  const record = useRecord(caseId);
  const workflow = useWorkflow();
  const nameOf = useNameOf(file);
  const period = (id: string): string => workflow.data?.periods.find((one) => one.id === id)?.title ?? id;
  return (
    <Loaded query={record}>
      {(entries) => (
        <ol className="case-list">
          {[...entries].reverse().map(({ seq, kind, on, at, actorId, from, to, opened }) => (
            <li key={seq}>
              <strong>{words(`act.${kind}`)}</strong>{to !== from && <>　→ {words(`state.${to}`)}</>}
              <div className="case-quiet">{dayInWords(on, words.language)} · {nameOf(actorId)} · {words('record.entry', { seq })} · {instantInWords(at, words.language)}</div>
              {metHere(entries, seq).map((id) => <div key={id}>{words('period-met', { period: period(id) })}</div>)}
              {opened.map(({ period: id, due }) => <div key={id}>{words('period-opened', { period: period(id), due: dayInWords(due, words.language) })}</div>)}
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}

/** Of the periods an act ends, those that were running: opened before and not ended since. */
function metHere(entries: readonly RecordEntry[], seq: number): readonly string[] {
  const running = new Set<string>();
  for (const entry of entries) {
    if (entry.seq === seq) return entry.met.filter((period) => running.has(period));
    for (const period of [...entry.met, ...entry.cancelled]) running.delete(period);
    for (const { period } of entry.opened) running.add(period);
  }
  return [];
}
