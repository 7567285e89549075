import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/compile';
import { worldOf } from '../../../src/delivery/world-of';
import { memorySources } from '../../../src/spec/sources/memory-sources';
import type { Manifest } from '../../../src/stages/manifest';
import type { StageName } from '../../../src/stages/stages';
import { applyOrder } from '../../../src/sync/apply-order';
import { checkOrder } from '../../../src/sync/check-order';
import { specOf } from './specs';

const compiled = (spec: object) => {
  const document = { apiVersion: 'fairlead.dev/v1alpha1', kind: 'ClusterNetwork', metadata: { name: 'lab' }, spec };
  return compile('lab.yaml', memorySources({ 'lab.yaml': JSON.stringify(document) }));
};
const section = (settings: object) => compiled(specOf({ egressGateway: settings }));

describe('what EgressGateway does not have is refused by name, with what it has', () => {
  test.each<[string, object, string]>([
    ['EG-08 Geneve', { tunnel: { protocol: 'geneve' } }, 'vxlan'],
    ['EG-27 eBPF', { iptables: 'ebpf' }, 'auto'],
  ])('%s', (_, settings, nearest) => {
    const { findings, network } = section(settings);
    expect(network).toBeUndefined();
    expect(findings).toHaveLength(1);
    expect(`${findings[0]?.message} ${findings[0]?.help}`).toContain(nearest);
  });

  test('EG-15 two policies for one packet, at both places', () => {
    const policies = ['a', 'b'].map((name) => ({
      name,
      from: { pods: { matchLabels: { app: 'x' } } },
      to: ['192.0.2.0/24'],
      gateway: 'partners',
    }));
    const { findings } = compiled(specOf({ policies }));
    expect(findings.map(({ code, place, related }) => [code, !!place, related?.length])).toEqual([
      ['FL-EG-013', true, 1],
    ]);
  });
});

describe('the order', () => {
  const { network } = compiled(specOf());
  const moved = (kind: string, stage: StageName) =>
    (network?.manifests ?? []).map((one): Manifest => (one.object.kind === kind ? { ...one, stage } : one));
  const complaints = (manifests: readonly Manifest[]) =>
    network
      ? checkOrder(applyOrder(manifests), worldOf(network.model, { running: [], placeOf: () => undefined })).map(
          ({ message }) => message,
        )
      : ['no network'];

  test('is sound', () => {
    expect(complaints(network?.manifests ?? [])).toEqual([]);
  });

  test.each<[string, StageName, string]>([
    ['Deployment', 'routing', 'EgressGateway partners (addresses) stands before what answers the webhook'],
    ['Deployment', 'addresses', 'EgressGateway partners needs what answers the webhook'],
    ['EgressClusterPolicy', 'certificates', 'EgressClusterPolicy billing (certificates) stands before what answers'],
    ['MutatingWebhookConfiguration', 'addons', 'needs what answers for it, Deployment'],
    ['Certificate', 'addons', 'needs a Secret that its pods read'],
    ['ConfigMap', 'addresses', 'stands before a ConfigMap that its pods read'],
  ])('is caught with every %s in %s', (kind, stage, message) => {
    expect(complaints(moved(kind, stage))).toContainEqual(expect.stringContaining(message));
  });

  test('counts on a Secret that the spec names, and on the kinds of cert-manager', () => {
    expect(section({ certificates: { secret: 'eg-certs' } }).findings).toEqual([]);
  });
});
