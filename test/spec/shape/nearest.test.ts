import { describe, expect, test } from 'vitest';
import { compile } from '../../../src/compile';
import { memorySources } from '../../../src/spec/sources/memory-sources';

/** The only error about a spec with these lines more. */
function only(lines: string) {
  const text = `apiVersion: fairlead.dev/v1alpha1
kind: ClusterNetwork
metadata: {name: lab}
spec:
  kubernetes: {apiServer: {host: 10.0.10.10}}
  pods: {cidrs: [10.244.0.0/16]}
  cni: {cilium: {}}
  ${lines}
`;
  const { findings } = compile('lab.yaml', memorySources({ 'lab.yaml': text }));
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors).toHaveLength(1);
  const [{ code, help } = { code: '', help: '' }] = errors;
  return { code, help };
}

describe('what nothing below can do is refused with the nearest that there is', () => {
  test.each([
    [
      'IF-32 a route reflector',
      'bgp: {localASN: 64512, peers: [{name: tor, address: 10.0.10.1, asn: 64500}], routeReflector: true}',
      'peer with your route reflectors',
    ],
    ['IF-32 routing by policy', 'routing: {policyRouting: []}', '`egress.policies`'],
    [
      'IF-63 IF-70 VRFs',
      'bgp: {localASN: 64512, peers: [{name: tor, address: 10.0.10.1, asn: 64500}], vrfs: [{name: red}]}',
      'neither VRFs nor SRv6',
    ],
    [
      'IF-63 IF-70 SRv6',
      'bgp: {localASN: 64512, peers: [{name: tor, address: 10.0.10.1, asn: 64500}], srv6: {}}',
      'neither VRFs nor SRv6',
    ],
    ['a mesh with sidecars', 'platform: {istio: {}}', '`gateways.gatewayAPI`'],
    ['IF-68 policies for users', 'policies: {oidc: {}}', 'agents know workloads, not users'],
    ['IF-55 limits of rates', 'gateways: {gatewayAPI: {rateLimits: []}}', 'a proxy of your own'],
    ['IF-67 traffic steered by models', 'gateways: {gatewayAPI: {aiRouting: {}}}', '`platform.argoRollouts`'],
    ['IF-36 Jaeger', 'platform: {jaeger: {}}', '`platform.tempo`'],
    ['IF-65 serving of models', 'platform: {kserve: {}}', 'behind a Gateway'],
    ['Falco', 'platform: {falco: {}}', '`runtimeSecurity.tetragon`'],
    ['Vault', 'platform: {vault: {}}', '`platform.externalSecrets.stores`'],
    ['IF-21 applications', 'delivery: {argocd: {repoURL: r, applications: []}}', '`delivery.argocd.fleet`'],
    ['IF-19 IF-28 machines', 'clusterClass: {name: small}', '`kubernetes.clusterAPI`'],
    ['IF-02 access', 'kubeconfig: {}', '`talosctl kubeconfig`'],
  ])('%s', (_, lines, nearest) => {
    const { code, help } = only(lines);
    expect(code).toBe('FL-SPEC-005');
    expect(help).toContain(nearest);
  });

  test('IF-74 encryption beyond quantum computers', () => {
    const { code, help } = only('encryption: {type: post-quantum}');
    expect(code).toBe('FL-SPEC-007');
    expect(help).toContain('TLS 1.3');
  });
});
