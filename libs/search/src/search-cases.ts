import { ABOVE_EVERY_ID, CASE_SUMMARY, type CaseSummary } from '@mingjian/cases';
import { UnitOfWork, type Scope } from '@mingjian/platform/database';
import { Refusal } from '@mingjian/platform/errors';
import { scopeOf, type Actor } from '@mingjian/platform/identity';
import { Injectable } from '@nestjs/common';
import { markedPlaces } from './marked-places';

export const SEARCH_KINDS = ['number', 'party', 'text'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export interface FoundCase extends CaseSummary {
  /** Which text of the case it is. */
  readonly field: string;
  readonly excerpt: string;
  /** From and to, in UTF-16 units of the excerpt. */
  readonly marks: readonly (readonly [from: number, to: number])[];
}

export interface SearchAsked {
  readonly text: string;
  readonly kind: SearchKind;
  /** The last case seen. */
  readonly before?: string | undefined;
}

/** Finds cases by what they say, the newest first. The words looked for are stored nowhere. */
@Injectable()
export class SearchCases {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Refuses words of which none has two letters: they would be in every case. */
  async page(actor: Actor, { text, kind, before = ABOVE_EVERY_ID }: SearchAsked, limit: number): Promise<FoundCase[]> {
    const words = text.trim().split(/\s+/).filter((word) => word !== '');
    if (!words.some((word) => [...word].length > 1)) throw new Refusal('invalid', 'search-text-too-short', 'Look for at least two characters together.');
    const { scope, agencyId, reviewerId } = reachOf(actor);
    const rows = await this.unitOfWork.run(scope, (tx) => tx.sql<Omit<FoundCase, 'marks'>>(PAGE, [text, kind, agencyId, reviewerId, before, limit]));
    return rows.map((row) => readable(row, words));
  }
}

/**
 * Whose cases a search reaches: the county's for its supervisors, else one's own agency's. A reviewer of the pool is
 * given cases of other agencies; those are reached as well.
 */
function reachOf(actor: Actor): { scope: Scope; agencyId: string | null; reviewerId: string | null } {
  if (actor.roles.includes('supervisor')) return { scope: scopeOf(actor), agencyId: null, reviewerId: null };
  if (actor.roles.includes('legal-reviewer')) {
    return { scope: { kind: 'county', agencyId: actor.agencyId, actorId: actor.id }, agencyId: actor.agencyId, reviewerId: actor.id };
  }
  return { scope: scopeOf(actor), agencyId: actor.agencyId, reviewerId: null };
}

function readable(row: Omit<FoundCase, 'marks'>, words: readonly string[]): FoundCase {
  const excerpt = row.field === 'party-identity' ? row.excerpt.toUpperCase() : row.excerpt;
  return { ...row, excerpt, marks: markedPlaces(excerpt, words) };
}

const PAGE = `SELECT ${CASE_SUMMARY}, f.field, f.excerpt FROM search_cases($1, $2, $3, $4, $5, $6) f JOIN enforcement_case c ON c.id = f.case_id ORDER BY c.id DESC`;
