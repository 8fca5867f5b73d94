import type { CivilDate } from '@mingjian/law';
import type { DatedStep, HistoricalCase } from './historical-case';
import type { StepCode } from './vocabulary';

/** The days between which an undated or half-dated act certainly lies. Null: nothing in the record bounds it. */
export interface Bounds {
  readonly earliest: CivilDate | null;
  readonly latest: CivilDate | null;
}

/** What comes before the decision in every lawful or unlawful case: a decision cannot precede its own discussion. */
const BEFORE_DECISION: readonly StepCode[] = ['filing', 'investigated', 'notice', 'statement', 'hearingNotice', 'hearing', 'review', 'collective'];
const AFTER_DECISION: readonly StepCode[] = ['served', 'recordFiling', 'published', 'paid', 'closed'];
const AFTER_FILING: readonly StepCode[] = ['investigated', 'notice', 'statement', 'hearingNotice', 'hearing', 'review', 'collective', 'decision', ...AFTER_DECISION];

/** The dates of one case, asked in a way that never claims more than the record holds. */
export class CaseDates {
  constructor(private readonly steps: readonly DatedStep[]) {}

  static of({ timeline }: HistoricalCase): CaseDates {
    return new CaseDates(timeline);
  }

  all(code: StepCode): DatedStep[] {
    return this.steps.filter((step) => step.code === code);
  }

  /** The one that may be earliest. */
  first(code: StepCode): DatedStep | null {
    return this.all(code).reduce<DatedStep | null>((best, step) => (!best || step.when.earliest < best.when.earliest ? step : best), null);
  }

  /** The one that may be latest. */
  last(code: StepCode): DatedStep | null {
    return this.all(code).reduce<DatedStep | null>((best, step) => (!best || step.when.latest > best.when.latest ? step : best), null);
  }

  filing(): Bounds {
    const own = this.first('filing');
    return { earliest: own?.when.earliest ?? null, latest: least([own?.when.latest, ...this.latestOf(AFTER_FILING)]) };
  }

  decision(): Bounds {
    const own = this.first('decision');
    const earliest = greatest([own?.when.earliest, ...this.steps.filter(({ code }) => BEFORE_DECISION.includes(code)).map(({ when }) => when.earliest)]);
    return { earliest, latest: least([own?.when.latest, ...this.latestOf(AFTER_DECISION)]) };
  }

  private latestOf(codes: readonly StepCode[]): CivilDate[] {
    return this.steps.filter(({ code }) => codes.includes(code)).map(({ when }) => when.latest);
  }
}

function least(days: readonly (CivilDate | undefined)[]): CivilDate | null {
  return days.filter((day) => day !== undefined).sort()[0] ?? null;
}

function greatest(days: readonly (CivilDate | undefined)[]): CivilDate | null {
  return days.filter((day) => day !== undefined).sort().at(-1) ?? null;
}
