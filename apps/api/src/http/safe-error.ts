/** What of an error may enter the log: where it happened and what kind it was, never the values a statement carried. */
export function withoutValues(thrown: unknown): Readonly<Record<string, unknown>> {
  if (!(thrown instanceof Error)) return { type: typeof thrown };
  const { code, table, constraint, column, routine, severity } = thrown as Error & Record<string, unknown>;
  const fromDatabase = severity !== undefined;
  return {
    type: thrown.name,
    // PostgreSQL quotes the offending value in its message, and the detail quotes the whole row.
    message: fromDatabase ? undefined : thrown.message,
    stack: thrown.stack?.split('\n').filter((line) => /^\s+at /.test(line)).join('\n'),
    ...(fromDatabase ? { code, table, constraint, column, routine } : code === undefined ? {} : { code }),
    ...(thrown.cause === undefined ? {} : { cause: withoutValues(thrown.cause) }),
  };
}
