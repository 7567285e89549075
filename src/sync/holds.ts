import { groupOf, type KubernetesObject } from '../stages/kubernetes-object';
import { checkedKinds } from './checked-kinds';

/**
 * Kinds that Argo CD looks at itself before it begins the next wave (gitops-engine pkg/health, argo-cd
 * resource_customizations), and those for which we render a check.
 */
const held: ReadonlySet<string> = new Set([
  '/PersistentVolumeClaim',
  '/Pod',
  '/Service',
  'apiextensions.k8s.io/CustomResourceDefinition',
  'apiregistration.k8s.io/APIService',
  'apps/DaemonSet',
  'apps/Deployment',
  'apps/ReplicaSet',
  'apps/StatefulSet',
  'autoscaling/HorizontalPodAutoscaler',
  'batch/CronJob',
  'batch/Job',
  'cert-manager.io/Certificate',
  'cert-manager.io/ClusterIssuer',
  'cert-manager.io/Issuer',
  'external-secrets.io/ClusterExternalSecret',
  'external-secrets.io/ClusterSecretStore',
  'external-secrets.io/ExternalSecret',
  'external-secrets.io/SecretStore',
  'gateway.networking.k8s.io/Gateway',
  'gateway.networking.k8s.io/GatewayClass',
  'networking.k8s.io/Ingress',
  'policy/PodDisruptionBudget',
  ...checkedKinds,
]);

interface Held extends KubernetesObject {
  readonly spec?: { readonly type?: string; readonly updateStrategy?: { readonly type?: string } };
}

/**
 * Whether Argo CD waits for an object after it has applied it. Whatever else there is counts as healthy at once, as do a
 * Service without a balancer, and a DaemonSet that leaves the replacing of its pods to others.
 */
export function holds(object: KubernetesObject): boolean {
  const { apiVersion, kind, spec } = object as Held;
  if (!held.has(`${groupOf(apiVersion)}/${kind}`)) return false;
  if (kind === 'Service') return spec?.type === 'LoadBalancer';
  return kind !== 'DaemonSet' || spec?.updateStrategy?.type !== 'OnDelete';
}
