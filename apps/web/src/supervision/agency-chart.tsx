import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useDark } from '../frame/theme';
import type { Pressing } from './use-board';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

/** Late and soon due, agency by agency. */
export default function AgencyChart({ items }: { readonly items: readonly Pressing[] }) {
  const { t } = useTranslation('supervision');
  const place = useRef<HTMLDivElement>(null);
  const dark = useDark();
  const label = t('chart');
  const height = 96 + 40 * new Set(items.map(({ agencyName }) => agencyName)).size;
  const [late, soon] = [t('lateWord'), t('soonWord')];
  useEffect(() => {
    const chart = init(place.current!, dark ? 'dark' : undefined, { renderer: 'svg' });
    const agencies = [...new Set(items.map(({ agencyName }) => agencyName))].sort().reverse();
    const counted = (overdue: boolean): number[] => agencies.map((agency) => items.filter((one) => one.agencyName === agency && (one.state === 'overdue') === overdue).length);
    const series = (name: string, overdue: boolean, colour: string) => ({ name, type: 'bar' as const, stack: 'all', barMaxWidth: 24, data: counted(overdue), itemStyle: { color: colour } });
    chart.setOption({
      backgroundColor: 'transparent', animation: false, aria: { enabled: true, label: { description: label } }, tooltip: {}, legend: { bottom: 0 },
      grid: { left: 8, right: 24, top: 8, bottom: 40, containLabel: true },
      xAxis: { type: 'value', minInterval: 1 }, yAxis: { type: 'category', data: agencies, axisLabel: { width: 150, overflow: 'break' } },
      series: [series(late, true, dark ? '#F0717B' : '#C01C28'), series(soon, false, dark ? '#E5A15A' : '#B35900')],
    });
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(place.current!);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [items, dark, label, late, soon]);
  return <figure className="chart"><figcaption>{label}</figcaption><div ref={place} role="img" aria-label={label} className="chart-place" style={{ height }} /></figure>;
}
