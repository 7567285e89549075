import type { ClusterModel } from '../../spec/model';
import { apiServerPort } from './api-server-port';
import { clusterDns, dnsElsewhere } from './cluster-needs';
import { apiServer, dns, type Need, outside, pods, tcp } from './need';

/** What Argo CD needs to go on delivering, where it runs in the cluster itself: else a mistake cannot be taken back. */
export function argocdNeeds(model: ClusterModel): Need[] {
  const { argocd } = model.delivery;
  if (argocd?.destination !== 'in-cluster') return [];
  const namespace = argocd.namespace ?? 'argocd';
  const part = (name: string) => pods(namespace, { 'app.kubernetes.io/name': name });
  const [controller, repository, redis, server] = [
    part('argocd-application-controller'),
    part('argocd-repo-server'),
    part('argocd-redis'),
    part('argocd-server'),
  ];
  const git = gitServer(argocd.repoURL);
  return [
    { what: 'Argo CD reads git', from: repository, ...git },
    { what: 'Argo CD applies', from: controller, to: apiServer, ports: tcp(apiServerPort(model)) },
    { what: 'Argo CD asks for manifests', from: controller, to: repository, ports: tcp(8081) },
    { what: 'the page of Argo CD asks for manifests', from: server, to: repository, ports: tcp(8081) },
    { what: 'Argo CD keeps its state', from: controller, to: redis, ports: tcp(6379) },
    { what: 'Argo CD keeps manifests', from: repository, to: redis, ports: tcp(6379) },
    { what: 'Argo CD looks up git', from: repository, to: clusterDns, or: dnsElsewhere, ports: dns },
    { what: 'Argo CD looks up its parts', from: controller, to: clusterDns, or: dnsElsewhere, ports: dns },
  ];
}

/** `name.namespace.svc` is in the cluster, behind a Service whose pods have whichever port. */
function gitServer(url: string): Pick<Need, 'to' | 'ports'> {
  const namespace = /^[a-z+]+:\/\/(?:[^@/]*@)?[a-z0-9-]+\.([a-z0-9-]+)\.svc(?:[.:/]|$)/.exec(url)?.[1];
  if (namespace !== undefined) return { to: pods(namespace, {}), ports: [] };
  const named = /^[a-z+]+:\/\/[^/]*:(\d+)(?:\/|$)/.exec(url)?.[1];
  return { to: outside, ports: tcp(named === undefined ? usual(url) : Number(named)) };
}

function usual(url: string): number {
  if (url.startsWith('https:')) return 443;
  return url.startsWith('http:') ? 80 : 22;
}
