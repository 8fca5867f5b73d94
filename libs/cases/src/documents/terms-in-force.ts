import type { PaymentTerms } from '@mingjian/documents';
import { periodById, SURCHARGE_PERCENT_A_DAY, versionInForce, type CivilDate, type PeriodId } from '@mingjian/law';

/** The bank or institution a decision names; days and rates come from the law. */
export type PaymentPlace = Omit<PaymentTerms, 'days' | 'surchargePerMille'>;

export function paymentTerms(place: PaymentPlace, surchargeStated: boolean, on: CivilDate): PaymentTerms {
  return { ...place, days: lengthOf('payment', on), surchargePerMille: surchargeStated ? SURCHARGE_PERCENT_A_DAY * 10 : 0 };
}

/** How long a period is by the law in force on the day, in the unit of that law. */
export function lengthOf(period: PeriodId, on: CivilDate): number {
  return versionInForce(periodById(period), on).amount;
}
