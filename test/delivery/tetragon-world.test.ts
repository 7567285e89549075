import { expect, test } from 'vitest';
import { compile } from '../../src/compile';
import { tetragonWorld } from '../../src/delivery/tetragon-world';
import { worldOf } from '../../src/delivery/world-of';
import { memorySources } from '../../src/spec/sources/memory-sources';
import type { Manifest } from '../../src/stages/manifest';
import { applyOrder } from '../../src/sync/apply-order';
import { checkOrder } from '../../src/sync/check-order';
import { modelOf } from '../support/model-of';

const spec = `apiVersion: fairlead.dev/v1alpha1
kind: ClusterNetwork
metadata: {name: lab}
spec:
  kubernetes: {apiServer: {host: 10.0.10.10}}
  pods: {cidrs: [10.244.0.0/16]}
  cni: {cilium: {}}
  loadBalancer: {implementation: cilium, pools: [{name: lan, addresses: [192.0.2.0/28]}]}
  runtimeSecurity:
    tetragon: {enabled: true}
    policies: [{name: mounts}, {file: own.yaml}]
`;
const own = `apiVersion: cilium.io/v1alpha1
kind: TracingPolicy
metadata: {name: own}
spec: {kprobes: [{call: sys_dup}]}
`;

function network() {
  const { network: made, findings } = compile('lab.yaml', memorySources({ 'lab.yaml': spec, 'own.yaml': own }));
  expect(findings).toEqual([]);
  if (!made) throw new Error('the spec does not compile');
  return made;
}

/** What the order checker says once a workload is taken away. */
function without(name: string): string[] {
  const { model, manifests } = network();
  const kept = manifests.filter(
    ({ object }: Manifest) => object.metadata.name !== name || object.kind !== 'Deployment',
  );
  const world = worldOf(model, { running: [], placeOf: () => undefined });
  return checkOrder(applyOrder(kept), world).map(({ code, message }) => `${code} ${message}`);
}

test('policies of the library and of files stand behind what registers their kind', () => {
  const order = network().manifests.map(({ object }) => `${object.kind} ${object.metadata.name}`);
  const operator = order.indexOf('Deployment tetragon-operator');
  expect(operator).toBeGreaterThan(0);
  expect(order.indexOf('TracingPolicy mounts')).toBeGreaterThan(operator);
  expect(order.indexOf('TracingPolicy own')).toBeGreaterThan(operator);
});

test("their kind is registered by Tetragon's operator, not by Cilium's, though both share a group", () => {
  const found = without('tetragon-operator');
  expect(found).toEqual([
    expect.stringContaining('DaemonSet kube-system/tetragon needs what it waits for'),
    expect.stringMatching(/TracingPolicy mounts needs what registers its definition.*; another object needs it too$/),
  ]);
  for (const line of found) expect(line).toContain('tetragon-operator');
});

test("Cilium's operator is needed by Cilium's kinds alone", () => {
  const found = without('cilium-operator').filter((line) => line.includes('registers its definition'));
  expect(found).toEqual([expect.stringMatching(/CiliumLoadBalancerIPPool lan .*cilium-operator/)]);
});

test('without policies to load nothing is registered and nobody waits', () => {
  const world = tetragonWorld(modelOf({ runtimeSecurity: { tetragon: { enabled: true, tracingPolicies: false } } }));
  expect([world.registrars.size, world.waits.size]).toEqual([0, 0]);
});
