import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../acts/words';
import { Loaded } from '../../http';
import { useRecord, type RecordEntry } from './case-queries';

const bytes = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const hexOf = (buffer: ArrayBuffer): string => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The first entry that does not follow from the one before it; null where the chain is whole. */
async function brokenAt(entries: readonly RecordEntry[]): Promise<number | null> {
  let before = new Uint8Array();
  for (const [index, { seq, body, hash }] of entries.entries()) {
    const text = new TextEncoder().encode(body);
    const joined = new Uint8Array(before.length + text.length);
    joined.set(before);
    joined.set(text, before.length);
    if (seq !== index + 1 || hexOf(await crypto.subtle.digest('SHA-256', joined)) !== hash) return seq;
    before = bytes(hash) as Uint8Array<ArrayBuffer>;
  }
  return null;
}

/** The chain of the record, reckoned anew in the reader's own browser. */
export function RecordCheck({ caseId }: { readonly caseId: string }) {
  const words = useWords();
  const record = useRecord(caseId);
  return (
    <Loaded query={record}>
      {(entries) => (
        <>
          <p>{words('record.intro')}</p>
          <Verdict entries={entries} />
          <ol className="case-list">
            {entries.map(({ seq, kind, hash, body }) => (
              <li key={seq}>
                <strong>{words('record.entry', { seq })}　{words(`act.${kind}`)}</strong>
                <div className="case-hash">{words('record.hash')} {hash}</div>
                <details className="case-explain"><summary>{words('record.body')}</summary><pre>{body}</pre></details>
              </li>
            ))}
          </ol>
        </>
      )}
    </Loaded>
  );
}

function Verdict({ entries }: { readonly entries: readonly RecordEntry[] }) {
  const words = useWords();
  // Only pages that came over a safe line are given the digest.
  const able = globalThis.crypto?.subtle !== undefined;
  const check = useQuery({ queryKey: ['record-check', entries.at(-1)?.hash, entries.length], queryFn: () => brokenAt(entries), enabled: able, staleTime: Infinity });
  if (!able) return <p role="status">{words('record.unavailable')}</p>;
  if (check.isPending) return <p role="status">{words('record.checking')}</p>;
  if (check.data == null) return <p role="status" className="case-good">✓ {words('record.good', { count: entries.length })}</p>;
  return <p role="alert" className="case-late">● {words('record.bad', { seq: check.data })}</p>;
}
