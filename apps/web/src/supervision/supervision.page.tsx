import { periodById, type PeriodId } from '@mingjian/law';
import { Alert, Button, Flex } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OnlyFor } from '../frame/only-for';
import { Opening } from '../frame/opening';
import { Page } from '../frame/page';
import { DueList } from '../home/due-list';
import { Loaded, Nothing } from '../http';
import { DutyTable, type Cell } from './duty-table';
import { useBoard, type Board, type Pressing } from './use-board';

const AgencyChart = lazy(() => import('./agency-chart'));

export default function SupervisionPage() {
  const { t } = useTranslation('supervision');
  const board = useBoard();
  return (
    <OnlyFor roles={['supervisor']}>
      <Page title={t('title')}><Loaded query={board}>{(data) => <Shown board={data} />}</Loaded></Page>
    </OnlyFor>
  );
}

function Shown({ board: { items, cut } }: { readonly board: Board }) {
  const { t, i18n } = useTranslation('supervision');
  const [cell, setCell] = useState<Cell>({});
  const late = items.filter(({ state }) => state === 'overdue').length;
  const shown = items.filter((one) => (!cell.agency || one.agencyName === cell.agency) && (!cell.period || one.period === cell.period));
  const title = (period: string): string => periodById(period as PeriodId)[i18n.language === 'en' ? 'titleEn' : 'title'];
  if (items.length === 0) return <Nothing>{t('nothing')}</Nothing>;
  return (
    <Flex vertical gap={20}>
      <p className="figures"><strong className="figure-late">{t('late', { count: late })}</strong> · <strong>{t('soon', { count: items.length - late })}</strong></p>
      {cut && <Alert type="info" showIcon title={t('cut', { count: items.length })} />}
      <div className="board">
        <DutyTable items={items} chosen={cell} choose={setCell} title={title} />
        <Suspense fallback={<Opening />}><AgencyChart items={items} /></Suspense>
      </div>
      <section aria-label={t('list')}>
        <Flex justify="space-between" align="center" className="worklist-title">
          <span>{[cell.agency, cell.period && title(cell.period)].filter(Boolean).join(' · ') || t('list')}</span>
          {(cell.agency || cell.period) && <Button type="link" onClick={() => setCell({})}>{t('all')}</Button>}
        </Flex>
        <DueList calm items={shown.map((one) => dueOf(one, title(one.period), t('look')))} />
      </section>
    </Flex>
  );
}

const dueOf = (one: Pressing, what: string, look: string) => ({
  key: one.id, caseId: one.caseId, caseNo: one.caseNo, party: one.party, violation: one.violation, agencyName: one.agencyName, what, dueOn: one.dueOn, dueAt: one.dueAt,
  overdue: one.state === 'overdue', workingDaysLeft: one.state === 'overdue' ? one.workingDaysLate : one.workingDaysLeft, period: one.period, act: { to: `/cases/${one.caseId}`, label: look },
});
