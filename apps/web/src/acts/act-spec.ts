/** One field of a body, as the API's description has it. Words come by its name, so a spec holds none. */
export type FieldSpec = {
  readonly name: string;
  readonly optional?: boolean;
  /** Shown only where this holds of what has been entered beside it. */
  readonly when?: (values: Values) => boolean;
} & (
  | { readonly kind: 'text' | 'area' | 'lines'; readonly max: number; readonly rows?: number }
  | { readonly kind: 'day'; readonly today?: boolean }
  | { readonly kind: 'moment' }
  | { readonly kind: 'money' }
  | { readonly kind: 'whole'; readonly min: number; readonly max: number }
  | { readonly kind: 'flag'; readonly on?: boolean }
  | { readonly kind: 'choice'; readonly options: readonly string[]; readonly first?: string }
  | { readonly kind: 'choices'; readonly options: readonly string[]; readonly all?: boolean }
  | { readonly kind: 'person' | 'people'; readonly among: Among; readonly preset?: Preset }
  | { readonly kind: 'group' | 'rows'; readonly fields: readonly FieldSpec[] }
  | { readonly kind: 'findings'; readonly passing?: boolean }
);

/** Whom a picker offers: officers with certificates, the handlers of this case, or colleagues of a role. */
export type Among = 'officers' | 'handlers' | 'agency-head' | 'legal-reviewer' | 'hearing-presider';
export type Preset = 'all' | 'self';
export type Values = Readonly<Record<string, unknown>>;

export interface ActSpec {
  readonly id: string;
  readonly fields: readonly FieldSpec[];
  /** Cannot be taken back: a sentence of its consequences is read and confirmed first. */
  readonly irrevocable?: boolean;
  /** Not a step of the usual way; listed under the others. */
  readonly seldom?: boolean;
  /** Done once it is in the record; afterwards listed under the others. */
  readonly once?: boolean;
}

/** The two fields of an act whose whole fact is a day and a reason. */
export const MEASURE_FIELDS: readonly FieldSpec[] = [
  { name: 'on', kind: 'day', today: true },
  { name: 'reason', kind: 'area', max: 5000, optional: true },
];

export const measure = (id: string, more: Partial<ActSpec> = {}): ActSpec => ({ id, fields: MEASURE_FIELDS, ...more });

export const SERVICE_FIELDS: readonly FieldSpec[] = [
  { name: 'method', kind: 'choice', options: ['direct', 'leave-behind', 'post', 'electronic', 'public-notice', 'entrusted'], first: 'direct' },
  { name: 'servedOn', kind: 'day', today: true },
  { name: 'place', kind: 'text', max: 300, optional: true },
  { name: 'receivedBy', kind: 'text', max: 100, optional: true },
  { name: 'witness', kind: 'text', max: 200, when: ({ method }) => method === 'leave-behind' },
  { name: 'consentRecorded', kind: 'flag', when: ({ method }) => method === 'electronic' },
  { name: 'officers', kind: 'people', among: 'handlers', preset: 'all' },
  { name: 'remarks', kind: 'area', max: 2000, optional: true, rows: 2 },
];
