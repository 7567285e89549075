import type { Recording, Rules } from '../../components/observability/alerts/rules';
import type { MetricSource } from './figure';
import { figures } from './figures';

/** Records every figure that one of these CNIs has, in the figure's unit; `metric` tells what it is read in. */
export function effectRules(cnis: readonly string[]): Rules {
  const recordings = figures.flatMap(({ record, sources }) =>
    sources
      .filter(({ cni }) => cni === undefined || cnis.includes(cni))
      .map((source): Recording => ({ record, expr: promQl(source), labels: { metric: source.metric } })),
  );
  return { recordings, alerts: [] };
}

function promQl({ of, over, counter, where, per }: MetricSource): string {
  const by = ['instance', ...(where ? [where.label] : [])].join(', ');
  const selector = where ? `{${where.label}=~"${where.like}"}` : '';
  const sum = (metric: string) => `sum by (${by}) (${counter ? `rate(${metric}${selector}[5m])` : metric + selector})`;
  return [sum(of), ...(over === undefined ? [] : [`(${sum(over)} > 0)`]), ...(per === undefined ? [] : [per])].join(
    ' / ',
  );
}
