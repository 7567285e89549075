import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/compile';
import { memorySources } from '../../../src/spec/sources/memory-sources';

const pod = (name: string, namespace: string) => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace, labels: { app: name } },
  spec: { containers: [{ name, image: name }] },
});
const namespace = (name: string) => ({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
const workloads = [namespace('shop'), namespace('bank'), pod('web', 'shop'), pod('db', 'shop'), pod('vault', 'bank')];
const policy = {
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'db', namespace: 'shop' },
  spec: {
    podSelector: { matchLabels: { app: 'db' } },
    ingress: [
      { from: [{ podSelector: {} }], ports: [{ port: 5432 }] },
      { from: [{ ipBlock: { cidr: '203.0.113.0/24' } }], ports: [{ port: 5432 }] },
    ],
  },
};

const json = (objects: readonly object[]) => objects.map((object) => JSON.stringify(object)).join('\n---\n');

function told(from: string, to: string, port: string, allowed: boolean, cni: object = { antrea: {} }): string[] {
  const spec = {
    apiVersion: 'fairlead.dev/v1alpha1',
    kind: 'ClusterNetwork',
    metadata: { name: 'lab' },
    spec: {
      kubernetes: { apiServer: { host: '10.0.10.10' } },
      pods: { cidrs: ['10.244.0.0/16'] },
      services: { cidrs: ['10.96.0.0/16'] },
      cni,
      policies: { files: ['policy.yaml'], workloads: ['run.yaml'], expect: [{ from, to, port, allowed }] },
    },
  };
  const files = { 'lab.yaml': JSON.stringify(spec), 'policy.yaml': json([policy]), 'run.yaml': json(workloads) };
  return compile('lab.yaml', memorySources(files)).findings.map(({ code, message }) => `${code} ${message}`);
}

describe('what is expected of policies', () => {
  test.each([
    ['shop/web', 'shop/db', '5432/TCP', true],
    ['shop/*', 'shop/db', '5432/tcp', true],
    ['bank/vault', 'shop/db', '5432/TCP', false],
    ['shop/web', 'shop/db', '80/TCP', false],
    ['shop/db', 'external', '443/UDP', true],
    ['203.0.113.9', 'shop/db', '5432/TCP', true],
    ['shop/web', 'bank/*', '8/ICMP', true],
  ] as const)('%s -> %s %s is met', (from, to, port, allowed) => {
    expect(told(from, to, port, allowed)).toEqual([]);
  });

  test('one pair of many that is not met is told', () => {
    expect(told('shop/*', 'bank/vault', '80/TCP', false)).toEqual([
      'FL-EXP-001 `shop/web -> bank/vault 80/TCP` is allowed, for no policy is about it',
    ]);
  });

  test('outside means every address', () => {
    expect(told('external', 'shop/db', '5432/TCP', true)[0]).toMatch(
      /^FL-EXP-001 `\S+ -> shop\/db 5432\/TCP` is denied$/,
    );
    expect(told('external', 'shop/db', '5432/TCP', false)).toEqual([
      'FL-EXP-001 `203.0.113.0 -> shop/db 5432/TCP` is allowed',
    ]);
  });

  test('who enforces the policies decides what a block of addresses means', () => {
    expect(told('bank/vault', 'shop/web', '80/TCP', true, { cilium: {} })).toEqual([]);
  });

  test.each(['443', '0/TCP', '70000/TCP', '300/ICMP', '443/QUIC'])('%s is no port', (port) => {
    expect(told('shop/web', 'shop/db', port, true)).toEqual([`FL-EXP-004 \`${port}\` is no port of a protocol`]);
  });
});
