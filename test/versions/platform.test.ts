import { expect, test } from 'vitest';
import { type PlatformChart, platformCharts } from '../../src/versions/platform';

const charts: [string, PlatformChart][] = Object.entries(platformCharts);

test.each(charts)('the chart of %s is pinned to one release', (_, { repoURL, version }) => {
  expect(repoURL).toMatch(/^https:\/\//);
  expect(version).toMatch(/^v?\d+\.\d+\.\d+$/);
});

test('no two charts share a namespace, which the one would label for the other', () => {
  const namespaces = charts.map(([, { namespace }]) => namespace);
  expect(new Set(namespaces).size).toBe(namespaces.length);
});
