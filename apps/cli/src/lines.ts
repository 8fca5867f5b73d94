import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/** Stands in for a line longer than the limit, which is not kept. */
export const OVERLONG_LINE = Symbol('overlong line');

export type Line = string | typeof OVERLONG_LINE;

/**
 * The lines of a stream of UTF-8 without their ends, as they arrive: after each chunk, the lines it completed.
 * Holds one unfinished line and one chunk in memory.
 */
export async function* lineGroupsOf(stream: Readable, longest = 1_000_000): AsyncGenerator<Line[]> {
  const decoder = new StringDecoder('utf8');
  let held = '';
  let overlong = false;
  let atStart = true;
  for await (const chunk of stream) {
    let text = typeof chunk === 'string' ? chunk : decoder.write(chunk as Buffer);
    if (atStart && text !== '') {
      if (text.startsWith('\uFEFF')) text = text.slice(1);
      atStart = false;
    }
    const parts = text.split('\n');
    const lines: Line[] = [];
    for (const [index, part] of parts.entries()) {
      if (!overlong) held += part;
      overlong ||= held.length > longest;
      if (overlong) held = '';
      if (index === parts.length - 1) break;
      lines.push(overlong ? OVERLONG_LINE : held.endsWith('\r') ? held.slice(0, -1) : held);
      held = '';
      overlong = false;
    }
    if (lines.length > 0) yield lines;
  }
  held += decoder.end();
  if (overlong) yield [OVERLONG_LINE];
  else if (held !== '') yield [held];
}
