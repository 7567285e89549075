import { expect, test } from 'vitest';
import { readMetrics } from '../../../src/migrate/effect/read-metrics';
import { readAnswer } from '../../../src/migrate/prometheus/read-answer';

const answer = (resultType: string, ...result: unknown[]) => ({ status: 'success', data: { resultType, result } });
const metric = { __name__: 'felix_int_dataplane_failures', instance: '10.0.10.11:9091', job: 'felix' };

test('CM-32 a query with a range brings samples, one without brings one', () => {
  const labels = { instance: '10.0.10.11:9091', job: 'felix' };
  const samples = [
    { at: 1731406000, value: 3 },
    { at: 1731406030.5, value: 4 },
  ];
  const values = samples.map(({ at, value }) => [at, String(value)]);
  expect(readAnswer(answer('matrix', { metric, values }))).toEqual([{ name: metric.__name__, labels, samples }]);
  expect(readAnswer(answer('vector', { metric: labels, value: [1731406000, 'NaN'] }))).toEqual([
    { name: '', labels, samples: [{ at: 1731406000, value: Number.NaN }] },
  ]);
  expect(readAnswer(answer('vector', { metric, histogram: [1731406000, { count: '1' }] }))).toEqual([
    { name: metric.__name__, labels, samples: [] },
  ]);
});

test.each([
  [[1, 2], 'it is no whole JSON object'],
  [{ status: 'error', errorType: 'bad_data', error: 'parse error' }, 'Prometheus has refused the query: parse error'],
  [{ apiVersion: 'v1', kind: 'List', items: [] }, /`data\.resultType` is neither/],
  [answer('scalar', 1, '2'), /`data\.resultType` is neither/],
  [
    answer('vector', { metric, value: [1, '2'] }, { metric: { a: 1 }, value: [1, '2'] }),
    '`data.result[1]` is no series',
  ],
  [answer('vector', { metric, value: [1, 2] }), '`data.result[0]` is no series'],
  [answer('matrix', { metric, values: [['1', '2']] }), '`data.result[0]` is no series'],
  [answer('matrix', null), '`data.result[0]` is no series'],
])('CM-32 what is no answer with series is told: %o', (given, why) => {
  expect(readAnswer(given)).toEqual(typeof why === 'string' ? why : expect.stringMatching(why));
});

test.each(['{"status":"success","data":{"resultType":"vec', '['.repeat(200_000)])(
  'CM-32 a file that is no JSON is told: %.40s',
  (text) => {
    expect(readMetrics({ path: 'before.json', text }).findings[0]?.message).toContain('it is no whole JSON object');
  },
);
