import { isMap, isStringMap } from '../../../imports/workloads';
import type { Sample, Series } from './series';
import { seriesNumber } from './series-number';

/** Reads what `/api/v1/query` of Prometheus answers: a vector, or with a range in the query a matrix; or tells why not. */
export function readAnswer(answer: unknown): readonly Series[] | string {
  if (!isMap(answer)) return 'it is no whole JSON object';
  if (answer.status === 'error') return `Prometheus has refused the query: ${String(answer.error)}`;
  const data = isMap(answer.data) ? answer.data : {};
  if ((data.resultType !== 'vector' && data.resultType !== 'matrix') || !Array.isArray(data.result))
    return 'it is no answer of Prometheus with series: `data.resultType` is neither `vector` nor `matrix`';
  const read = data.result.map(readSeries);
  const series = read.filter((one) => one !== undefined);
  return series.length === read.length ? series : `\`data.result[${read.indexOf(undefined)}]\` is no series`;
}

function readSeries(one: unknown): Series | undefined {
  if (!isMap(one) || !isStringMap(one.metric)) return undefined;
  const { __name__: name = '', ...labels } = one.metric;
  // A native histogram has neither; no figure reads one.
  const pairs: readonly unknown[] = Array.isArray(one.values) ? one.values : 'value' in one ? [one.value] : [];
  const samples = pairs.map(readSample);
  return samples.every((sample) => sample !== undefined) ? { name, labels, samples } : undefined;
}

function readSample(pair: unknown): Sample | undefined {
  if (!Array.isArray(pair)) return undefined;
  const [at, text]: readonly unknown[] = pair;
  const value = typeof text === 'string' ? seriesNumber(text) : undefined;
  return typeof at === 'number' && value !== undefined ? { at, value } : undefined;
}
