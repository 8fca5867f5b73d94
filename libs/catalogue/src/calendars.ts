import { Injectable } from '@nestjs/common';
import { NATIONAL_CALENDAR, type WorkingCalendar } from '@mingjian/law';
import type { Tx } from '@mingjian/platform/database';

/** The calendar in force. Years the product ships with are data of the law. */
@Injectable()
export class Calendars {
  async current(_tx: Tx): Promise<WorkingCalendar> {
    return NATIONAL_CALENDAR;
  }
}
