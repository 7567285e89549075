import { expect, test } from 'vitest';
import type { AntreaNetworkPolicy } from '../../../imports/crd.antrea.io-policies';
import { intervalSetOf } from '../../../src/address/interval-set';
import { parseRange } from '../../../src/address/range';
import { noPolicies } from '../../../src/policy/dialects/policy-set-of';
import type { Attribute } from '../../../src/policy/model/attribute';
import { rollout } from '../../../src/policy/rollout/rollout';
import type { Timetable } from '../../../src/policy/rollout/schedule';

const addressOf = (text: string) => {
  const range = parseRange(text);
  return intervalSetOf('error' in range ? [] : [range]);
};
const place = () => ({ source: { path: 'many.yaml', text: '' }, start: 0, end: 0 });
const turn = () => ({ commit: 0, wave: 0, prunes: false });
const timetable: Timetable = { asRendered: turn, inWaves: () => turn, alone: () => turn };

/** A policy of a rank that all share: its pods are reached from `web` on one port, and from nowhere else. */
const policy = (app: string, port: number): AntreaNetworkPolicy => ({
  apiVersion: 'crd.antrea.io/v1beta1',
  kind: 'NetworkPolicy',
  metadata: { name: app, namespace: 'shop' },
  spec: {
    priority: 5,
    appliedTo: [{ podSelector: { matchLabels: { app } } }],
    ingress: [
      {
        action: 'Allow',
        from: [{ podSelector: { matchLabels: { app: 'web' } } }],
        ports: [{ protocol: 'TCP', port }],
      },
      { action: 'Drop' },
    ],
  },
});

test('policies of one rank change by the hundreds, and none ties with its own later version', () => {
  const apps = Array.from({ length: 210 }, (_, index) => `app-${index}`);
  const objects = (port: number) => ({
    ...noPolicies,
    antrea: apps.map((app) => ({ value: policy(app, port), place })),
  });
  const endpoints = ['web', 'app-0', 'app-1'].map((app, index) => ({
    name: `shop/${app}`,
    attributes: new Map<Attribute, string>([
      ['entity:pod', ''],
      ['pod:app', app],
      ['namespace:kubernetes.io/metadata.name', 'shop'],
    ]),
    ports: [],
    addresses: addressOf(`10.0.0.${index + 1}`),
  }));
  const universe = { endpoints, regions: [] };
  const around = { enforcement: 'antrea', namespaces: [], universe, timetable: () => timetable } as const;
  expect(rollout(objects(80), objects(81), around).verdict).toBe('hitless');
});
