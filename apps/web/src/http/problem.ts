import type { components } from '@mingjian/api-client';

export type Problem = components['schemas']['Problem'];

/** What the API refused, as it said it. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(problem.detail);
    this.name = 'ProblemError';
  }
}

/** No answer came at all: the line is down, or the server. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
}

export const isProblem = (error: unknown, code?: string): error is ProblemError =>
  error instanceof ProblemError && (code === undefined || error.problem.code === code);

/** Somebody else changed the thing since it was read (412). */
export const isConflict = (error: unknown): error is ProblemError => error instanceof ProblemError && error.status === 412;
