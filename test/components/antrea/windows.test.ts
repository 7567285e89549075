import type { DaemonSet } from 'kubernetes-types/apps/v1';
import type { ConfigMap } from 'kubernetes-types/core/v1';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { antrea } from '../../../src/components/antrea/antrea';
import { antreaSettings } from '../../../src/components/antrea/settings';
import { windowsFrame } from '../../../src/components/antrea/windows/frame';
import { windowsParts } from '../../../src/components/antrea/windows/parts';
import { foldParts } from '../../../src/components/pod/fold-parts';
import { antreaCases, antreaModelOf } from './cases';

const server = { kubernetes: { version: '1.34', apiServer: { host: '10.0.10.10' } } };
const pods = { cidrs: ['10.244.0.0/16'] };
const rendered = (windows: object, sections: object = {}, more: object = {}) =>
  antrea(antreaModelOf({ ...server, pods, ...sections, cni: { antrea: { ...more, windows } } }));
const found = (...args: Parameters<typeof rendered>) =>
  rendered(...args).findings.map(({ code, severity, path }) => `${code} ${severity} ${path}`);
const find = <T>(kind: string, name: string, ...args: Parameters<typeof rendered>) =>
  rendered(...args).manifests.find(({ object }) => object.kind === kind && object.metadata.name === name)
    ?.object as unknown as T;
const conf = (...args: Parameters<typeof rendered>) =>
  parse(find<ConfigMap>('ConfigMap', 'antrea-windows-config', ...args).data?.['antrea-agent.conf'] ?? '');
const section = '/spec/cni/antrea/windows';

describe('AN-06d agents for Windows nodes', () => {
  test('are rendered where the spec asks for them, and not else', () => {
    const names = (sections: object) =>
      antrea(antreaModelOf({ ...server, pods, ...sections }))
        .manifests.map(({ object }) => object.metadata.name)
        .filter((name) => name.includes('windows'));
    expect(names({})).toEqual([]);
    expect(names({ cni: { antrea: { windows: {} } } })).toEqual([
      'antrea-windows-config',
      'antrea-agent-windows',
      'antrea-agent-windows',
    ]);
  });

  test('run on the host of Windows nodes alone, with the rights of the others', () => {
    const { spec } = find<DaemonSet>('DaemonSet', 'antrea-agent-windows', {});
    expect(spec?.template.spec).toMatchObject({
      hostNetwork: true,
      nodeSelector: { 'kubernetes.io/os': 'windows' },
      securityContext: { windowsOptions: { hostProcess: true, runAsUserName: 'NT AUTHORITY\\SYSTEM' } },
      serviceAccountName: 'antrea-agent',
    });
    expect(new Set(spec?.template.spec?.containers.map(({ image }) => image))).toEqual(
      new Set(['antrea/antrea-windows:v2.7.0']),
    );
  });

  test('serve all Services and reach the API server without them, whatever Linux nodes do', () => {
    const sections = { services: { proxy: 'kube-proxy' } };
    expect(conf({}, sections)).toMatchObject({
      kubeAPIServerOverride: 'https://10.0.10.10:6443',
      antreaProxy: { enable: true, proxyAll: true },
    });
    expect(found({}, { ...sections, kubernetes: { version: '1.34' } })).toEqual([`FL-AN-402 error ${section}`]);
    expect(found({ config: { antreaProxy: { proxyAll: false } } })).toEqual([
      `FL-AN-001 error ${section}/config/antreaProxy/proxyAll`,
    ]);
  });

  test('every script that a container runs is in the ConfigMap, and no other', () => {
    for (const openVSwitch of ['pods', 'services']) {
      const { data = {} } = find<ConfigMap>('ConfigMap', 'antrea-agent-windows', { openVSwitch });
      const pod = JSON.stringify(find<DaemonSet>('DaemonSet', 'antrea-agent-windows', { openVSwitch }));
      const run = [...pod.matchAll(/antrea-windows\/([\w-]+\.ps1)/g)].map(([, name]) => name);
      expect([...new Set(run)].sort()).toEqual(Object.keys(data).sort());
    }
  });

  test('are replaced when their configuration or a script changes', () => {
    const checksum = (...args: Parameters<typeof rendered>) =>
      find<DaemonSet>('DaemonSet', 'antrea-agent-windows', ...args).spec?.template.metadata?.annotations?.[
        'fairlead.dev/config-checksum'
      ];
    const sums = [checksum({}), checksum({ config: { packetInRate: 100 } }), checksum({}, {}, { logVerbosity: 4 })];
    expect(new Set(sums).size).toBe(3);
  });

  test('the interface of Linux nodes is not theirs', () => {
    expect(conf({}, { nodes: { interface: 'eth0' } }).transportInterface).toBeUndefined();
    expect(conf({ config: { transportInterface: 'Ethernet0' } }).transportInterface).toBe('Ethernet0');
  });

  test.each<[string, Parameters<typeof rendered>, string[]]>([
    ['another pod network', [{}, {}, { chaining: 'other' }], [`FL-AN-401 error ${section}`]],
    ['IPv6', [{}, { pods: { cidrs: ['10.244.0.0/16', 'fd00:10:244::/56'] } }], ['FL-AN-401 error /spec/pods/cidrs/1']],
    [
      'a key of Linux',
      [{ config: { hostNetworkMode: 'nftables' } }],
      [`FL-AN-002 error ${section}/config/hostNetworkMode`],
    ],
    ['a port that is none', [{ config: { apiPort: 0 } }], [`FL-AN-016 error ${section}/config/apiPort`]],
    [
      'a gate that nobody knows',
      [{ featureGates: { Nothing: true } }],
      [`FL-AN-005 error ${section}/featureGates/Nothing`],
    ],
    [
      "a gate of the controller's",
      [{ featureGates: { NodeIPAM: true } }],
      [`FL-AN-005 error ${section}/featureGates/NodeIPAM`],
    ],
    [
      'a settled gate',
      [{ featureGates: { EndpointSlice: false } }],
      [`FL-AN-006 error ${section}/featureGates/EndpointSlice`],
    ],
    ['a gate of Linux nodes, turned off', [{ featureGates: { Egress: false } }], []],
    [
      'a gate for both',
      [{}, {}, { featureGates: { L7NetworkPolicy: true, TrafficControl: true } }],
      [`FL-AN-403 warning ${section}`],
    ],
  ])('%s', (_, args, expected) => expect(found(...args)).toEqual(expected));

  test('have the gates of the cluster that Windows can have, and their own before them', () => {
    const featureGates = { L7NetworkPolicy: true, NetworkPolicyStats: true, NodeIPAM: true, TrafficControl: true };
    expect(conf({ featureGates: { NetworkPolicyStats: false } }, {}, { featureGates }).featureGates).toEqual({
      NetworkPolicyStats: false,
      TrafficControl: true,
    });
  });
});

