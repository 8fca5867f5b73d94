import type { components } from '@mingjian/api-client';
import { useQuery, useQueryClient, type Query } from '@tanstack/react-query';
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { answered, api, isProblem, keepCsrfToken } from '../http';

type SessionView = components['schemas']['SessionView'];
export type Actor = SessionView['actor'];

interface Session {
  /** undefined while unknown, null when nobody is signed in */
  readonly actor: Actor | null | undefined;
  readonly error: unknown;
  readonly retry: () => void;
  /** The session ended while somebody was at work: the page stays, and asks for the password again. */
  readonly expired: boolean;
  readonly signIn: (username: string, password: string) => Promise<void>;
  readonly signOut: () => Promise<void>;
}

const SessionContext = createContext<Session | null>(null);
let onExpiry: () => void = () => undefined;

/** Told by the query client of every refused request. */
export function noticeExpiry(error: unknown): void {
  if (isProblem(error, 'not-signed-in')) onExpiry();
}

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const [expired, setExpired] = useState(false);
  const asked = useQuery({ queryKey: ['session'], queryFn: current, staleTime: Infinity, retry: false });
  const known = asked.data;
  onExpiry = () => known?.actor && setExpired(true);

  const session = useMemo<Session>(() => ({
    actor: asked.isPending ? undefined : (known?.actor ?? null),
    error: asked.error,
    retry: () => void asked.refetch(),
    expired,
    signIn: async (username, password) => {
      const opened = remember(await answered(api.POST('/api/v1/session', { body: { username, password } })));
      if (known?.actor.id !== opened.actor.id) queries.removeQueries({ predicate: others });
      queries.setQueryData(['session'], opened);
      setExpired(false);
      await queries.invalidateQueries({ predicate: others });
    },
    signOut: async () => {
      await answered(api.DELETE('/api/v1/session'));
      keepCsrfToken('');
      sessionStorage.clear();
      setExpired(false);
      queries.setQueryData(['session'], null);
      queries.removeQueries({ predicate: others });
    },
  }), [asked, known, expired, queries]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside SessionProvider');
  return session;
}

/** Who works here; only where somebody has signed in. */
export function useActor(): Actor {
  const { actor } = useSession();
  if (!actor) throw new Error('nobody is signed in');
  return actor;
}

export const hasRole = (actor: Actor, ...roles: Actor['roles']): boolean => roles.some((role) => actor.roles.includes(role));

/** All that was read on behalf of whoever is signed in. */
const others = ({ queryKey }: Query): boolean => queryKey[0] !== 'session';

async function current(): Promise<SessionView | null> {
  try {
    return remember(await answered(api.GET('/api/v1/session')));
  } catch (error) {
    if (isProblem(error, 'not-signed-in')) return null;
    throw error;
  }
}

function remember(session: SessionView): SessionView {
  keepCsrfToken(session.csrfToken);
  return session;
}
