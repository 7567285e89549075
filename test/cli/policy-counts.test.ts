import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openToolbox } from '../../src/cli/open-toolbox';
import { movingToAntrea } from '../migrate/workflows/moving';
import { type FakeApi, fakeApi, json, status } from './cluster/fake-api';
import { movingRepository } from './cluster/moving-repository';
import { runCli } from './run-cli';

describe('CM-30 what policies of Antrea have counted', () => {
  const antrea = movingRepository({}, movingToAntrea());
  let api: FakeApi;
  beforeAll(async () => {
    api = await fakeApi();
  });
  afterEach(() => {
    api.special = () => false;
  });
  afterAll(async () => {
    await api.close();
    antrea.remove();
  });
  const stats = '/apis/stats.antrea.io/v1alpha1';
  const crd = '/apis/crd.antrea.io/v1beta1';
  const counted = (packets: number) => ({ trafficStats: { packets, bytes: 100 * packets, sessions: 1 } });
  const look = (...args: string[]) =>
    runCli(['migrate', 'status', '--kubeconfig', api.kubeconfig, ...args], {
      cwd: antrea.folder,
      toolbox: openToolbox(antrea.folder),
    });
  const served = (of: Readonly<Record<string, object[]>>) => {
    api.special = (_, response, path) => {
      const items = of[path];
      if (items) json(response, 200, { items });
      return items !== undefined;
    };
  };
  const metadata = { name: 'guard', namespace: 'shop' };
  const all = {
    [`${stats}/networkpolicystats`]: [{ metadata: { name: 'web', namespace: 'shop' }, ...counted(900) }],
    [`${stats}/antreanetworkpolicystats`]: [
      { metadata, ruleTrafficStats: [{ name: 'in', ...counted(5) }, { name: 'idle' }] },
    ],
    [`${stats}/antreaclusternetworkpolicystats`]: [
      { metadata: { name: 'all' }, ruleTrafficStats: [{ name: 'deny', ...counted(7) }] },
    ],
    [`${crd}/networkpolicies`]: [{ metadata, spec: { ingress: [{ name: 'in', action: 'Allow' }] } }],
    [`${crd}/clusternetworkpolicies`]: [
      { metadata: { name: 'all' }, spec: { egress: [{ name: 'deny', action: 'Drop' }] } },
    ],
  };

  test('is read from its API without Prometheus, and what is stopped comes first', async () => {
    served(all);
    const { code, stdout } = await look();
    expect(code).toBe(0);
    expect(JSON.parse(stdout).traffic.policies).toEqual({
      known: true,
      policies: [
        { policy: 'AntreaClusterNetworkPolicy all', rule: 'deny', action: 'Drop', packets: 7, sessions: 1 },
        { policy: 'NetworkPolicy shop/web', action: 'Allow', packets: 900, sessions: 1 },
        { policy: 'AntreaNetworkPolicy shop/guard', rule: 'in', action: 'Allow', packets: 5, sessions: 1 },
      ],
    });
    expect((await look('-o', 'text')).stdout).toMatch(
      /^ {2}Drop +AntreaClusterNetworkPolicy all +deny +7 packets +1 session$/m,
    );
  });

  test('is unknown where its controller is not there, or does not count', async () => {
    served({});
    expect(JSON.parse((await look()).stdout).traffic.policies.why).toContain('its controller serves them');
    api.special = (_, response, path) => {
      if (path.startsWith(stats)) status(response, 400, 'feature NetworkPolicyStats disabled');
      return path.startsWith(stats);
    };
    expect((await look('-o', 'text')).stdout).toMatch(
      /counted since they are there: not known, for .*NetworkPolicyStats disabled/,
    );
  });
});
