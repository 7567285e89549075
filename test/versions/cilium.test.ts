import { expect, test } from 'vitest';
import { ciliumVersions } from '../../src/versions/cilium';

const versions = Object.entries(ciliumVersions);

test.each(versions)('%s is found under its own name', (name, { version }) => {
  expect(version).toBe(name);
});

test.each(versions)('%s pins every image by its digest, once', (_, { images }) => {
  const digests = Object.values(images).map(({ digest }) => digest ?? '');
  for (const digest of digests) expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(new Set(digests).size).toBe(digests.length);
});

test.each(versions)('%s runs the agent, the operator and the relay of its own release', (name, { images }) => {
  for (const image of ['agent', 'operator', 'operatorAws', 'relay', 'meshApiServer'] as const)
    expect(images[image].tag).toBe(`v${name}`);
});

test.each(versions)('%s has keys that look like keys', (_, { keys }) => {
  expect(keys.size).toBeGreaterThan(500);
  expect([...keys].filter((key) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key))).toEqual([]);
});

test('no two versions share an agent', () => {
  const agents = versions.map(([, { images }]) => images.agent.digest);
  expect(new Set(agents).size).toBe(agents.length);
});
