import { Typography } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router-dom';
import { useCase, useColleagues, useOfficers, usePossibleActs, useRecord, useWorkflow, type PossibleActs } from '../cases/case-page/case-queries';
import { mendingActs } from '../cases/case-page/standing';
import { Page } from '../frame/page';
import { Loaded, RefusalNotice, type Problem } from '../http';
import { useActor } from '../identity/session';
import { ActForm } from './act-form';
import { actSpec } from './all-acts';
import { useWords } from './words';
import '../cases/case-page/case-page.css';

/** One act of one case: one decision on one screen. */
export default function ActPage() {
  const { id = '', act = '' } = useParams();
  const words = useWords();
  const { roles } = useActor();
  const spec = actSpec(act);
  const file = useCase(id);
  const possible = usePossibleActs(id);
  const record = useRecord(id);
  const workflow = useWorkflow();
  const officers = useOfficers();
  const colleagues = useColleagues();
  const back = <Link to={`/cases/${id}`}>← {words('act.back')}</Link>;
  if (!spec) return <Page title={words('act.not-here')} narrow>{back}</Page>;
  const article = workflow.data?.acts.find((one) => one.id === act)?.article;
  return (
    <Page title={words(`act.${act}`)} narrow>
      <Loaded query={file}>
        {(found) => (
          <>
            <p>{back}　{[found.caseNo, found.party, found.violation].filter(Boolean).join(' · ')}</p>
            {article && <Typography.Paragraph type="secondary">{words('act.basis', { article })}</Typography.Paragraph>}
            <Loaded query={possible}>
              {(acts) => (
                <>
                  <Bars act={act} acts={acts} mend={(requirement) => mendingActs(requirement, acts, roles, record.data ?? []).map((one) => <Link key={one} to={`/cases/${id}/acts/${one}`} className="case-mend">→ {words('go-mend', { act: words(`act.${one}`) })}</Link>)} />
                  {officers.data && colleagues.data && <ActForm key={act} spec={spec} file={found} officers={officers.data} colleagues={colleagues.data} />}
                </>
              )}
            </Loaded>
          </>
        )}
      </Loaded>
    </Page>
  );
}

interface BarsProps {
  readonly act: string;
  readonly acts: PossibleActs;
  readonly mend: (requirement: string) => ReactNode;
}

/** What already bars the act, told before anything is typed. */
function Bars({ act, acts, mend }: BarsProps) {
  const words = useWords();
  const possible = acts.acts.find(({ id }) => id === act);
  const unmet = possible?.unmet.filter(({ id }) => !possible.answeredByAct.includes(id)) ?? [];
  if (possible && unmet.length === 0) return null;
  const detail = possible ? words('not-yet') : words('act.wrong-stage', { state: words(`state.${acts.state}`) });
  const problem = { type: '', title: detail, status: 409, detail, code: 'act-not-lawful', instance: '', articles: [], unmet, errors: [] } as Problem;
  return <RefusalNotice problem={problem} mend={mend} />;
}
