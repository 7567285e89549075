import { describe, expect, test } from 'vitest';
import { foldRows } from '../../../src/components/rows';
import { agentRows } from '../../../src/components/tetragon/config/agent-rows';
import { operatorRows } from '../../../src/components/tetragon/config/operator-rows';
import { cases, running } from './cases';

describe.each([
  ['tetragon-config', agentRows],
  ['tetragon-operator-config', operatorRows],
])('%s', (_, groups) => {
  const full = cases.map(({ settings }) => foldRows(groups, settings));
  const rows = groups.flatMap((group) => Object.keys(group.rows).map((key) => [group.name, key] as const));

  test.each(rows)('some case needs the row %s: %s', (name, key) => {
    const without = groups.map((group) => {
      if (group.name !== name) return group;
      const { [key]: _removed, ...kept } = group.rows;
      return { ...group, rows: kept };
    });
    const broken = cases.filter(({ settings }, index) => foldRows(without, settings)[key] !== full[index]?.[key]);
    expect(broken).not.toEqual([]);
  });

  test('every choice of a group is made both ways in the cases', () => {
    for (const { name, when } of groups) {
      if (when) expect(new Set(cases.map(({ settings }) => when(settings))), name).toEqual(new Set([true, false]));
    }
  });
});

const agentOf = (tetragon: object) => foldRows(agentRows, running(tetragon));

test('IF-69 events reach a file that a collector of logs may read, at the pace and size that the spec says', () => {
  const rows = agentOf({
    export: { directory: '/var/log/tetragon', permissions: '640', maxSizeMB: 50, eventsPerMinute: 600 },
  });
  expect(rows).toMatchObject({
    'export-filename': '/var/log/tetragon/tetragon.log',
    'export-file-perm': '640',
    'export-file-max-size-mb': '50',
    'export-rate-limit': '600',
  });
});

test('what a policy finds in system pods and on nodes is written by default', () => {
  const filters = (agentOf({})['export-denylist'] ?? '').split('\n').map((line) => JSON.parse(line));
  for (const filter of filters.filter(({ namespace }) => namespace)) {
    expect(filter.event_set).toEqual(['PROCESS_EXEC', 'PROCESS_EXIT']);
  }
  expect(filters.some(({ namespace }) => namespace?.includes('kube-system'))).toBe(true);
});

test('several filters stand line by line', () => {
  const deny = ['{"health_check":true}', '{"namespace":["noisy"]}'];
  expect(agentOf({ export: { deny } })['export-denylist']).toBe(deny.join('\n'));
});

test('a server of metrics that is off has no address', () => {
  expect(agentOf({ metrics: { enabled: false } })).toMatchObject({ 'metrics-server': '' });
  expect(agentOf({ metrics: { port: 2114 } })).toMatchObject({ 'metrics-server': ':2114' });
});
