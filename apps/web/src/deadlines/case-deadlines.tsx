import { dayInWords, instantInWords } from '../acts/days';
import { useWords, type Words } from '../acts/words';
import { useCaseDeadlines, type CaseDeadline } from '../cases/case-page/case-queries';
import { Loaded } from '../http';

const shown = (on: string, words: Words): string => (on.includes('T') ? instantInWords(on, words.language) : dayInWords(on, words.language));

/** Every period of the case and how its last day was reached. */
export function CaseDeadlines({ caseId }: { readonly caseId: string }) {
  const words = useWords();
  const deadlines = useCaseDeadlines(caseId);
  return (
    <Loaded query={deadlines}>
      {(clocks) => clocks.length === 0 ? <p>{words('deadline.none')}</p> : <ul className="case-list">{clocks.map((clock) => <Clock key={clock.id} clock={clock} />)}</ul>}
    </Loaded>
  );
}

function Clock({ clock }: { readonly clock: CaseDeadline }) {
  const words = useWords();
  const { titleEn, title, status, dueAt, dueOn, safeOn, startedOn, nominalOn, source, excluded, extensionDays, explanation, provisional, late } = clock;
  return (
    <li>
      <strong>{words.language === 'en' ? titleEn : title}</strong>　{words(`deadline.status.${status}`)}{late ? `　${words('deadline.late')}` : ''}
      <div>{words('deadline.due', { day: shown(dueAt ?? dueOn, words) })}{provisional && words('provisional')}</div>
      <details className="case-explain">
        <summary>{words('why')}</summary>
        <p>{words('deadline.source', { source: source.join('、') })}</p>
        <p>{words('deadline.started', { day: shown(startedOn, words) })}　{words('deadline.nominal', { day: shown(nominalOn, words) })}　{words('deadline.due', { day: shown(dueAt ?? dueOn, words) })}　{words('deadline.safe', { day: shown(safeOn, words) })}</p>
        {excluded.map(({ from, to, basis }) => <p key={from}>{words('deadline.excluded', { from: shown(from, words), to: shown(to, words), basis })}</p>)}
        {extensionDays > 0 && <p>{words('deadline.extended', { days: extensionDays })}</p>}
        <table className="case-days">
          <caption className="heard-only">{words('deadline.explain')}</caption>
          <thead><tr><th scope="col">{words('deadline.day')}</th><th scope="col">{words('deadline.counted')}</th><th scope="col">{words('deadline.reason')}</th></tr></thead>
          <tbody>
            {explanation.map(({ on, counted, why, notice, basis }) => (
              <tr key={on}><td>{shown(on, words)}</td><td>{counted ?? '–'}</td><td>{[words.firstOf(`why-day.${why}`) ?? why, notice, basis].filter(Boolean).join('，')}</td></tr>
            ))}
          </tbody>
        </table>
      </details>
    </li>
  );
}
