import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Frame, foldParts } from '../../../src/components/pod/fold-parts';
import type { Additions, Part } from '../../../src/components/pod/part';

const frame: Frame = { labels: { app: 'a' }, spec: { containers: [{ name: 'main', args: ['--first'] }] } };
const part = (name: string, adds: Additions, when?: (on: boolean) => boolean): Part<boolean> => ({
  name,
  adds: () => adds,
  ...(when && { when }),
});
const fold = (...parts: Part<boolean>[]) => foldParts(frame, parts, true);
const scratch = { name: 'scratch', emptyDir: {} };

test('a frame without parts comes out as it went in', () => {
  expect(fold()).toEqual({ metadata: { labels: { app: 'a' } }, spec: frame.spec });
});

test('a part that does not hold adds nothing, and is not asked', () => {
  const fails: Part<boolean> = {
    name: 'off',
    when: (on) => !on,
    adds: () => {
      throw new Error('asked');
    },
  };
  expect(fold(fails)).toEqual(fold());
});

test('lists grow in the order of the parts', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { maxLength: 8 });
  fc.assert(
    fc.property(names, (all) => {
      const { spec } = fold(
        ...all.map((name, index) =>
          part(name, {
            volumes: [{ name, emptyDir: {} }],
            initContainers: [{ name: `init-${name}` }],
            into: {
              main: {
                args: [`--${name}`],
                env: [{ name, value: name }],
                ports: [{ containerPort: index + 1 }],
                volumeMounts: [{ name, mountPath: `/${name}` }],
              },
            },
          }),
        ),
      );
      const main = spec?.containers[0];
      expect((spec?.volumes ?? []).map((one) => one.name)).toEqual(all);
      expect((spec?.initContainers ?? []).map((one) => one.name)).toEqual(all.map((name) => `init-${name}`));
      expect(main?.args).toEqual(['--first', ...all.map((name) => `--${name}`)]);
      expect((main?.env ?? []).map((one) => one.name)).toEqual(all);
      expect((main?.ports ?? []).map((one) => one.containerPort)).toEqual(all.map((_, index) => index + 1));
      expect((main?.volumeMounts ?? []).map((one) => one.name)).toEqual(all);
    }),
    { seed: 1, numRuns: 50 },
  );
});

test('what two parts give the same is there once', () => {
  const volumeMounts = [{ name: 'scratch', mountPath: '/tmp' }];
  const adds = { volumes: [scratch], into: { main: { volumeMounts } } };
  const { spec } = fold(part('a', adds), part('b', structuredClone(adds)));
  expect(spec?.volumes).toEqual([scratch]);
  expect(spec?.containers[0]?.volumeMounts).toEqual(volumeMounts);
});

describe('what two parts give differently is refused', () => {
  const into = (addition: NonNullable<Additions['into']>[string]): Additions => ({ into: { main: addition } });
  const contradictions: [string, Additions, Additions][] = [
    ['a volume', { volumes: [scratch] }, { volumes: [{ name: 'scratch', hostPath: { path: '/tmp' } }] }],
    [
      'a mount',
      into({ volumeMounts: [{ name: 'x', mountPath: '/tmp' }] }),
      into({ volumeMounts: [{ name: 'y', mountPath: '/tmp' }] }),
    ],
    ['a variable', into({ env: [{ name: 'A', value: '1' }] }), into({ env: [{ name: 'A', value: '2' }] })],
    ['a port', into({ ports: [{ name: 'x', containerPort: 1 }] }), into({ ports: [{ name: 'y', containerPort: 1 }] })],
    [
      'an init container',
      { initContainers: [{ name: 'i', image: 'x' }] },
      { initContainers: [{ name: 'i', image: 'y' }] },
    ],
    ['a container', { containers: [{ name: 'c', image: 'x' }] }, { containers: [{ name: 'c', image: 'y' }] }],
    ['an annotation', { annotations: { a: '1' } }, { annotations: { a: '2' } }],
    ['a field of the pod', { pod: { hostUsers: true } }, { pod: { hostUsers: false } }],
  ];
  test.each(contradictions)('%s', (_what, one, other) => {
    expect(() => fold(part('first', one))).not.toThrow();
    expect(() => fold(part('first', one), part('second', other))).toThrow(/part second: .* is there twice/);
  });
});

test('a part cannot add to a container that is not there', () => {
  expect(() => fold(part('lost', { into: { nobody: {} } }))).toThrow('part lost: there is no container nobody');
});

test('a part may add to a container that a later part brings', () => {
  const { spec } = fold(
    part('early', { into: { late: { env: [{ name: 'A', value: '1' }] } } }),
    part('later', { initContainers: [{ name: 'late' }] }),
  );
  expect(spec?.initContainers).toEqual([{ name: 'late', env: [{ name: 'A', value: '1' }] }]);
});

test('folding leaves frame and parts as they were', () => {
  const adds: Additions = { volumes: [scratch], annotations: { a: '1' }, into: { main: { args: ['--x'] } } };
  const before = structuredClone({ frame, adds });
  fold(part('a', adds));
  expect({ frame, adds }).toEqual(before);
});
