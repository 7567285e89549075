import type { Series } from '../prometheus/series';
import type { Figure, MetricSource } from './figure';
import type { Measured } from './measured';
import { seriesValue } from './series-value';

/** Reads a figure of a cluster with a CNI in its series: as Prometheus has recorded it, or else in the metric itself. */
export function measure({ record, sources }: Figure, cni: string, all: readonly Series[]): Measured {
  const source = sources.find(({ cni: server = cni }) => server === cni);
  if (!source) return unknown('no metric of this CNI tells it');
  const recorded = all.filter(({ name, labels }) => name === record && labels.metric === source.metric);
  if (recorded.length > 0) return measured({ ...source, per: 1 }, recorded, byInstance(recorded, false));
  const of = selected(all, source.of, source);
  if (of.length === 0) return unknown(`the export has no \`${source.of}\``);
  const total = byInstance(of, source.counter);
  if (source.over === undefined || 'why' in total) return measured(source, of, total);
  const over = byInstance(selected(all, source.over, source), source.counter);
  return measured(source, of, 'why' in over ? over : { values: divided(total.values, over.values) });
}

type Values = { readonly values: ReadonlyMap<string, number> } | { readonly why: string };

const unknown = (why: string): Measured => ({ known: false, why });

function selected(all: readonly Series[], metric: string, { where }: MetricSource): Series[] {
  const like = where && new RegExp(`^(?:${where.like})$`);
  return all.filter(({ name, labels }) => name === metric && (!like || like.test(labels[where?.label ?? ''] ?? '')));
}

function byInstance(all: readonly Series[], counter: boolean): Values {
  const values = new Map<string, number>();
  for (const series of all) {
    const value = seriesValue(series, counter);
    if (typeof value === 'string') return { why: value };
    const instance = series.labels.instance ?? '';
    values.set(instance, (values.get(instance) ?? 0) + value);
  }
  return { values };
}

/** An instance that had nothing to do tells nothing. */
function divided(of: ReadonlyMap<string, number>, over: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const pairs = [...of].map(([instance, value]) => [instance, value, over.get(instance) ?? 0] as const);
  return new Map(pairs.filter(([, , by]) => by > 0).map(([instance, value, by]) => [instance, value / by]));
}

function measured({ metric, where, over, per = 1 }: MetricSource, of: readonly Series[], found: Values): Measured {
  if ('why' in found) return unknown(`\`${metric}\`: ${found.why}`);
  const { values } = found;
  if (values.size === 0) return unknown(`\`${over}\` has counted nothing between its samples`);
  const sum = [...values.values()].reduce((total, value) => total + value, 0);
  const parts = where ? new Set(of.map(({ labels }) => labels[where.label] ?? '')) : [];
  return {
    ...{ known: true, metric, parts: [...parts].sort() },
    value: sum / values.size / per,
    ...{ instances: values.size, named: !values.has('') },
  };
}
