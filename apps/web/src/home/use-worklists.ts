import { periodById, transitionById, type PeriodId, type TransitionId } from '@mingjian/law';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWords } from '../acts/words';
import { answered, api } from '../http';
import { useActor } from '../identity/session';
import type { Due } from './due';

/** The act that meets a duty, where it is one act. */
const MEETS: Readonly<Partial<Record<PeriodId, TransitionId>>> = {
  'case-filing-decision': 'file-case', service: 'record-decision-service', 'case-closing': 'close-case',
  'record-filing': 'submit-record-filing', 'record-filing-supplement': 'submit-record-filing', 'record-filing-review': 'receive-record-filing',
  'disclosure-of-penalty': 'record-disclosure', 'disclosure-in-credit-system': 'record-credit-disclosure',
};

const REFRESH = 60_000;
const next = (page: { readonly next: string | null }): string | undefined => page.next ?? undefined;

/** What I owe on the cases I handle. */
export function useMyDuties(mine: boolean) {
  const { t, i18n } = useTranslation('home');
  const words = useWords();
  const actor = useActor();
  const isMine = (act: TransitionId): boolean => transitionById(act).by.some((role) => role !== 'system' && actor.roles.includes(role));
  return useInfiniteQuery({
    queryKey: ['deadlines', { mine }], initialPageParam: '', getNextPageParam: next, refetchInterval: REFRESH,
    queryFn: ({ pageParam }) => answered(api.GET('/api/v1/deadlines', { params: { query: { mine, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } } })),
    select: ({ pages }) => pages.flatMap(({ items }) => items).map((one): Due => {
      const { title, titleEn } = periodById(one.period as PeriodId);
      const meets = one.nature === 'duty' ? MEETS[one.period as PeriodId] : undefined;
      const act = meets && isMine(meets) ? meets : undefined;
      return {
        key: one.id, caseId: one.caseId, caseNo: one.caseNo, party: one.party, violation: one.violation, what: i18n.language === 'en' ? titleEn : title,
        dueOn: one.dueOn, dueAt: one.dueAt, overdue: one.state === 'overdue', workingDaysLeft: one.state === 'overdue' ? one.workingDaysLate : one.workingDaysLeft, period: one.period,
        act: act ? { to: `/cases/${one.caseId}/acts/${act}`, label: words(`act.${act}`) } : { to: `/cases/${one.caseId}`, label: t('open') },
      };
    }),
  });
}

/** What I am to review. */
export function useReviews() {
  const { t } = useTranslation('home');
  return useInfiniteQuery({
    queryKey: ['review-queue'], initialPageParam: '', getNextPageParam: next, refetchInterval: REFRESH,
    queryFn: ({ pageParam }) => answered(api.GET('/api/v1/review-queue', { params: { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } } })),
    select: ({ pages }) => pages.flatMap(({ items }) => items).map((one): Due => ({
      key: one.caseId, caseId: one.caseId, caseNo: one.caseNo, party: one.party, violation: one.violation, agencyName: one.agencyName,
      what: t('reviewRound', { count: one.round }), dueOn: one.dueOn, workingDaysLeft: one.workingDaysLeft, overdue: (one.workingDaysLeft ?? 0) < 0,
      ...(one.dueOn ? { period: 'legal-review' } : {}), act: { to: `/cases/${one.caseId}`, label: t('review') },
    })),
  });
}

/** What waits for me as a head: discussions to convene, opinions to give, resolutions to form. */
export function useAgenda() {
  const words = useWords();
  return useInfiniteQuery({
    queryKey: ['agenda'], initialPageParam: '', getNextPageParam: next, refetchInterval: REFRESH,
    queryFn: ({ pageParam }) => answered(api.GET('/api/v1/agenda', { params: { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } } })),
    select: ({ pages }) => pages.flatMap(({ items }) => items).map((one): Due => ({
      key: one.caseId, caseId: one.caseId, caseNo: one.caseNo, party: one.party, violation: one.violation, what: words(`act.${one.act}`),
      dueOn: one.decisionDueOn, workingDaysLeft: one.workingDaysLeft, overdue: (one.workingDaysLeft ?? 0) < 0,
      ...(one.decisionDueOn ? { period: 'decision' } : {}), act: { to: `/cases/${one.caseId}/acts/${one.act}`, label: words(`act.${one.act}`) },
    })),
  });
}
