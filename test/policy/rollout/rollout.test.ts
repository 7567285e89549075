import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NetworkPolicy } from '../../../imports/networking.k8s.io';
import { intervalSetOf } from '../../../src/address/interval-set';
import { parseRange } from '../../../src/address/range';
import { noPolicies } from '../../../src/policy/dialects/policy-set-of';
import type { Attribute } from '../../../src/policy/model/attribute';
import type { Universe } from '../../../src/policy/model/endpoint';
import type { PolicyChange } from '../../../src/policy/rollout/policy-change';
import { type Rollout, rollout } from '../../../src/policy/rollout/rollout';
import type { Timetable } from '../../../src/policy/rollout/schedule';
import type { Sender } from '../brute-force/packet';
import { type RandomChange, randomChange } from './random-change';
import { type Moved, walkAll } from './walk-all';

const pods = ['web', 'api', 'db'].map((app, index) => ({ app, address: `10.0.0.${index + 1}` }));
const namespaceLabels = { 'kubernetes.io/metadata.name': 'shop' };
const outside = '192.0.2.1';
const senders: readonly Sender[] = [
  ...pods.map(({ app, address }) => ({
    address,
    pod: { namespace: 'shop', namespaceLabels, labels: { app }, serviceAccount: 'default', ports: [] },
  })),
  { address: outside },
];
const packets = [80, 81, 443].map((port) => ({ protocol: 'TCP', port }));

const addresses = (text: string) => {
  const range = parseRange(text);
  return intervalSetOf('error' in range ? [] : [range]);
};
const universe: Universe = {
  endpoints: pods.map(({ app, address }) => ({
    name: `shop/${app}`,
    attributes: new Map<Attribute, string>([
      ['entity:pod', ''],
      ['pod:app', app],
      ['namespace:kubernetes.io/metadata.name', 'shop'],
    ]),
    ports: [],
    addresses: addresses(address),
  })),
  regions: [{ name: 'external', attributes: new Map([['entity:external', '']]), addresses: addresses(outside) }],
};
const around = { enforcement: 'kubernetes', namespaces: [], universe } as const;

const place = () => ({ source: { path: 'random.yaml', text: '' }, start: 0, end: 0 });
const objects = (policies: readonly NetworkPolicy[]) => ({
  ...noPolicies,
  kubernetes: policies.map((value) => ({ value, place })),
});
const nameOf = ({ before, after }: PolicyChange) => (after ?? before)?.value.metadata.name ?? '';
const numberOf = (name: string) => Number(name.split('-')[1]);

/** After everything else. */
const last = 99;

/** A bridge comes at first, and goes last. */
const turnOf = (turns: RandomChange['turns'], name: string, gone: boolean) =>
  (name.endsWith('-bridge') ? undefined : turns[numberOf(name)]) ?? { commit: gone ? 1 : 0, wave: gone ? last : 0 };

const timetable = (turns: RandomChange['turns']) => (): Timetable => ({
  asRendered: (one) => ({ ...turnOf(turns, nameOf(one), !one.after), prunes: !one.after }),
  inWaves: (steps) => (one) => ({
    commit: 0,
    wave: one.after ? steps.findIndex((step) => step.includes(one)) : last,
    prunes: !one.after,
  }),
  alone: () => (one) => ({ commit: 0, wave: one.after ? 0 : last, prunes: !one.after }),
});

/** What every walk finds, `turn` being when an object comes. */
function walked(
  { before, after, turns }: RandomChange,
  turn: (index: number, gone: boolean) => { commit: number; wave: number },
) {
  const at = (policies: readonly NetworkPolicy[], index: number) =>
    policies.find(({ metadata }) => metadata.name === `policy-${index}`);
  const moved = turns.map((_, index) => ({ before: at(before, index), after: at(after, index) }));
  return walkAll(
    moved.map((one, index) => ({ ...one, ...turn(index, one.after === undefined) })),
    senders,
    packets,
  );
}

/** What the walks over a bridge find, commit by commit. */
function walkedBridge({ before, after, turns }: RandomChange, commits: Rollout['commits']) {
  let is: readonly NetworkPolicy[] = before;
  return commits.map((changes) => {
    const keys = new Set(changes.map(nameOf));
    const put = changes.flatMap((one) => (one.after ? [one.after.value as NetworkPolicy] : []));
    const was = is;
    is = [...before.filter(({ metadata }) => !keys.has(metadata.name)), ...put];
    const named = (policies: readonly NetworkPolicy[], name: string) =>
      policies.find(({ metadata }) => metadata.name === name);
    const moved = [...new Set([...was, ...is].map(({ metadata }) => metadata.name))].map((name): Moved => {
      const [old, now] = [named(was, name), named(is, name)];
      return { before: old, after: now, ...turnOf(turns, name, !now) };
    });
    return walkAll(moved, senders, packets, [before, after]);
  });
}

const bridgeKind = (bridge: Rollout['bridge']) =>
  bridge ? (bridge.commits.some(({ steps }) => / alone$/.test(steps.join())) ? 'halves' : 'bridge') : 'beyond repair';

const safe = { cut: false, opening: false };

test('a cut or an opening is found exactly where a walk through all states finds one, and what is proposed has none', () => {
  const counts = { hitless: 0, cut: 0, opening: 0, waves: 0, commits: 0, bridge: 0, halves: 0, 'beyond repair': 0 };
  fc.assert(
    fc.property(randomChange, (change) => {
      const { before, after, turns } = change;
      const { verdict, interruptions, way, bridge, stuck, commits } = rollout(objects(before), objects(after), {
        ...around,
        timetable: timetable(turns),
      });
      const kinds = interruptions.map(({ kind }) => kind);
      const wanted = walked(change, (index) => turns[index] ?? { commit: 0, wave: 0 });
      expect({ cut: kinds.includes('cut'), opening: kinds.includes('opening') }).toEqual(wanted);
      expect(verdict).toBe(wanted.cut || wanted.opening ? 'interrupted' : 'hitless');
      for (const kind of kinds) counts[kind]++;
      expect([way, bridge, stuck].filter((one) => one !== undefined)).toHaveLength(verdict === 'hitless' ? 0 : 1);
      if (verdict === 'hitless') counts.hitless++;
      else counts[way?.by ?? bridgeKind(bridge)]++;
      for (const found of bridge ? walkedBridge(change, commits) : []) expect(found).toEqual(safe);
      if (!way) return;
      const stepOf = (index: number) =>
        way.steps.findIndex((step) => step.some((one) => numberOf(nameOf(one)) === index));
      const repaired = walked(change, (index, gone) => {
        const step = Math.max(0, stepOf(index));
        return way.by === 'commits' ? { commit: step, wave: gone ? last : 0 } : { commit: 0, wave: gone ? last : step };
      });
      expect(repaired).toEqual(safe);
    }),
    { seed: 1, numRuns: 300 },
  );
  for (const [kind, count] of Object.entries(counts)) expect(count, kind).toBeGreaterThan(4);
});
