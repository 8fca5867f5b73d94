import type { components } from '@mingjian/api-client';
import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../http';

export type Pressing = components['schemas']['ListedDeadlineView'];

export interface Board {
  readonly items: readonly Pressing[];
  /** There are more than the board counts. */
  readonly cut: boolean;
}

const MOST_PAGES = 20;

/** Everything overdue or due within three working days in the county; asked again every half minute. */
export function useBoard() {
  return useQuery({ queryKey: ['supervision', 'overdue'], queryFn: board, refetchInterval: 30_000 });
}

async function board(): Promise<Board> {
  const items: Pressing[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const got: { items: Pressing[]; next: string | null } = await answered(
      api.GET('/api/v1/supervision/overdue', { params: { query: { limit: 100, ...(cursor ? { cursor } : {}) } } }),
    );
    items.push(...got.items);
    if (!got.next) return { items, cut: false };
    cursor = got.next;
  }
  return { items, cut: true };
}
