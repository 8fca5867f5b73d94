import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ConnectionError } from '../http';
import { noticeExpiry } from '../identity/session';

/** A lawful no is not asked twice; a lost line is. Changes are never repeated by themselves. */
export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: noticeExpiry }),
  mutationCache: new MutationCache({ onError: noticeExpiry }),
  defaultOptions: {
    queries: { staleTime: 15_000, retry: (failures, error) => error instanceof ConnectionError && failures < 3 },
    mutations: { retry: false, networkMode: 'always' },
  },
});
