import { Injectable } from '@nestjs/common';
import { countyCalendar, type CivilDate, type CountyOverlay, type HolidayNotice, type WorkingCalendar } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';
import { v7 as newId } from 'uuid';

/** A notice is loaded once or twice a year; every act asks for the calendar. */
const KEPT_MS = 60_000;

export interface CalendarNotice {
  /** The year the notice is for; absent for days the county sets for itself. */
  readonly year?: number;
  readonly off: readonly CivilDate[];
  readonly worked: readonly CivilDate[];
  /** The notice or local instrument. */
  readonly basis: string;
}

/** The calendar in force: the years the product ships with, notices loaded since, and the county's own days. */
@Injectable()
export class Calendars {
  private kept: { readonly until: number; readonly calendar: WorkingCalendar } | undefined;

  async current(tx: Tx): Promise<WorkingCalendar> {
    // How long a copy is kept is no legal time, so the machine's own meter will do.
    if (this.kept && performance.now() < this.kept.until) return this.kept.calendar;
    const rows = await tx.sql<{ year: number | null; off: CivilDate[]; worked: CivilDate[]; basis: string }>(
      'SELECT year, off::text[] AS off, worked::text[] AS worked, basis FROM calendar_notice ORDER BY id',
    );
    const later: Record<string, HolidayNotice> = {};
    const overlay: CountyOverlay[] = [];
    for (const { year, off, worked, basis } of rows) {
      if (year === null) overlay.push({ off, worked, basis });
      else later[year] = { off, worked, notice: basis }; // a correction comes after what it corrects
    }
    const calendar = countyCalendar(overlay, later);
    this.kept = { until: performance.now() + KEPT_MS, calendar };
    return calendar;
  }

  async load(tx: Tx, { year, off, worked, basis }: CalendarNotice): Promise<void> {
    await tx.sql('INSERT INTO calendar_notice (id, year, off, worked, basis) VALUES ($1, $2, $3, $4, $5)', [newId(), year ?? null, off, worked, basis]);
    this.kept = undefined;
  }
}
