import { measure, SERVICE_FIELDS, type ActSpec, type FieldSpec } from '../acts/act-spec';

const DECISION_FIELDS: readonly FieldSpec[] = [
  { name: 'course', kind: 'area', max: 20_000, rows: 5 },
  { name: 'defenceTreatment', kind: 'area', max: 20_000, optional: true },
  {
    name: 'payment', kind: 'group', optional: true,
    fields: [
      { name: 'institution', kind: 'text', max: 200 },
      { name: 'institutionAddress', kind: 'text', max: 300 },
      { name: 'account', kind: 'text', max: 50, optional: true },
      { name: 'accountName', kind: 'text', max: 200, optional: true },
    ],
  },
  { name: 'performance', kind: 'area', max: 5000, optional: true, rows: 2 },
  { name: 'surchargeStated', kind: 'flag', on: true },
  { name: 'reconsiderationBody', kind: 'text', max: 200, optional: true },
  { name: 'court', kind: 'text', max: 200, optional: true },
  { name: 'disclosureChannel', kind: 'text', max: 300, optional: true },
];

const PAYMENT_FIELDS: readonly FieldSpec[] = [
  { name: 'on', kind: 'day', today: true },
  { name: 'details', kind: 'group', fields: [{ name: 'amountFen', kind: 'money' }] },
  { name: 'reason', kind: 'area', max: 5000, optional: true, rows: 2 },
];

/** 决定, its service and its performance. */
export const DECISION_ACTS: readonly ActSpec[] = [
  { id: 'decide', fields: DECISION_FIELDS, irrevocable: true },
  { id: 'decide-after-discussion', fields: DECISION_FIELDS, irrevocable: true },
  { id: 'record-decision-service', fields: SERVICE_FIELDS, irrevocable: true, once: true },
  { id: 'record-payment', fields: PAYMENT_FIELDS, once: true },
  { id: 'record-part-payment', fields: PAYMENT_FIELDS, seldom: true },
  { id: 'defer-payment', fields: [{ name: 'until', kind: 'day' }, { name: 'reason', kind: 'area', max: 2000 }], seldom: true },
  { id: 'serve-demand', fields: [{ name: 'servedOn', kind: 'day', today: true }, { name: 'amountFen', kind: 'money' }], seldom: true },
  measure('apply-to-court', { seldom: true }),
  measure('record-reconsideration-opinion', { seldom: true }),
  measure('report-correction', { seldom: true }),
];
