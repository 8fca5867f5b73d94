import type { JobTable } from '../queue';
import { Consumer, type Handler } from './message';

/** A job nobody does, or two do, would be noticed only when a duty is missed; so it is noticed at start. */
export function assertEveryJobHasOneHandler(jobs: JobTable, handlers: readonly Handler[]): void {
  const complaints: string[] = [];
  const wanted = new Map<string, string>();
  for (const [topic, consumers] of Object.entries(jobs.consumersOf)) {
    for (const consumer of consumers) {
      if (wanted.has(consumer)) complaints.push(`${consumer} is listed twice`);
      wanted.set(consumer, `consumer of ${topic}`);
    }
  }
  for (const name of Object.keys(jobs.schedule)) {
    if (wanted.has(name)) complaints.push(`${name} is listed twice`);
    wanted.set(name, 'scheduled job');
  }
  for (const [name, role] of wanted) {
    const count = handlers.filter((handler) => handler.name === name).length;
    if (count !== 1) complaints.push(`${name} has ${count} handlers`);
    const is = handlers.find((handler) => handler.name === name);
    if (is && roleOf(is) !== role) complaints.push(`${name} is listed as ${role}, but its handler is a ${roleOf(is)}`);
  }
  for (const { name } of handlers) {
    if (!wanted.has(name)) complaints.push(`${name} handles a job that is not listed`);
  }
  if (complaints.length > 0) throw new Error(`every job needs exactly one handler: ${complaints.join('; ')}`);
}

function roleOf(handler: Handler): string {
  return handler instanceof Consumer ? `consumer of ${handler.topic}` : 'scheduled job';
}
