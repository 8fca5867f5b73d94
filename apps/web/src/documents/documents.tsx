import { Button, Flex } from 'antd';
import { useState } from 'react';
import { dayInWords } from '../acts/days';
import { useWords } from '../acts/words';
import { useDocuments, type CaseDocument } from '../cases/case-page/case-queries';
import { Loaded } from '../http';
import { usePaper } from './use-paper';

/** The documents of a case, each to be read on the spot. */
export function Documents({ caseId }: { readonly caseId: string }) {
  const words = useWords();
  const documents = useDocuments(caseId);
  return (
    <Loaded query={documents}>
      {(list) => list.length === 0 ? <p>{words('documents.none')}</p> : <ul className="case-list">{list.map((one) => <Paper key={one.id} caseId={caseId} document={one} />)}</ul>}
    </Loaded>
  );
}

function Paper({ caseId, document: { id, title, number, on, rendering } }: { readonly caseId: string; readonly document: CaseDocument }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const { paper, url } = usePaper(`/api/v1/cases/${caseId}/documents/${id}.pdf`, open);
  return (
    <li>
      <Flex gap={12} wrap align="center" justify="space-between">
        <div>
          <strong>{title}</strong> {number}
          <div className="case-quiet">{dayInWords(on, words.language)} · {words(`documents.${rendering.status}`, { pages: rendering.pages, detail: rendering.problem?.detail })}</div>
        </div>
        <Button aria-expanded={open} aria-label={open ? undefined : words('documents.open-named', { title })} onClick={() => setOpen(!open)}>{words(open ? 'documents.close' : 'documents.open')}</Button>
      </Flex>
      {rendering.problem && <ul className="case-late">{rendering.problem.fields.map(({ field, detail }) => <li key={field}>{detail}</li>)}</ul>}
      {open && (
        <Loaded query={paper}>
          {() => url && (
            <>
              <a href={url} target="_blank" rel="noreferrer">{words('documents.new-tab')}</a>
              <iframe className="case-paper" src={url} title={words('documents.preview', { title })} />
            </>
          )}
        </Loaded>
      )}
    </li>
  );
}
