import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** Stands in for a line longer than the limit, which is not kept. */
export const OVERLONG_LINE = Symbol('overlong line');

/** The lines of a stream of UTF-8, in order and without their ends, holding no more than one line and one chunk in memory. */
export async function* linesOf(
  stream: Readable,
  longest = 1_000_000,
): AsyncGenerator<string | typeof OVERLONG_LINE> {
  const decoder = new StringDecoder('utf8');
  let held = '';
  let overlong = false;
  let first = true;
  for await (const chunk of stream) {
    let text = typeof chunk === 'string' ? chunk : decoder.write(chunk as Buffer);
    if (first && text !== '') {
      if (text.startsWith('\uFEFF')) text = text.slice(1);
      first = false;
    }
    const parts = text.split('\n');
    for (const [index, part] of parts.entries()) {
      if (!overlong) held += part;
      if (held.length > longest) overlong = true;
      if (overlong) held = '';
      if (index === parts.length - 1) break;
      yield overlong ? OVERLONG_LINE : held.endsWith('\r') ? held.slice(0, -1) : held;
      held = '';
      overlong = false;
    }
  }
  held += decoder.end();
  if (overlong) yield OVERLONG_LINE;
  else if (held !== '') yield held;
}
