import type { CivilDate } from '@mingjian/law';

/** The only source of the present moment. Injected, so that a test may stand on any day it likes. */
export abstract class Clock {
  abstract now(): Date;

  /** The calendar day in China, where the one civil time zone is UTC+8. */
  today(): CivilDate {
    return shanghaiDay(this.now());
  }
}

export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}

/** A clock that moves only when told to. */
export class FixedClock extends Clock {
  private instant: Date;

  /** @param at an ISO instant; one without an offset is refused because it means a different moment on each machine. */
  constructor(at: string | Date) {
    super();
    this.instant = instantFrom(at);
  }

  override now(): Date {
    return new Date(this.instant);
  }

  set(at: string | Date): void {
    this.instant = instantFrom(at);
  }

  /** @param by milliseconds, or days and hours of the clock (not working days). */
  advance(by: number | { days?: number; hours?: number; minutes?: number }): void {
    const ms =
      typeof by === 'number' ? by : (((by.days ?? 0) * 24 + (by.hours ?? 0)) * 60 + (by.minutes ?? 0)) * 60_000;
    this.instant = new Date(this.instant.getTime() + ms);
  }
}

const SHANGHAI_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

export function shanghaiDay(at: Date): CivilDate {
  return SHANGHAI_DAY.format(at) as CivilDate;
}

function instantFrom(at: string | Date): Date {
  if (typeof at === 'string' && !/(Z|[+-]\d\d:?\d\d)$/.test(at)) {
    throw new RangeError(`an instant needs an offset, as in 2025-09-18T09:00:00+08:00: ${at}`);
  }
  const instant = new Date(at);
  if (Number.isNaN(instant.getTime())) throw new RangeError(`not an instant: ${String(at)}`);
  return instant;
}
