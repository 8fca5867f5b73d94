import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Pressing } from './use-board';

export interface Cell {
  readonly agency?: string;
  readonly period?: string;
}

interface Props {
  readonly items: readonly Pressing[];
  readonly chosen: Cell;
  readonly choose: (cell: Cell) => void;
  readonly title: (period: string) => string;
}

/** Agencies by duties; each figure opens what it counts. */
export function DutyTable({ items, chosen, choose, title }: Props) {
  const { t } = useTranslation('supervision');
  const agencies = [...new Set(items.map(({ agencyName }) => agencyName))].sort();
  const periods = [...new Set(items.map(({ period }) => period as string))];
  const most = Math.max(...agencies.flatMap((agency) => periods.map((period) => count(items, agency, period).all)));
  return (
    <div className="duties" tabIndex={0} role="region" aria-label={t('table')}>
      <table>
        <caption className="heard-only">{t('table')}</caption>
        <thead><tr><th scope="col">{t('agency')}</th>{periods.map((period) => <th key={period} scope="col" className="number">{title(period)}</th>)}</tr></thead>
        <tbody>
          {agencies.map((agency) => (
            <tr key={agency}>
              <th scope="row">{agency}</th>
              {periods.map((period) => {
                const { all, late } = count(items, agency, period);
                if (all === 0) return <td key={period} className="number">–</td>;
                const isChosen = chosen.agency === agency && chosen.period === period;
                return (
                  <td key={period} className="number">
                    <Button type={isChosen ? 'primary' : 'text'} aria-pressed={isChosen} aria-label={t('cell', { agency, duty: title(period), late, soon: all - late })} onClick={() => choose({ agency, period })}>
                      {late > 0 ? t('lateOf', { late, all }) : all}
                    </Button>
                    <span className="bar" aria-hidden><span className={late > 0 ? 'bar-late' : 'bar-soon'} style={{ width: `${(all / most) * 100}%` }} /></span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function count(items: readonly Pressing[], agency: string, period: string): { all: number; late: number } {
  const found = items.filter((one) => one.agencyName === agency && one.period === period);
  return { all: found.length, late: found.filter(({ state }) => state === 'overdue').length };
}
