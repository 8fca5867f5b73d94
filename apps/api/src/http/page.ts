import { Refusal } from '@mingjian/platform/errors';
import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Text, Whole, isDay, isId } from './fields';

export const LARGEST_PAGE = 200;
const USUAL_PAGE = 50;

/** One page of a list; `next` is the cursor of the page after it, null on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Query of every list. Extend it for filters. */
export class PageQuery {
  @Whole({ min: 1, max: LARGEST_PAGE, optional: true, fromText: true, description: `How many items; ${USUAL_PAGE} if not said.` })
  limit?: number;

  @Text({ max: 500, optional: true, description: 'The `next` of the page before.' })
  cursor?: string;
}

export function limitOf({ limit }: PageQuery): number {
  return limit ?? USUAL_PAGE;
}

const SHAPES = {
  id: isId,
  day: isDay,
  whole: (value: unknown): boolean => Number.isSafeInteger(value),
  text: (value: unknown): boolean => typeof value === 'string' && value.length <= 200,
  instant: (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(Date.parse(value)) && value.length <= 40,
} as const;

type Shape = keyof typeof SHAPES;
type Keys<S extends readonly Shape[]> = { -readonly [I in keyof S]: S[I] extends 'whole' ? number : string };

/** The sort keys of the last item seen, opaque to the client. It is not secret and grants nothing. */
export function cursorOf(keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** Reads a cursor back; one that was made up or belongs to another list is refused. */
export function keysOf<const S extends readonly Shape[]>(cursor: string | undefined, ...shapes: S): Keys<S> | undefined {
  if (cursor === undefined) return undefined;
  const keys = parsed(cursor);
  if (Array.isArray(keys) && keys.length === shapes.length && shapes.every((shape, at) => SHAPES[shape](keys[at]))) {
    return keys as Keys<S>;
  }
  throw new Refusal('invalid', 'bad-cursor', 'The cursor does not belong to this list.', {
    fields: [{ field: 'cursor', code: 'bad-cursor', detail: 'Use the next of an earlier page, unchanged.' }],
  });
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Makes a page of rows that were asked for with a limit one above the page's. */
export function pageOf<T>(rows: readonly T[], limit: number, keys: (last: T) => readonly (string | number)[]): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? cursorOf(keys(last)) : null };
}

const pageSchemas = new Map<Type, Type>();

/** The schema of a page of `item`. */
export function pageSchema(item: Type): Type {
  const known = pageSchemas.get(item);
  if (known) return known;
  class ItemPage {
    @ApiProperty({ type: () => [item] })
    items!: unknown[];

    @ApiProperty({ type: 'string', nullable: true, description: 'Cursor of the next page; null on the last.' })
    next!: string | null;
  }
  Object.defineProperty(ItemPage, 'name', { value: `${item.name}Page` });
  pageSchemas.set(item, ItemPage);
  return ItemPage;
}
