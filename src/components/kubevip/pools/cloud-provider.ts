import type { Deployment } from 'kubernetes-types/apps/v1';
import type { Container, EnvVar, PodSpec } from 'kubernetes-types/core/v1';
import type { ClusterModel } from '../../../spec/model';
import type { KubernetesObject } from '../../../stages/kubernetes-object';
import { imageReference } from '../../../versions/image';
import { kubeVipVersions } from '../../../versions/kube-vip';
import { applyKnobs } from '../../pod/apply-knobs';
import type { Wire } from '../../wire';
import { poolConfig } from './pool-config';
import { providerAccess, providerAccount } from './provider-access';

const name = 'kube-vip-cloud-provider';
const labels = { app: 'kube-vip', component: name };
const controlPlane = ['node-role.kubernetes.io/control-plane', 'node-role.kubernetes.io/master'];

/** kube-vip-cloud-provider, which writes addresses of pools into Services; nothing where kube-vip has no pools. */
export function cloudProvider(model: ClusterModel): KubernetesObject[] {
  const { loadBalancer } = model;
  if (loadBalancer?.implementation !== 'kube-vip' || loadBalancer.pools.length === 0) return [];
  return [...providerAccess(), poolConfig(loadBalancer), deployment(model, loadBalancer.class)];
}

function deployment(model: ClusterModel, serviceClass: string | undefined): Wire<Deployment> {
  const template = { metadata: { labels: { ...labels } }, spec: podSpec(model, serviceClass) };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: 'kube-system', labels: { ...labels } },
    spec: {
      replicas: 1,
      selector: { matchLabels: { ...labels } },
      template: applyKnobs(template, name, undefined, model.images.pullSecrets),
    },
  };
}

function podSpec(model: ClusterModel, serviceClass: string | undefined): PodSpec {
  return {
    serviceAccountName: providerAccount,
    priorityClassName: 'system-cluster-critical',
    // Preferred, not required: a cluster may hide its control plane.
    affinity: {
      nodeAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: controlPlane.map((key) => ({
          weight: 10,
          preference: { matchExpressions: [{ key, operator: 'Exists' }] },
        })),
      },
    },
    tolerations: controlPlane.map((key) => ({ key, operator: 'Exists', effect: 'NoSchedule' })),
    containers: [container(model, serviceClass)],
  };
}

function container(model: ClusterModel, serviceClass: string | undefined): Container {
  const { cloudProvider: image } = kubeVipVersions[model.controlPlane.kubeVip.version];
  const env = serviceClass === undefined ? [] : classOnly(serviceClass);
  return {
    name,
    image: imageReference(image, model.images.registry),
    imagePullPolicy: 'IfNotPresent',
    command: ['/kube-vip-cloud-provider', '--leader-elect-resource-name=kube-vip-cloud-controller'],
    ...(env.length > 0 && { env }),
    securityContext: {
      runAsNonRoot: true,
      // The image names its user, and the kubelet can tell only of a number that it is not root.
      runAsUser: 65532,
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      seccompProfile: { type: 'RuntimeDefault' },
    },
  };
}

/** With a class the provider serves Services of that class alone, as kube-vip does; else those without one. */
function classOnly(serviceClass: string): EnvVar[] {
  return [
    { name: 'KUBEVIP_ENABLE_LOADBALANCERCLASS', value: 'true' },
    { name: 'KUBEVIP_CUSTOM_LOADBALANCERCLASS_NAME', value: serviceClass },
  ];
}
