import type { Deployment } from 'kubernetes-types/apps/v1';
import type { ConfigMap, Secret, ServiceAccount } from 'kubernetes-types/core/v1';
import type { PolicyRule } from 'kubernetes-types/rbac/v1';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { validator } from '../../../imports/validator';
import { antrea } from '../../../src/components/antrea/antrea';
import { podMtu } from '../../../src/components/antrea/config/agent/pod-mtu';
import { antreaSettings } from '../../../src/components/antrea/settings';
import { definitionsOf } from '../../../src/delivery/definitions-of';
import type { KubernetesObject } from '../../../src/stages/kubernetes-object';
import { antreaModelOf } from './cases';

const leader = { members: ['east', 'west'] };
const member = { leader: 'east', server: 'https://10.0.0.1:6443', tokenSecret: 'member-east-token' };
const spec = (multicluster: object, more: object = {}) => ({
  pods: { cidrs: ['10.244.0.0/16'] },
  services: { cidrs: ['10.96.0.0/12'] },
  ...more,
  cni: { antrea: { multicluster: { clusterSet: 'north-sea', ...multicluster } } },
});
const model = (...args: Parameters<typeof spec>) => antreaModelOf(spec(...args), 'east');
const rendered = (...args: Parameters<typeof spec>) => antrea(model(...args)).manifests;
const find = <T>(kind: string, namespace: string | undefined, name: string, ...args: Parameters<typeof spec>) =>
  rendered(...args).find(
    ({ object }) => object.kind === kind && object.metadata.namespace === namespace && object.metadata.name === name,
  )?.object as unknown as T;
const found = (...args: Parameters<typeof spec>) =>
  antrea(model(...args)).findings.map(({ code, path }) => `${code} ${path}`);
const section = '/spec/cni/antrea/multicluster';

