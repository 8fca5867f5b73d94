import { dayInWords } from '../acts/days';
import { useWords } from '../acts/words';
import { useCaseDeadlines, useRecord, type CaseFile } from '../cases/case-page/case-queries';
import { Loaded } from '../http';

const FILING_ACTS = ['submit-record-filing', 'submit-incomplete-record-filing', 'receive-record-filing', 'return-record-filing'];

/** What was filed with the supervisor and shown to the public. */
export function RecordFilingAndDisclosure({ file }: { readonly file: CaseFile }) {
  const words = useWords();
  const record = useRecord(file.id);
  const deadlines = useCaseDeadlines(file.id);
  const day = (on: string): string => dayInWords(on, words.language);
  const { decision, disclosure, overturned } = file;
  return (
    <div className="case-list">
      <section>
        <h2>{words('filing.title')}</h2>
        <Loaded query={deadlines}>
          {(clocks) => <p>{filingLine(clocks.find(({ period }) => period === 'record-filing')?.dueOn)}</p>}
        </Loaded>
        <Loaded query={record}>
          {(entries) => (
            <ul className="case-list">
              {entries.filter(({ kind }) => FILING_ACTS.includes(kind)).map(({ seq, kind, on }) => <li key={seq}>{day(on)}　{words(`act.${kind}`)}</li>)}
            </ul>
          )}
        </Loaded>
      </section>
      <section>
        <h2>{words('disclosure.title')}</h2>
        {!disclosure && <p>{words('disclosure.none')}</p>}
        {disclosure && <p>{disclosure.withheld ? words('disclosure.withheld', { ground: words(`option.ground.${disclosure.withheld}`) }) : words('disclosure.done', { day: day(disclosure.disclosedOn) })}</p>}
        {disclosure?.withdrawnOn && <p>{words('disclosure.withdrawn', { day: day(disclosure.withdrawnOn) })}</p>}
        {overturned && <p>{words('overturned', { day: day(overturned.effectiveOn), kind: words(`option.record-annulment.kind.${overturned.kind}`) })}</p>}
      </section>
    </div>
  );

  function filingLine(due: string | undefined): string {
    if (due) return words('period-due', { period: words('filing.title'), due: day(due) });
    return words(decision ? 'filing.none' : 'filing.not-due');
  }
}
