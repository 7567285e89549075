import { checkedKinds } from '../sync/checked-kinds';
import { printDocument } from '../yaml/print-document';
import { healthChecks } from './health/health-checks';

/**
 * Kinds that agents and controllers make and keep. Argo CD's own default list holds EndpointSlice as well; ours does not,
 * because the slice of a shared ingress comes from git and must be applied.
 */
const exclusions = [
  {
    apiGroups: ['cilium.io'],
    kinds: ['CiliumIdentity', 'CiliumEndpoint', 'CiliumEndpointSlice', 'CiliumNode', 'CiliumBGPNodeConfig'],
  },
  { apiGroups: ['coordination.k8s.io'], kinds: ['Lease'] },
  { apiGroups: [''], kinds: ['Endpoints', 'Event'] },
  { apiGroups: ['cert-manager.io'], kinds: ['CertificateRequest'] },
];

/** What Argo CD must be told once, for all clusters: keys of its ConfigMap argocd-cm. */
export function argocdSettings(): Record<string, string> {
  return {
    ...Object.fromEntries(
      checkedKinds.map((kind) => [`resource.customizations.health.${kind.replace('/', '_')}`, healthChecks[kind]]),
    ),
    'resource.exclusions': printDocument(exclusions.map((one) => ({ ...one, clusters: ['*'] }))),
  };
}
