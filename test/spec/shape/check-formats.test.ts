import { describe, expect, test } from 'vitest';
import { checkFormats } from '../../../src/spec/shape/check-formats';
import { isSchedule } from '../../../src/spec/shape/is-schedule';
import { quantity } from '../../../src/spec/shape/quantity';

const place = { source: { path: 'spec.yaml', text: '' }, start: 0, end: 0 };
const found = (spec: object) =>
  checkFormats({ value: { spec }, place: () => place }).map(
    ({ code, path }) => `${code} ${path?.slice('/spec/'.length)}`,
  );
const pool = (serviceSelector: object) => ({ loadBalancer: { pools: [{ name: 'lan', serviceSelector }] } });
const agent = (knobs: object) => ({ cni: { cilium: { agent: knobs } } });

describe('what the API server refuses is told before it is rendered', () => {
  test.each([
    ['a key of a label', pool({ matchLabels: { 'a b': 'c' } }), 'FL-SPEC-009', 'matchLabels/a b'],
    ['a value of a label', pool({ matchLabels: { a: '-' } }), 'FL-SPEC-009', 'matchLabels/a'],
    [
      'a value of a requirement',
      pool({ matchExpressions: [{ key: 'a', operator: 'In', values: ['b', 'c d'] }] }),
      'FL-SPEC-009',
      'matchExpressions/0/values/1',
    ],
    [
      'In without values',
      pool({ matchExpressions: [{ key: 'a', operator: 'In' }] }),
      'FL-SPEC-012',
      'matchExpressions/0',
    ],
    [
      'Exists with values',
      pool({ matchExpressions: [{ key: 'a', operator: 'Exists', values: ['b'] }] }),
      'FL-SPEC-012',
      'matchExpressions/0',
    ],
    ['a key of an annotation', agent({ podAnnotations: { 'a b': 'any text' } }), 'FL-SPEC-009', 'podAnnotations/a b'],
    ['an amount', agent({ resources: { limits: { memory: '2 GB' } } }), 'FL-SPEC-009', 'resources/limits/memory'],
    [
      'a request above its limit',
      agent({ resources: { requests: { memory: '1Gi' }, limits: { memory: '1G' } } }),
      'FL-SPEC-014',
      'resources/requests/memory',
    ],
    [
      'a toleration with a value',
      agent({ tolerations: [{ operator: 'Exists', value: 'x' }] }),
      'FL-SPEC-013',
      'tolerations/0',
    ],
    ['a toleration of nothing', agent({ tolerations: [{ effect: 'NoSchedule' }] }), 'FL-SPEC-013', 'tolerations/0'],
    [
      'seconds of another effect',
      agent({ tolerations: [{ key: 'a', effect: 'NoSchedule', tolerationSeconds: 3 }] }),
      'FL-SPEC-013',
      'tolerations/0',
    ],
    ['a device', { nodes: { interface: 'sixteen-letters-' } }, 'FL-SPEC-009', 'nodes/interface'],
    ['a cron line', { cni: { cilium: { certgen: { schedule: '0 3 * *' } } } }, 'FL-SPEC-009', 'certgen/schedule'],
  ])('%s', (_, spec, code, path) => {
    const [first, ...more] = found(spec);
    expect(more).toEqual([]);
    expect(first).toMatch(new RegExp(`^${code} .*${path}$`));
  });

  test('and what it takes is not', () => {
    expect(
      found(pool({ matchLabels: { 'example.com/a_b': '' }, matchExpressions: [{ key: 'a', operator: 'Exists' }] })),
    ).toEqual([]);
    const resources = { requests: { cpu: '100m', memory: '.5Gi' }, limits: { cpu: '1', memory: '1e9' } };
    const tolerations = [
      { operator: 'Exists' },
      { key: 'a', value: 'b' },
      { key: 'a', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 9 },
    ];
    expect(found(agent({ resources, tolerations, podAnnotations: { 'a.b/c': 'any text' } }))).toEqual([]);
  });
});

test('a quantity is a number with a unit of Kubernetes', () => {
  expect(['100m', '128Mi', '1.5', '1e3', '2E'].map(quantity)).toEqual([0.1, 134_217_728, 1.5, 1000, 2e18]);
  for (const text of ['', '1 Gi', '10x', 'Mi', '-1', '1GB']) expect(quantity(text)).toBeUndefined();
});

test('a schedule has five fields within their bounds, or a name', () => {
  for (const text of ['0 0 1 */4 *', '@daily', '*/15 1-5,7 * jan-mar mon', '0 0 ? * 6'])
    expect(isSchedule(text)).toBe(true);
  for (const text of [
    '* * * *',
    '60 * * * *',
    '* * 0 * *',
    '* * * 13 *',
    '5-1 * * * *',
    '*/0 * * * *',
    '@often',
    '* * * * 7',
  ])
    expect(isSchedule(text)).toBe(false);
});
