import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';

/** JSON in one spelling (RFC 8785), so that the same facts always have the same digest. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('only JSON values have a canonical form');
  return text;
}

/** SHA-256 of a text as lower-case hex. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
