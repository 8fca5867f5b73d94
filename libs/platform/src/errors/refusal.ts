import type { Citation } from '@mingjian/law';

/** Which kind of "no" it is; the HTTP layer alone turns it into a status. */
export type RefusalKind =
  | 'invalid' // the request cannot be understood or breaks a rule of form
  | 'unauthenticated'
  | 'forbidden' // this person may not
  | 'not-found'
  | 'unlawful' // the law says no, on the facts as they stand
  | 'stale' // the record has moved on since it was read
  | 'key-reused' // an idempotency key came back with another request
  | 'throttled'
  | 'unavailable';

export interface UnmetRequirement {
  readonly id: string;
  readonly citations: readonly Citation[];
  /** What is missing, as data; wording belongs to the screen. */
  readonly missing?: Readonly<Record<string, unknown>>;
}

/** A lawful "no": expected, with a stable code and the articles it rests on. A fault is an ordinary Error. */
export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    /** Stable, kebab-case; clients may rely on it. */
    readonly code: string,
    readonly detail: string,
    readonly extra: {
      readonly citations?: readonly Citation[];
      readonly unmet?: readonly UnmetRequirement[];
      readonly fields?: readonly { readonly field: string; readonly code: string; readonly detail: string }[];
      readonly data?: Readonly<Record<string, unknown>>;
    } = {},
  ) {
    super(`${code}: ${detail}`);
    this.name = 'Refusal';
  }
}
