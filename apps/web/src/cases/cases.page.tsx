import { CASE_STATES } from '@mingjian/law';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Flex, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router-dom';
import { dayInWords } from '../acts/days';
import { useWords } from '../acts/words';
import { Page } from '../frame/page';
import { Loaded, Nothing, answered, api } from '../http';
import { hasRole, useActor } from '../identity/session';

type State = (typeof CASE_STATES)[number];

/** Cases, the newest first. The filter is part of the address, so it can be kept and sent. */
export default function CasesPage() {
  const { t } = useTranslation('cases');
  const words = useWords();
  const actor = useActor();
  const [asked, ask] = useSearchParams();
  const state = CASE_STATES.find((one) => one === asked.get('state'));
  const query = useCases(state);
  return (
    <Page
      title={t('frame:cases')}
      action={hasRole(actor, 'officer') && <Link to="/cases/new" className="go go-first">{t('frame:newCase')}</Link>}
    >
      <Flex vertical gap={12} align="stretch">
        <Select
          aria-label={t('state')} className="filter" allowClear placeholder={t('everyState')} value={state} options={CASE_STATES.map((one) => ({ value: one, label: words(`state.${one}`) }))}
          onChange={(chosen?: State) => ask(chosen ? { state: chosen } : {})}
        />
        <Loaded query={query}>
          {(items) => items.length === 0 ? <Nothing>{state ? t('noneIn', { state: words(`state.${state}`) }) : t('none')}</Nothing> : <CaseTable items={items} />}
        </Loaded>
        {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>{t('more')}</Button>}
      </Flex>
    </Page>
  );
}

function useCases(state: State | undefined) {
  return useInfiniteQuery({
    queryKey: ['cases', { state }], initialPageParam: '', getNextPageParam: (page: { next: string | null }) => page.next ?? undefined,
    queryFn: ({ pageParam }) => answered(api.GET('/api/v1/cases', { params: { query: { limit: 50, ...(state ? { state } : {}), ...(pageParam ? { cursor: pageParam } : {}) } } })),
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}

type Item = NonNullable<ReturnType<typeof useCases>['data']>[number];

function CaseTable({ items }: { readonly items: readonly Item[] }) {
  const { t, i18n } = useTranslation('cases');
  const words = useWords();
  const day = (on: string | null): string => (on ? dayInWords(on, i18n.language) : '–');
  return (
    <table className="list">
      <thead><tr>{['caseNo', 'party', 'violation', 'state', 'filedOn', 'decidedOn'].map((column) => <th key={column} scope="col">{t(column)}</th>)}</tr></thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            <td data-label={t('caseNo')}><Link to={`/cases/${one.id}`}>{one.caseNo ?? t('noNumber')}</Link></td>
            <td data-label={t('party')}>{one.party ?? t('noParty')}</td>
            <td data-label={t('violation')}>{one.violation}</td>
            <td data-label={t('state')}>{words(`state.${one.state}`)}</td>
            <td data-label={t('filedOn')}>{day(one.filedOn)}</td>
            <td data-label={t('decidedOn')}>{day(one.decidedOn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
