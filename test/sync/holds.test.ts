import { describe, expect, test } from 'vitest';
import { checkedKinds } from '../../src/sync/checked-kinds';
import { holds } from '../../src/sync/holds';
import { object } from './objects';

const of = (kind: string, more: object = {}) => {
  const [group, name = ''] = kind.split('/');
  return object(group === '' ? 'v1' : `${group}/v1`, name, 'x', undefined, more);
};

describe('Argo CD waits', () => {
  test.each(checkedKinds)('for %s, by the check that we render', (kind) => {
    expect(holds(of(kind))).toBe(true);
  });

  // argo-cd resource_customizations, gitops-engine pkg/health.
  test.each([
    ...[
      'apps/Deployment',
      'batch/Job',
      'batch/CronJob',
      'policy/PodDisruptionBudget',
      'apiregistration.k8s.io/APIService',
    ],
    ...['cert-manager.io/Certificate', 'external-secrets.io/SecretStore', 'external-secrets.io/ClusterSecretStore'],
    ...['external-secrets.io/ExternalSecret', 'external-secrets.io/ClusterExternalSecret'],
    ...['gateway.networking.k8s.io/Gateway', 'gateway.networking.k8s.io/GatewayClass'],
  ])('for %s, which it knows', (kind) => {
    expect(holds(of(kind))).toBe(true);
  });

  // Their definitions have no status, or one that says nothing of how they fare.
  test.each([
    ...['CiliumBGPAdvertisement', 'CiliumBGPNodeConfigOverride', 'CiliumCIDRGroup', 'CiliumEgressGatewayPolicy'],
    ...['CiliumEnvoyConfig', 'CiliumL2AnnouncementPolicy', 'CiliumNodeConfig', 'CiliumPodIPPool'],
  ])('not for cilium.io/%s', (kind) => {
    expect(holds(of(`cilium.io/${kind}`))).toBe(false);
  });

  test.each([
    ...['crd.antrea.io/BGPPolicy', 'crd.antrea.io/Tier', 'crd.antrea.io/TrafficControl', '/ConfigMap', '/Namespace'],
    ...['networking.k8s.io/NetworkPolicy', 'monitoring.coreos.com/ServiceMonitor', 'cilium.io/TracingPolicy'],
  ])('not for %s', (kind) => {
    expect(holds(of(kind))).toBe(false);
  });

  test('for a Service only where it asks for an address', () => {
    expect(holds(of('/Service', { spec: { type: 'LoadBalancer' } }))).toBe(true);
    expect(holds(of('/Service', { spec: { type: 'ClusterIP' } }))).toBe(false);
  });

  test('for a DaemonSet only where it replaces its pods itself', () => {
    expect(holds(of('apps/DaemonSet'))).toBe(true);
    expect(holds(of('apps/DaemonSet', { spec: { updateStrategy: { type: 'OnDelete' } } }))).toBe(false);
  });
});
