import type { components } from '@mingjian/api-client';
import { useQuery } from '@tanstack/react-query';
import { Alert, Drawer, Flex, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { dayInWords, instantInWords } from '../acts/days';
import { Loaded, Nothing, answered, api } from '../http';

type Clock = components['schemas']['CaseDeadlineView'];

export interface Asked {
  readonly caseId: string;
  readonly period: string;
}

/** How a last day was reached: rule, trigger, what does not count, day by day. */
export function WhyDrawer({ asked, close }: { readonly asked: Asked | undefined; readonly close: () => void }) {
  const { t } = useTranslation('deadlines');
  return (
    <Drawer open={asked !== undefined} onClose={close} size={480} title={t('why')} destroyOnHidden>
      {asked && <Explained {...asked} />}
    </Drawer>
  );
}

function Explained({ caseId, period }: Asked) {
  const { t } = useTranslation('deadlines');
  const query = useQuery({
    queryKey: ['case', caseId, 'deadlines', 'why'],
    queryFn: () => answered(api.GET('/api/v1/cases/{id}/deadlines', { params: { path: { id: caseId } } })),
  });
  return (
    <Loaded query={query}>
      {({ items }) => {
        const clock = items.find((one) => one.period === period && one.status === 'running') ?? items.find((one) => one.period === period);
        return clock ? <Counted clock={clock} /> : <Nothing>{t('gone')}</Nothing>;
      }}
    </Loaded>
  );
}

function Counted({ clock }: { readonly clock: Clock }) {
  const { t, i18n } = useTranslation('deadlines');
  const { title, titleEn, source, startedAt, startedOn, nominalOn, dueAt, dueOn, safeOn, provisional, excluded, extensionDays, explanation } = clock;
  const day = (text: string): string => (text.includes('T') ? instantInWords(text, i18n.language) : dayInWords(text, i18n.language));
  const facts: readonly (readonly [string, string])[] = [
    ['started', day(startedAt ?? startedOn)], ...(dueAt ? [] : [['nominal', day(nominalOn)] as const]), ['due', day(dueAt ?? dueOn)], ['safe', day(safeOn)],
  ];
  return (
    <Flex vertical gap={16}>
      <div>
        <Typography.Title level={2} className="why-title">{i18n.language === 'en' ? titleEn : title}</Typography.Title>
        <Typography.Text type="secondary">{t('source', { source: source.join(t('frame:listJoin')) })}</Typography.Text>
      </div>
      <dl className="why-facts">{facts.map(([key, text]) => <div key={key}><dt>{t(key)}</dt><dd>{text}</dd></div>)}</dl>
      {provisional && <Alert type="warning" showIcon title={t('provisional')} />}
      {excluded.map(({ from, to, basis }) => <Alert key={from} type="info" title={t('excluded', { from: day(from), to: day(to), basis })} />)}
      {extensionDays > 0 && <Alert type="info" title={t('extended', { count: extensionDays })} />}
      <div tabIndex={0} role="region" aria-label={t('byDay')}><table className="why-days">
        <caption>{t('byDay')}</caption>
        <thead><tr><th scope="col">{t('date')}</th><th scope="col" className="number">{t('counted')}</th><th scope="col">{t('reason')}</th></tr></thead>
        <tbody>
          {explanation.map(({ on, counted, why, notice, basis, unannounced }) => (
            <tr key={`${on} ${why}`} className={counted === null ? 'not-counted' : undefined}>
              <td>{day(on)}</td>
              <td className="number">{counted ?? '–'}</td>
              <td>{[t(`steps.${why}`), notice, basis, unannounced && t('unannounced')].filter(Boolean).join(t('join'))}</td>
            </tr>
          ))}
        </tbody>
      </table></div>
    </Flex>
  );
}
