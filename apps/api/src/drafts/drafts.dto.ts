import { Instant, Text, field } from '../http';

const ANYTHING = { type: 'object', additionalProperties: true } as const;
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

export class DraftBody {
  @field((value) => (isObject(value) ? undefined : { code: 'not-an-object' }), ANYTHING, { description: 'The form as it was left, whatever it holds.' })
  body!: Record<string, unknown>;
}

export class DraftMark {
  @Text({ max: 120 }) key!: string;
  @Instant() savedAt!: string;
}

export class DraftView extends DraftMark {
  @field(() => undefined, ANYTHING, { description: 'The form as it was left.' }) body!: Record<string, unknown>;
}

export class DraftsView {
  @field(() => undefined, { type: 'array', items: { $ref: '#/components/schemas/DraftMark' } }, { description: 'Newest first.' })
  items!: DraftMark[];
}
