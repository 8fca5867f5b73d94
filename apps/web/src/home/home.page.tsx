import { Button, Flex } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router-dom';
import { dayInWords, todayInChina } from '../acts/days';
import { Page } from '../frame/page';
import { Loaded, Nothing } from '../http';
import { hasRole, useActor } from '../identity/session';
import { DueList } from './due-list';
import { useAgenda, useMyDuties, useReviews } from './use-worklists';

/** What I must do today, in the order of the law. */
export default function HomePage() {
  const { t, i18n } = useTranslation('home');
  const actor = useActor();
  if (hasRole(actor, 'supervisor')) return <Navigate to="/supervision" replace />;
  if (hasRole(actor, 'administrator') && actor.roles.length === 1) return <Navigate to="/people" replace />;
  const mine = hasRole(actor, 'officer') && !hasRole(actor, 'unit-head', 'agency-head');
  return (
    <Page
      title={t('frame:today')} aside={dayInWords(todayInChina(), i18n.language)}
      action={hasRole(actor, 'officer') ? <Link to="/cases/new" className="go">{t('frame:newCase')}</Link> : null}
    >
      <Flex vertical gap={24}>
        {hasRole(actor, 'legal-reviewer') && <Reviews />}
        {hasRole(actor, 'agency-head') && <Agenda />}
        {hasRole(actor, 'officer', 'unit-head', 'agency-head') && <Duties mine={mine} />}
      </Flex>
    </Page>
  );
}

type Worklist = ReturnType<typeof useMyDuties>;

function Listed({ query, title, empty, calm = false }: { readonly query: Worklist; readonly title: string; readonly empty: string; readonly calm?: boolean }) {
  const { t } = useTranslation('home');
  const more: ReactNode = query.hasNextPage && <Button onClick={() => void query.fetchNextPage()} loading={query.isFetchingNextPage}>{t('more')}</Button>;
  return (
    <section aria-label={title}>
      <div className="worklist-title">{title}</div>
      <Loaded query={query}>{(items) => (items.length === 0 ? <Nothing>{empty}</Nothing> : <DueList items={items} more={more} calm={calm} />)}</Loaded>
    </section>
  );
}

function Duties({ mine }: { readonly mine: boolean }) {
  const { t } = useTranslation('home');
  return <Listed query={useMyDuties(mine)} title={t(mine ? 'myDuties' : 'agencyDuties')} empty={t(mine ? 'noDuties' : 'noAgencyDuties')} calm={!mine} />;
}

function Reviews() {
  const { t } = useTranslation('home');
  return <Listed query={useReviews()} title={t('reviews')} empty={t('noReviews')} />;
}

function Agenda() {
  const { t } = useTranslation('home');
  return <Listed query={useAgenda()} title={t('agenda')} empty={t('noAgenda')} />;
}
