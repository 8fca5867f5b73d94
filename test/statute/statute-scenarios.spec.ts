import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { computeDeadline, type DeadlineInput, LawError, NATIONAL_CALENDAR, PERIODS, timelinessOf } from '@mingjian/law';
import { parse } from 'yaml';

interface Scenario {
  readonly name: string;
  readonly period: string;
  readonly started?: string;
  readonly 'started-at'?: string;
  readonly excluded?: { from: string; to: string; basis: string }[];
  readonly extension?: number;
  readonly nominal?: string;
  readonly 'last-day'?: string;
  readonly safe?: string;
  readonly provisional?: boolean;
  readonly 'earliest-act'?: string;
  /** Days on which the act is in time. */
  readonly 'in-time'?: string[];
  /** Days on which it is late, and by how much. */
  readonly late?: Record<string, number>;
  readonly premature?: string[];
  /** The code with which the computation is refused. */
  readonly refused?: string;
}

const KEYS = new Set([
  'name', 'period', 'started', 'started-at', 'excluded', 'extension', 'nominal', 'last-day', 'safe', 'provisional',
  'earliest-act', 'in-time', 'late', 'premature', 'refused', 'because',
]);

const FILES = readdirSync(__dirname).filter((file) => file.endsWith('.yaml'));

function scenariosOf(file: string): Scenario[] {
  return parse(readFileSync(join(__dirname, file), 'utf8')) as Scenario[];
}

function inputOf(scenario: Scenario): DeadlineInput {
  return {
    period: scenario.period as DeadlineInput['period'],
    startedOn: scenario.started,
    startedAt: scenario['started-at'],
    excluded: scenario.excluded,
    extensionDays: scenario.extension,
  };
}

function refusalOf(input: DeadlineInput): string {
  try {
    computeDeadline(input, NATIONAL_CALENDAR);
    return 'not refused';
  } catch (error) {
    if (error instanceof LawError) return error.code;
    throw error;
  }
}

describe.each(FILES)('%s', (file) => {
  it.each(scenariosOf(file).map((scenario) => [scenario.name, scenario] as const))('%s', (_name, scenario) => {
    expect(Object.keys(scenario).filter((key) => !KEYS.has(key))).toEqual([]);
    const input = inputOf(scenario);
    if (scenario.refused !== undefined) {
      expect(refusalOf(input)).toBe(scenario.refused);
      return;
    }
    const deadline = computeDeadline(input, NATIONAL_CALENDAR);
    expect(deadline.due).toBe(scenario['last-day']);
    if (scenario.nominal !== undefined) expect(deadline.nominal).toBe(scenario.nominal);
    if (scenario.safe !== undefined) expect(deadline.safe).toBe(scenario.safe);
    expect(deadline.provisional).toBe(scenario.provisional ?? false);
    if (scenario['earliest-act'] !== undefined) expect(deadline.earliestActOn).toBe(scenario['earliest-act']);
    for (const day of scenario['in-time'] ?? []) {
      expect(timelinessOf(deadline, day, NATIONAL_CALENDAR)).toEqual({ inTime: true, lateBy: 0, premature: false });
    }
    for (const [day, lateBy] of Object.entries(scenario.late ?? {})) {
      expect(timelinessOf(deadline, day, NATIONAL_CALENDAR)).toEqual({ inTime: false, lateBy, premature: false });
    }
    for (const day of scenario.premature ?? []) {
      expect(timelinessOf(deadline, day, NATIONAL_CALENDAR)).toEqual({ inTime: false, lateBy: 0, premature: true });
    }
  });
});

it('has a worked example of every period', () => {
  const covered = new Set(scenariosOf('every-period.yaml').map(({ period }) => period));
  expect(PERIODS.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
});
