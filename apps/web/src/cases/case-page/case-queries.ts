import type { components } from '@mingjian/api-client';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../http';

type Schemas = components['schemas'];
export type PossibleActs = Schemas['PossibleActsView'];
export type PossibleAct = Schemas['PossibleActView'];
export type Workflow = Schemas['WorkflowView'];
export type CaseDeadline = Schemas['CaseDeadlineView'];
export type CaseDocument = Schemas['DocumentView'];

/** One case as the page shows it: what the description leaves open, said here. */
export type CaseFile = Omit<Schemas['CaseView'], 'draft' | 'notice' | 'review' | 'discussion' | 'decision' | 'disclosure' | 'overturned'> & {
  readonly draft: { no: number; hash: string; outcome: string; kinds: readonly string[]; fineFen: number; confiscatedFen: number } | null;
  readonly review: { round: number; draftHash: string; submittedOn: string; outcome: string | null } | null;
  readonly discussion: { convenedOn: string; members: readonly string[]; opinions: readonly { stance: string }[]; resolution: string | null } | null;
  readonly decision: { decidedOn: string; servedOn: string | null; outcome: string } | null;
  readonly disclosure: { disclosedOn: string; withheld: string | null; withdrawnOn: string | null } | null;
  readonly overturned: { kind: string; effectiveOn: string } | null;
};

/** An entry of the record, with its text read. */
export interface RecordEntry {
  readonly seq: number;
  readonly body: string;
  readonly hash: string;
  readonly kind: string;
  readonly at: string;
  readonly on: string;
  readonly actorId: string;
  readonly from: string | null;
  readonly to: string;
  readonly opened: readonly { period: string; due: string }[];
  readonly met: readonly string[];
  readonly cancelled: readonly string[];
}

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Every page of a list that belongs to one case. */
async function all<T>(ask: (cursor: string | undefined) => Promise<Page<T>>): Promise<readonly T[]> {
  const items: T[] = [];
  for (let cursor: string | undefined, asked = false; !asked || cursor; asked = true) {
    const page = await ask(cursor);
    items.push(...page.items);
    cursor = page.next ?? undefined;
  }
  return items;
}

const at = (id: string, cursor?: string) => ({ params: { path: { id }, query: { limit: 200, ...(cursor ? { cursor } : {}) } } });

export const readCase = async (id: string): Promise<CaseFile> => (await answered(api.GET('/api/v1/cases/{id}', { params: { path: { id } } }))) as unknown as CaseFile;

export async function readRecord(id: string): Promise<readonly RecordEntry[]> {
  const entries = await all<{ seq: number; body: string; hash: string }>((cursor) => answered(api.GET('/api/v1/cases/{id}/record', at(id, cursor))) as never);
  return entries.map((entry) => ({ ...(JSON.parse(entry.body) as RecordEntry), seq: entry.seq, body: entry.body, hash: entry.hash }));
}

export const useCase = (id: string) => useQuery({ queryKey: ['case', id], queryFn: () => readCase(id) });
export const useRecord = (id: string) => useQuery({ queryKey: ['case', id, 'record'], queryFn: () => readRecord(id) });

export function usePossibleActs(id: string) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['case', id, 'acts', i18n.language],
    queryFn: () => answered(api.GET('/api/v1/cases/{id}/transitions', { params: { path: { id } } } as never)) as Promise<PossibleActs>,
  });
}

export function useWorkflow() {
  const { i18n } = useTranslation();
  return useQuery({ queryKey: ['workflow', i18n.language], queryFn: () => answered(api.GET('/api/v1/workflow', {} as never)) as Promise<Workflow>, staleTime: Infinity });
}

export const useCaseDeadlines = (id: string) => useQuery({
  queryKey: ['case', id, 'deadlines'],
  queryFn: async () => (await answered(api.GET('/api/v1/cases/{id}/deadlines', { params: { path: { id } } })) as { items: readonly CaseDeadline[] }).items,
});

export const useDocuments = (id: string) => useQuery({
  queryKey: ['case', id, 'documents'],
  queryFn: () => all<CaseDocument>((cursor) => answered(api.GET('/api/v1/cases/{id}/documents', at(id, cursor))) as never),
});

const page = (cursor?: string) => ({ params: { query: { limit: 200, ...(cursor ? { cursor } : {}) } } });

export const useColleagues = () => useQuery({
  queryKey: ['colleagues'],
  queryFn: () => all<Schemas['ColleagueView']>((cursor) => answered(api.GET('/api/v1/colleagues', page(cursor))) as never),
});

export const useOfficers = () => useQuery({
  queryKey: ['officers'],
  queryFn: () => all<Schemas['OfficerView']>((cursor) => answered(api.GET('/api/v1/officers', page(cursor))) as never),
});
