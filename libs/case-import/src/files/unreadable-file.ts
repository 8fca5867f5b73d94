/** The file as a whole cannot be read; no row of it is judged. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';

  constructor(
    /** Stable, kebab-case. */
    readonly code: string,
    readonly zh: string,
    readonly en: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${zh} / ${en}`, options);
  }
}
