import { dayInWords, instantInWords } from '../../acts/days';
import { useWords } from '../../acts/words';
import { Loaded } from '../../http';
import { useColleagues, useRecord, useWorkflow, type CaseFile } from './case-queries';

/** Who a person of the record is, by what this reader may know. */
export function useNameOf(file?: CaseFile): (personId: string) => string {
  const words = useWords();
  const colleagues = useColleagues();
  return (id) => colleagues.data?.find((one) => one.id === id)?.name ?? file?.officers.find(({ personId }) => personId === id)?.name ?? words('someone');
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
          {[...entries].reverse().map(({ seq, kind, on, at, actorId, from, to, opened, met }) => (
            <li key={seq}>
              <strong>{words(`act.${kind}`)}</strong>{to !== from && <>　→ {words(`state.${to}`)}</>}
              <div className="case-quiet">{dayInWords(on, words.language)} · {nameOf(actorId)} · {words('record.entry', { seq })} · {instantInWords(at, words.language)}</div>
              {met.map((id) => <div key={id}>{words('period-met', { period: period(id) })}</div>)}
              {opened.map(({ period: id, due }) => <div key={id}>{words('period-opened', { period: period(id), due: dayInWords(due, words.language) })}</div>)}
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}
