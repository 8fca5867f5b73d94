import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { computeDeadline, type Deadline, LawError, NATIONAL_CALENDAR, periodById } from '@mingjian/law';
import type { CommandIo } from './command';
import { readDeadlineRequest } from './deadline-request';
import { linesOf, OVERLONG_LINE } from './lines';

const FLUSH_AT_CHARACTERS = 1 << 16;

/** One answer a line, in order; blank lines are passed over. Resolves to 1 if any line failed. */
export async function runDeadlineBatch({ stdin, stdout }: CommandIo): Promise<number> {
  let failed = false;
  let waiting = '';
  for await (const line of linesOf(stdin)) {
    if (typeof line === 'string' && line.trim() === '') continue;
    const answer = answerTo(line);
    failed ||= 'error' in answer;
    waiting += `${JSON.stringify(answer)}\n`;
    if (waiting.length >= FLUSH_AT_CHARACTERS) {
      await write(stdout, waiting);
      waiting = '';
    }
  }
  await write(stdout, waiting);
  return failed ? 1 : 0;
}

interface Answer {
  readonly period: string;
  readonly startedOn?: string;
  readonly startedAt?: string;
  readonly nominal: string;
  readonly due: string;
  readonly safe: string;
  readonly provisional: boolean;
}

function answerTo(line: string | typeof OVERLONG_LINE): Answer | { readonly error: { readonly code: string; readonly detail: string } } {
  try {
    if (line === OVERLONG_LINE) throw new LawError('line-too-long', 'a line may hold a million characters');
    return asAnswer(computeDeadline(readDeadlineRequest(line), NATIONAL_CALENDAR));
  } catch (error) {
    if (!(error instanceof LawError)) throw error;
    return { error: { code: error.code, detail: error.message } };
  }
}

function asAnswer({ period, startedOn, nominal, due, safe, provisional }: Deadline): Answer {
  const start = periodById(period).versions[0].unit === 'hour' ? { startedAt: startedOn } : { startedOn };
  return { period, ...start, nominal, due, safe, provisional };
}

async function write(stdout: Writable, text: string): Promise<void> {
  if (text !== '' && !stdout.write(text)) await once(stdout, 'drain');
}
