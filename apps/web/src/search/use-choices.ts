import { keepPreviousData, useQueries, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../acts/words';
import { entriesOf } from '../frame/navigation';
import { answered, api } from '../http';
import { useActor } from '../identity/session';
import type { CaseFile } from '../cases/case-page/case-queries';
import type { Choice } from './search-choice';

const KINDS = ['number', 'party', 'text'] as const;
const A_PAUSE_MS = 200;
const RECENT = 6;

export interface Group {
  readonly name: 'recent' | 'commands' | (typeof KINDS)[number];
  readonly choices: readonly Choice[];
}

/** What fits the words so far. Without words: the cases just read, from this page's memory, and where one may go. */
export function useChoices(text: string): { groups: readonly Group[]; busy: boolean; error: unknown; asked: boolean } {
  const { t } = useTranslation('search');
  const words = useWords();
  const typed = text.trim();
  const settled = useSettled(typed);
  const asked = settled.split(/\s+/).some((word) => [...word].length > 1);
  const answers = useQueries({
    queries: KINDS.map((kind) => ({
      queryKey: ['search', kind, settled], enabled: asked, gcTime: 60_000, placeholderData: keepPreviousData,
      queryFn: () => answered(api.POST('/api/v1/search', { body: { text: settled, kind, limit: 5 } })),
    })),
  });
  const commands = useCommands(typed);
  const recent = useRecent();
  if (!asked) return { groups: typed === '' ? [{ name: 'recent', choices: recent }, commands] : [commands], busy: typed !== settled, error: null, asked };
  const found = KINDS.map((kind, at): Group => ({
    name: kind,
    choices: (answers[at]?.data?.items ?? []).map((one) => ({
      key: `${kind} ${one.id}`, to: `/cases/${one.id}`, title: one.caseNo ?? t('noNumber'), beside: `${one.party ?? t('noParty')} · ${words(`state.${one.state}`)}`,
      place: t(`fields.${one.field}`), excerpt: one.excerpt, marks: one.marks,
    })),
  }));
  const failed = answers.find(({ error }) => error)?.error ?? null;
  return { groups: [...found, commands], busy: typed !== settled || answers.some(({ isFetching }) => isFetching), error: failed, asked };
}

/** Typing asks nothing until it pauses. */
function useSettled(text: string): string {
  const [settled, settle] = useState(text);
  useEffect(() => {
    const pause = setTimeout(() => settle(text), A_PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text]);
  return settled;
}

function useCommands(typed: string): Group {
  const { t } = useTranslation('frame');
  const actor = useActor();
  const pages = entriesOf(actor).map(({ to, words }) => ({ key: to, to, title: t(words) }));
  return { name: 'commands', choices: pages.filter(({ title }) => title.toLowerCase().includes(typed.toLowerCase())) };
}

function useRecent(): readonly Choice[] {
  const { t } = useTranslation('search');
  const words = useWords();
  const kept = useQueryClient().getQueryCache().findAll({ queryKey: ['case'] }).filter(({ queryKey, state }) => queryKey.length === 2 && state.data !== undefined);
  return kept
    .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    .slice(0, RECENT)
    .map(({ state }) => state.data as CaseFile)
    .filter((file) => typeof file.id === 'string')
    .map((file) => ({ key: `recent ${file.id}`, to: `/cases/${file.id}`, title: file.caseNo ?? t('noNumber'), beside: `${file.party ?? t('noParty')} · ${words(`state.${file.state}`)}` }));
}