describe('AN-06a egress on Windows nodes', () => {
  test('is refused by name, and Linux nodes are nearest', () => {
    const { findings } = rendered({ featureGates: { Egress: true } });
    expect(findings).toMatchObject([{ code: 'FL-AN-401', path: `${section}/featureGates/Egress` }]);
    expect(findings[0]?.help).toContain('Linux nodes');
  });

  test('is left to Linux nodes where the cluster has it, with a warning', () => {
    const egress = {
      implementation: 'antrea',
      gateways: [{ name: 'out', nodes: 'all', addresses: ['10.0.10.230-10.0.10.233'] }],
      policies: [{ name: 'billing', from: { namespaces: {} }, to: ['0.0.0.0/0'], gateway: 'out' }],
    };
    expect(found({}, { egress })).toEqual([`FL-AN-403 warning ${section}`]);
    expect(conf({}, { egress }).featureGates).toBeUndefined();
  });
});

test('AN-06b NodePortLocal takes ports of Windows', () => {
  expect(conf({ config: { nodePortLocal: { enable: true } } }).nodePortLocal).toEqual({
    enable: true,
    portRange: '40000-41000',
  });
  expect(found({ config: { nodePortLocal: { enable: true, portRange: '42000-43000' } } })).toEqual([]);
});

test.each(['ipsec', 'wireguard'])('AN-06c encryption by %s is refused with Windows nodes', (type) => {
  expect(found({}, { encryption: { type } })).toEqual(['FL-AN-401 error /spec/encryption/type']);
  expect(found({ config: { trafficEncryptionMode: 'ipsec' } })).toEqual([
    `FL-AN-002 error ${section}/config/trafficEncryptionMode`,
  ]);
});

describe("the pod of a Windows node's agent", () => {
  const cases = antreaCases.flatMap(({ model }) => {
    const s = antreaSettings(model);
    return s.antrea.windows ? [{ ...s, windows: s.antrea.windows }] : [];
  });
  const folded = (parts: typeof windowsParts, s: (typeof cases)[number]) => {
    try {
      return JSON.stringify(foldParts(windowsFrame(s, 10350), parts, s));
    } catch (error) {
      return String(error);
    }
  };
  const full = cases.map((s) => folded(windowsParts, s));

  test.each(windowsParts.map(({ name }) => name))('some case needs the part %s', (name) => {
    const without = windowsParts.filter((part) => part.name !== name);
    expect(cases.some((s, index) => folded(without, s) !== full[index])).toBe(true);
  });

  test.each(windowsParts.filter(({ when }) => when))('some case does without the part $name', ({ when }) => {
    expect(cases.some((s) => when?.(s) === false)).toBe(true);
  });

  test('every mount has its volume, and every volume is mounted', () => {
    for (const s of cases) {
      const { spec } = foldParts(windowsFrame(s, 10350), windowsParts, s);
      const containers = [...(spec?.containers ?? []), ...(spec?.initContainers ?? [])];
      const mounted = containers.flatMap(({ volumeMounts = [] }) => volumeMounts.map(({ name }) => name));
      expect([...new Set(mounted)].sort()).toEqual((spec?.volumes ?? []).map(({ name }) => name).sort());
    }
  });
});
