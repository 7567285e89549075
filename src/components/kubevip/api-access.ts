import type { EnvVar, PodSpec, VolumeMount } from 'kubernetes-types/core/v1';
import type { Instance } from './instance';

/** How an instance reaches the API server. */
export interface ApiAccess {
  readonly env: readonly EnvVar[];
  readonly volumeMounts: readonly VolumeMount[];
  readonly pod: Pick<PodSpec, 'hostAliases' | 'serviceAccountName' | 'volumes'>;
}

const adminConf = '/etc/kubernetes/admin.conf';
/** kubeadm's certificate holds the name kubernetes, but not 127.0.0.1. */
const local = { hostAliases: [{ ip: '127.0.0.1', hostnames: ['kubernetes'] }] };
const serviceAccount = { serviceAccountName: 'kube-vip' };

const serviceHost = (host: string, port: number): EnvVar[] => [
  { name: 'KUBERNETES_SERVICE_HOST', value: host },
  { name: 'KUBERNETES_SERVICE_PORT', value: String(port) },
];

/**
 * Never by the address that the instance itself makes reachable, nor by the service network behind it: an instance for
 * the control plane asks the API server of its own node. kube-vip reads a kubeconfig at the well-known path, where there
 * is one, and replaces its server by `kubernetes:<port>`; else it goes by the variables of a service account.
 */
export function apiAccess({ model, vip, staticPod }: Instance): ApiAccess {
  // What elects in etcd has no client for the API server.
  if (vip?.etcd) return { env: [], volumeMounts: [], pod: staticPod ? {} : serviceAccount };
  if (vip && staticPod) {
    const volumes = [{ name: 'kubeconfig', hostPath: { path: adminConf } }];
    return { env: [], volumeMounts: [{ name: 'kubeconfig', mountPath: adminConf }], pod: { ...local, volumes } };
  }
  if (vip && model.kubernetes.distribution === 'talos')
    // KubePrism: each Talos node has a balancer over all API servers, under a name that their certificate holds.
    return { env: serviceHost('localhost', 7445), volumeMounts: [], pod: serviceAccount };
  if (vip) return { env: serviceHost('kubernetes', vip.port), volumeMounts: [], pod: { ...serviceAccount, ...local } };
  const { apiServer } = model.kubernetes;
  return { env: apiServer ? serviceHost(apiServer.host, apiServer.port) : [], volumeMounts: [], pod: serviceAccount };
}
