import type { Pod } from 'kubernetes-types/core/v1';
import type { ClusterModel } from '../../spec/model';
import { applyKnobs } from '../pod/apply-knobs';
import type { Wire } from '../wire';
import { containerName } from './container';
import { instances } from './instance';
import { podSpec } from './pod-spec';

/**
 * The pod that each control plane node's kubelet runs by itself, so that the address stands before the cluster does;
 * undefined where the spec asks for a DaemonSet. A static pod may name no ServiceAccount and no Secret, pull secrets
 * included.
 */
export function kubeVipStaticPod(model: ClusterModel): Wire<Pod> | undefined {
  const instance = instances(model).find(({ staticPod }) => staticPod);
  if (!instance || model.kubernetes.distribution === 'talos') return undefined;
  const template = { metadata: { labels: {} }, spec: podSpec(instance) };
  const { metadata, spec } = applyKnobs(template, containerName, model.controlPlane.kubeVip.workload);
  const { labels = {}, annotations } = metadata ?? {};
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: 'kube-vip',
      namespace: 'kube-system',
      ...(Object.keys(labels).length > 0 && { labels }),
      ...(annotations && { annotations }),
    },
    ...(spec && { spec }),
  };
}
