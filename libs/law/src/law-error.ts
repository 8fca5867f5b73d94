/** A lawful "no" from pure code. `code` is stable kebab-case and safe to show to a program; the message is for people. */
export class LawError extends RangeError {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'LawError';
  }
}
