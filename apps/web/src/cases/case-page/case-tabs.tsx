import { Tabs } from 'antd';
import { useSearchParams } from 'react-router-dom';
import { useWords } from '../../acts/words';
import { RecordFilingAndDisclosure } from '../../record-filing/record-filing-and-disclosure';
import { ReviewAndDiscussion } from '../../legal-review/review-and-discussion';
import { CaseDeadlines } from '../../deadlines/case-deadlines';
import { Documents } from '../../documents/documents';
import type { CaseFile } from './case-queries';
import { Parties } from './parties';
import { RecordCheck } from './record-check';
import { Timeline } from './timeline';

/** What belongs to the case; which one is open stands in the address. */
export function CaseTabs({ file }: { readonly file: CaseFile }) {
  const words = useWords();
  const [search, setSearch] = useSearchParams();
  const panes = {
    timeline: <Timeline caseId={file.id} file={file} />,
    parties: <Parties file={file} />,
    documents: <Documents caseId={file.id} />,
    review: <ReviewAndDiscussion file={file} />,
    filing: <RecordFilingAndDisclosure file={file} />,
    deadlines: <CaseDeadlines caseId={file.id} />,
    record: <RecordCheck caseId={file.id} />,
  };
  return (
    <Tabs
      activeKey={search.get('tab') ?? 'timeline'} onChange={(tab) => setSearch({ tab }, { replace: true })}
      items={Object.entries(panes).map(([key, children]) => ({ key, label: words(`tab.${key}`), children }))}
    />
  );
}