describe('AN-12 a ClusterSet', () => {
  test('has a controller for its leader and one for a member, which may be in one cluster', () => {
    const roles = (multicluster: object) =>
      rendered(multicluster)
        .map(({ object }) => object as KubernetesObject & Deployment)
        .filter(({ kind, metadata }) => kind === 'Deployment' && metadata.name === 'antrea-mc-controller')
        .map(({ metadata, spec: { template } = {} }) => [
          metadata.namespace,
          template?.spec?.containers[0]?.command?.[1],
        ]);
    expect(roles({ leader })).toEqual([['antrea-multicluster', 'leader']]);
    expect(roles({ member })).toEqual([['kube-system', 'member']]);
    expect(roles({ leader, member })).toEqual([
      ['antrea-multicluster', 'leader'],
      ['kube-system', 'member'],
    ]);
  });

  test('is told to the leader and to a member in the kind of the version', () => {
    const sets = rendered({ clusterID: 'east', leader, member })
      .map(({ object }) => object)
      .filter(({ kind }) => kind === 'ClusterSet');
    const validate = validator('ClusterSet');
    expect(sets.map((set) => validate(set))).toEqual([true, true]);
    expect(sets).toMatchObject([
      { metadata: { namespace: 'antrea-multicluster' }, spec: { clusterID: 'east', leaders: [{ clusterID: 'east' }] } },
      {
        metadata: { namespace: 'kube-system' },
        spec: {
          clusterID: 'east',
          leaders: [{ clusterID: 'east', secret: 'member-east-token', server: 'https://10.0.0.1:6443' }],
          namespace: 'antrea-multicluster',
        },
      },
    ]);
  });

  test('gives each member an account for its ID, and a token that is not in the manifest', () => {
    const account = find<ServiceAccount>('ServiceAccount', 'antrea-multicluster', 'member-west', { leader });
    expect(account.metadata?.annotations).toEqual({ 'multicluster.antrea.io/cluster-id': 'west' });
    const token = find<Secret>('Secret', 'antrea-multicluster', 'member-west-token', { leader });
    expect(token).toMatchObject({ type: 'kubernetes.io/service-account-token' });
    expect([token.data, token.stringData]).toEqual([undefined, undefined]);
    const secrets = rendered({ member }).filter(({ object }) => object.kind === 'Secret');
    expect(secrets.map(({ object }) => object.metadata.name)).not.toContain('member-east-token');
  });

  test("a leader's controller changes nothing outside of its namespace but its webhooks", () => {
    const roles = rendered({ leader })
      .map(({ object }) => object as KubernetesObject & { rules?: PolicyRule[] })
      .filter(({ kind, metadata }) => kind === 'ClusterRole' && metadata.name.includes('-mc-'));
    expect(roles.flatMap(({ rules = [] }) => rules.flatMap(({ apiGroups }) => apiGroups))).toEqual([
      'admissionregistration.k8s.io',
    ]);
  });

  test('its file says what the spec says of ranges, gateways and Services', () => {
    const more = { gatewayAddress: 'public', endpoints: 'PodIP', stretchedPolicies: true };
    const { data = {} } = find<ConfigMap>('ConfigMap', 'kube-system', 'antrea-mc-controller-config', {
      member: { ...member, ...more },
    });
    expect(parse(data['controller_manager_config.yaml'] ?? '')).toMatchObject({
      serviceCIDR: '10.96.0.0/12',
      podCIDRs: ['10.244.0.0/16'],
      gatewayIPPrecedence: 'public',
      endpointIPType: 'PodIP',
      enableStretchedNetworkPolicy: true,
    });
  });

  test('its definitions come from upstream, those of Services for members alone', () => {
    const names = (multicluster: object) => definitionsOf(model(multicluster)).map(([name]) => name);
    expect(names({ leader })).toEqual(['antrea', 'antrea-multicluster']);
    expect(names({ member })).toEqual(['antrea', 'antrea-multicluster', 'multicluster-services']);
    expect(definitionsOf(antreaModelOf({})).map(([name]) => name)).toEqual(['antrea']);
  });

  test('pods leave room for the tunnel between gateways, and for its encryption', () => {
    const mtu = (more: object, sections: object = {}) =>
      podMtu(antreaSettings(model(more, { nodes: { mtu: 1500 }, routing: { mode: 'native' }, ...sections })));
    expect(mtu({ leader })).toBe(1500);
    expect(mtu({ member })).toBe(1450);
    expect(mtu({ member: { ...member, gateway: false, endpoints: 'PodIP' } })).toBe(1500);
    expect(mtu({ member: { ...member, encryption: 'wireguard' } })).toBe(1390);
    const ipsec = { routing: { mode: 'tunnel' }, encryption: { type: 'ipsec' } };
    expect(mtu({ member }, ipsec)).toBe(mtu({ leader }, ipsec));
  });

  test.each<[string, Parameters<typeof spec>, string[]]>([
    ['a leader', [{ leader }], []],
    ['a member', [{ member }], []],
    ['both', [{ leader, member }], []],
    ['two families', [{ member }, { pods: { cidrs: ['10.244.0.0/16', 'fd00:10:244::/56'] } }], []],
    ['neither', [{}], [`FL-AN-421 ${section}`]],
    [
      'a leader that follows another one',
      [{ leader, member: { ...member, leader: 'west' } }],
      [`FL-AN-422 ${section}/member/leader`],
    ],
    [
      'a leader that does not let itself in',
      [{ leader: { members: ['west'] }, member }],
      [`FL-AN-423 ${section}/leader/members`],
    ],
    [
      'Services that nobody reaches',
      [{ member: { ...member, gateway: false } }],
      [`FL-AN-424 ${section}/member/endpoints`],
    ],
    ['IPv6 alone', [{ member }, { pods: { cidrs: ['fd00:10:244::/56'] } }], ['FL-AN-425 /spec/pods/cidrs']],
  ])('%s', (_, args, expected) => expect(found(...args)).toEqual(expected));
});
