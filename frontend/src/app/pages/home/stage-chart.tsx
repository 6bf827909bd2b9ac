import '@mantine/charts/styles.css';
import { BarChart } from '@mantine/charts';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormats } from '@/shared/lib/use-formats';
import { NUMBER, type StageBar } from './stage-bars';

export type StageChartProps = {
  bars: StageBar[];
  measure: string;
  height: number;
  hrefOf: (stageId: string) => string;
};

/** Every bar says its stage and its figure in words; the table beside it is the way in for the keyboard. */
export function StageChart({ bars, measure, height, hrefOf }: StageChartProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const router = useRouter();
  const words = (value: number) =>
    measure === NUMBER
      ? formats.number(value)
      : formats.compactMoney({ amount: String(value), currency: measure });
  const series = measure === NUMBER ? t('home.number') : measure;
  return (
    <div role="img" aria-label={t('home.chart', { measure: series })}>
      <BarChart
        h={height}
        data={bars}
        dataKey="name"
        orientation="vertical"
        series={[{ name: 'value', label: series, color: 'accent.6' }]}
        gridAxis="none"
        tickLine="none"
        withXAxis={false}
        withBarValueLabel
        valueFormatter={words}
        maxBarWidth={24}
        yAxisProps={{ width: 104, interval: 0 }}
        barChartProps={{ accessibilityLayer: false, margin: { right: 56 } }}
        barProps={{
          radius: 4,
          isAnimationActive: false,
          cursor: 'pointer',
          onClick: (_bar, index) => {
            const stage = bars[index];
            if (stage !== undefined) void router.navigate({ href: hrefOf(stage.id) });
          },
        }}
      />
    </div>
  );
}
