import { Alert, Card, Flex, Tag, Typography } from 'antd';
import { useLocation, useParams } from 'react-router-dom';
import { dayInWords } from '../../acts/days';
import { useWords } from '../../acts/words';
import { Page } from '../../frame/page';
import { Loaded } from '../../http';
import { useActor } from '../../identity/session';
import { useCase, useCaseDeadlines, useColleagues, useDocuments, usePossibleActs, useRecord, useWorkflow, type CaseDeadline, type CaseFile, type PossibleActs } from './case-queries';
import { CoursePicture } from './course-picture';
import { NextStepsPanel } from './next-steps';
import { CaseTabs } from './case-tabs';
import './case-page.css';

/** One case: where it stands, what comes next, and everything that belongs to it. */
export default function CasePage() {
  const { id = '' } = useParams();
  const words = useWords();
  const { roles } = useActor();
  const file = useCase(id);
  const possible = usePossibleActs(id);
  const record = useRecord(id);
  const deadlines = useCaseDeadlines(id);
  useDocuments(id);
  useColleagues();
  useWorkflow();
  const { state } = useLocation() as { state: { done?: readonly string[] } | null };
  return (
    <Loaded query={file}>
      {(found) => (
        <Page title={found.caseNo ?? words('no-number')} aside={words('version', { version: found.version })}>
          <Flex vertical gap={16}>
            {state?.done && <Alert type="info" showIcon role="status" title={state.done[0]} description={state.done.length > 1 && <ul className="reasons">{state.done.slice(1).map((line) => <li key={line}>{line}</li>)}</ul>} />}
            <Heading file={found} possible={possible.data} />
            {possible.data && record.data && <CoursePicture possible={possible.data} record={record.data} roles={roles} />}
            <div className="case-columns">
              <Loaded query={possible}>{(acts) => <Loaded query={record}>{(entries) => <NextStepsPanel caseId={id} possible={acts} record={entries} />}</Loaded>}</Loaded>
              <Loaded query={deadlines}>{(clocks) => <Running clocks={clocks} file={found} />}</Loaded>
            </div>
            <CaseTabs file={found} />
          </Flex>
        </Page>
      )}
    </Loaded>
  );
}

function Heading({ file, possible }: { readonly file: CaseFile; readonly possible: PossibleActs | undefined }) {
  const words = useWords();
  return (
    <div>
      <Typography.Text strong className="case-name">{file.party ?? words('no-party')} · {words('suspected', { violation: file.violation })}</Typography.Text>
      <Flex gap={8} wrap align="center">
        <span>{words(file.procedure)}</span>
        {possible && possible.major.length > 0 && (
          <details className="case-why">
            <summary><Tag>{words('major')}</Tag>{words('why')}</summary>
            <ul>
              {possible.major.map(({ id, basis, effects, confirmed }) => (
                <li key={id}>{basis}{confirmed ? '' : words('unconfirmed')}：{effects.map((effect) => words(`major-effect.${effect}`)).join('、')}</li>
              ))}
            </ul>
          </details>
        )}
      </Flex>
    </div>
  );
}

function Running({ clocks, file }: { readonly clocks: readonly CaseDeadline[]; readonly file: CaseFile }) {
  const words = useWords();
  const running = clocks.filter(({ status, nature }) => status === 'running' && nature !== 'right');
  return (
    <Card title={<h2>{words('running')}</h2>}>
      {running.length === 0 ? <p>{words('no-running')}</p> : (
        <ul className="case-clocks">
          {running.map((clock) => (
            <li key={clock.id}>
              <span>{words.language === 'en' ? clock.titleEn : clock.title}</span>
              <span>{dayInWords(clock.dueOn, words.language)} {clock.workingDaysLeft !== null && <Left days={clock.workingDaysLeft} />}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="case-quiet">{words('handlers-are', { names: file.officers.map(({ name }) => name).join('、') || words('no-handlers') })}</p>
    </Card>
  );
}

function Left({ days }: { readonly days: number }) {
  const words = useWords();
  if (days < 0) return <strong className="case-late">● {words('days-late', { days: -days })}</strong>;
  return <strong className={days <= 3 ? 'case-soon' : undefined}>{days <= 3 ? '▲ ' : ''}{days === 0 ? words('due-today') : words('days-left', { days })}</strong>;
}
