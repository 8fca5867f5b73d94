/**
 * The program cannot start as it has been set up. It is printed without a stack trace, because the reader is an
 * operator: what is wrong, and what to do about it.
 */
export class StartupError extends Error {
  override readonly name = 'StartupError';

  constructor(
    readonly problem: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(`${problem}\n  ${remedy}`, options);
  }
}

/** Runs a program's main function; a start-up error ends it with status 1 and no stack trace. */
export async function runOrExplain(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    if (error instanceof StartupError) process.stderr.write(`\n${error.message}\n\n`);
    else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  }
}
