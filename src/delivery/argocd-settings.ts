import { printDocument } from '../yaml/print-document';

/** Waves of Applications wait only with a health check for Application, which Argo CD took out in 1.8. Lua 5.1. */
const applicationHealth = `local health = {status = "Progressing", message = ""}
if obj.status ~= nil and obj.status.health ~= nil then
  health.status = obj.status.health.status or health.status
  health.message = obj.status.health.message or ""
end
return health
`;

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
    'resource.customizations.health.argoproj.io_Application': applicationHealth,
    'resource.exclusions': printDocument(exclusions.map((one) => ({ ...one, clusters: ['*'] }))),
  };
}
