import { Button, Card } from 'antd';
import { Link, useNavigate } from 'react-router-dom';
import { useWords } from '../../acts/words';
import { useActor } from '../../identity/session';
import { useCaseDeadlines, useWorkflow, type PossibleActs, type RecordEntry } from './case-queries';
import { dueByClocks, mendingActs, nextSteps, type NextAct } from './standing';

interface Props {
  readonly caseId: string;
  readonly possible: PossibleActs;
  readonly record: readonly RecordEntry[];
}

/** 下一步: one primary act; what is not yet possible, and by which article; who is awaited. */
export function NextStepsPanel({ caseId, possible, record }: Props) {
  const words = useWords();
  const { roles } = useActor();
  const navigate = useNavigate();
  const { primary, open, barred, others, waiting } = nextSteps(possible, roles, record, dueByClocks(useCaseDeadlines(caseId).data ?? [], useWorkflow().data));
  const to = (act: string): string => `/cases/${caseId}/acts/${act}`;
  const name = (act: string): string => words(`act.${act}`);
  const who = (list: readonly string[]): string => list.map((role) => words(`role.${role}`)).join(words('or'));
  return (
    <Card title={<h2>{words('next')}</h2>} className="case-next">
      {primary && <Button type="primary" size="large" onClick={() => void navigate(to(primary.id))}>{name(primary.id)}</Button>}
      {open.length > 0 && (
        <div className="case-acts">{open.map(({ id }) => <Link key={id} to={to(id)} className="ant-btn-link case-act">{name(id)}</Link>)}</div>
      )}
      {!primary && waiting && <p>{words('waiting-for', { who: who(waiting.by), act: name(waiting.act.id) })}</p>}
      {!primary && !waiting && <p>{words(possible.ahead.length === 0 ? 'next-final' : 'next-none')}</p>}
      {barred.map((act) => <Barred key={act.id} act={act} mends={(id) => mendingActs(id, possible, roles, record).map((one) => ({ to: to(one), name: name(one) }))} />)}
      {others.length > 0 && (
        <details className="case-others">
          <summary>{words('others')}</summary>
          <div className="case-acts">{others.map(({ id }) => <Link key={id} to={to(id)} className="case-act">{name(id)}</Link>)}</div>
        </details>
      )}
    </Card>
  );
}

function Barred({ act, mends }: { readonly act: NextAct; readonly mends: (requirement: string) => readonly { to: string; name: string }[] }) {
  const words = useWords();
  return (
    <section className="case-barred" aria-label={`${words(`act.${act.id}`)}：${words('not-yet')}`}>
      <h3>{words(`act.${act.id}`)} <span className="case-quiet">{words('not-yet')}</span></h3>
      <ul>
        {act.barred.map(({ id, message, articles }) => (
          <li key={id}>
            ✗ {words('missing')}{message} <span className="case-quiet">{articles.map(({ text }) => text).join('、')}</span>
            {mends(id).map((mend) => <Link key={mend.to} to={mend.to} className="case-mend">→ {words('go-mend', { act: mend.name })}</Link>)}
          </li>
        ))}
      </ul>
    </section>
  );
}
