import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { computeDeadline, type Deadline, LawError, NATIONAL_CALENDAR, periodById } from '@mingjian/law';
import type { CommandIo } from './command';
import { readDeadlineRequest } from './deadline-request';
import { type Line, lineGroupsOf, OVERLONG_LINE } from './lines';

/** One answer a line, in order and as soon as its line has come; blank lines are passed over. Resolves to 1 if any line failed. */
export async function runDeadlineBatch({ stdin, stdout }: CommandIo): Promise<number> {
  let failed = false;
  for await (const lines of lineGroupsOf(stdin)) {
    let text = '';
    for (const line of lines) {
      if (line !== OVERLONG_LINE && line.trim() === '') continue;
      const answer = answerTo(line);
      failed ||= 'error' in answer;
      text += `${JSON.stringify(answer)}\n`;
    }
    await write(stdout, text);
  }
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

function answerTo(line: Line): Answer | { readonly error: { readonly code: string; readonly detail: string } } {
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
