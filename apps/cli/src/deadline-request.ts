import { type DeadlineInput, type Exclusion, LawError, type PeriodId, periodById } from '@mingjian/law';

const FIELDS = new Set(['period', 'startedOn', 'startedAt', 'excluded', 'extensionDays']);
const EXCLUSION_FIELDS = new Set(['from', 'to', 'basis']);

/**
 * Reads one line of a batch. Throws a LawError: `malformed-json`, `not-an-object`, `unknown-field`, `missing-field`,
 * `wrong-type`, `unknown-period`; what is lawful is left to `computeDeadline`.
 */
export function readDeadlineRequest(line: string): DeadlineInput {
  const body = objectOf(parsed(line), 'the line');
  refuseUnknown(body, FIELDS, '');
  const period = textField(body, 'period', '');
  if (period === undefined) throw new LawError('missing-field', 'period is missing');
  periodById(period);
  const startedOn = textField(body, 'startedOn', '');
  const startedAt = textField(body, 'startedAt', '');
  return {
    period: period as PeriodId,
    ...(startedOn === undefined ? {} : { startedOn }),
    ...(startedAt === undefined ? {} : { startedAt }),
    ...(body.excluded === undefined ? {} : { excluded: exclusionsOf(body.excluded) }),
    ...(body.extensionDays === undefined ? {} : { extensionDays: numberOf(body.extensionDays) }),
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new LawError('malformed-json', 'the line is not JSON');
  }
}

function objectOf(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new LawError('not-an-object', `${what} is not a JSON object`);
  }
  return value as Record<string, unknown>;
}

function refuseUnknown(body: Record<string, unknown>, known: ReadonlySet<string>, where: string): void {
  for (const field of Object.keys(body)) {
    if (!known.has(field)) throw new LawError('unknown-field', `${where}${field.slice(0, 60)} is not a known field`);
  }
}

function textField(body: Record<string, unknown>, field: string, where: string): string | undefined {
  const value = body[field];
  if (value === undefined || typeof value === 'string') return value;
  throw new LawError('wrong-type', `${where}${field} is not text`);
}

function numberOf(value: unknown): number {
  if (typeof value !== 'number') throw new LawError('wrong-type', 'extensionDays is not a number');
  return value;
}

function exclusionsOf(value: unknown): Exclusion[] {
  if (!Array.isArray(value)) throw new LawError('wrong-type', 'excluded is not a list');
  return value.map((entry, index) => {
    const where = `excluded[${index}].`;
    const body = objectOf(entry, `excluded[${index}]`);
    refuseUnknown(body, EXCLUSION_FIELDS, where);
    const [from, to] = [textField(body, 'from', where), textField(body, 'to', where)];
    if (from === undefined || to === undefined) throw new LawError('missing-field', `${where}from and to are both needed`);
    return { from, to, basis: textField(body, 'basis', where) ?? '' };
  });
}
