import { Refusal } from '@mingjian/platform/errors';

/** A change was asked for without saying which version it is based on. A matter of HTTP alone, hence not a refusal kind. */
export class PreconditionRequired extends Refusal {
  constructor() {
    super('invalid', 'if-match-required', 'Send If-Match with the ETag of the version you have read.');
  }
}
