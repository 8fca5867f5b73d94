import { Refusal } from '@mingjian/platform/errors';
import { refusedFields, type RefusedField } from './validation';

const DEEPEST = 32;

/** NUL cannot be stored, and half a surrogate pair is no character. */
const BAD = /[\u0000\ud800-\udfff]/u;

/** Reads a JSON body; anything that is not UTF-8 JSON is refused. An empty body is no body. */
export function readJson(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new Refusal('invalid', 'malformed-json', 'The body is not well-formed JSON.');
  }
}

/** Refuses text no column can hold, and nesting no schema has. Walks without recursion, so depth cannot exhaust the stack. */
export function assertSoundText(...roots: readonly unknown[]): void {
  const pending: { value: unknown; path: string; depth: number }[] = roots.map((value) => ({ value, path: '', depth: 0 }));
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { value, path, depth } = next;
    if (typeof value === 'string' && BAD.test(value)) throw refused(path, 'bad-character');
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= DEEPEST) throw refused(path, 'too-deep');
    for (const [key, child] of Object.entries(value)) {
      if (BAD.test(key)) throw refused(path, 'bad-character');
      const name = path === '' ? key : `${path}.${key}`;
      if (key in Object.prototype) throw refused(name, 'unknown-field');
      pending.push({ value: child, path: name, depth: depth + 1 });
    }
  }
}

function refused(path: string, code: string): Refusal {
  const field: RefusedField = { field: path.slice(0, 200), code, detail: code };
  return refusedFields([field]);
}
