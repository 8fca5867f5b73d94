import { Button, Flex } from 'antd';
import { useState } from 'react';
import { dayInWords } from '../acts/days';
import { useWords } from '../acts/words';
import { useDocuments } from '../cases/case-page/case-queries';
import { Loaded } from '../http';

/** The documents of a case, each to be read on the spot. */
export function Documents({ caseId }: { readonly caseId: string }) {
  const words = useWords();
  const documents = useDocuments(caseId);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Loaded query={documents}>
      {(list) => list.length === 0 ? <p>{words('documents.none')}</p> : (
        <ul className="case-list">
          {list.map(({ id, title, number, on, rendering }) => {
            const address = `/api/v1/cases/${caseId}/documents/${id}.pdf`;
            return (
              <li key={id}>
                <Flex gap={12} wrap align="center" justify="space-between">
                  <div>
                    <strong>{title}</strong> {number}
                    <div className="case-quiet">{dayInWords(on, words.language)} · {words(`documents.${rendering.status}`, { pages: rendering.pages, detail: rendering.problem?.detail })}</div>
                  </div>
                  <Flex gap={8} align="center">
                    <Button aria-expanded={open === id} aria-label={open === id ? undefined : words('documents.open-named', { title })} onClick={() => setOpen(open === id ? null : id)}>{words(open === id ? 'documents.close' : 'documents.open')}</Button>
                    <a href={address} target="_blank" rel="noreferrer">{words('documents.new-tab')}</a>
                  </Flex>
                </Flex>
                {rendering.problem && (
                  <ul className="case-late">{rendering.problem.fields.map(({ field, detail }) => <li key={field}>{detail}</li>)}</ul>
                )}
                {open === id && <iframe className="case-paper" src={address} title={words('documents.preview', { title })} />}
              </li>
            );
          })}
        </ul>
      )}
    </Loaded>
  );
}
