import type { DaemonSet } from 'kubernetes-types/apps/v1';
import { applyKnobs } from '../pod/apply-knobs';
import { daemonUpdate } from '../pod/daemon-update';
import type { Wire } from '../wire';
import { containerName } from './container';
import type { Instance } from './instance';
import { placement } from './placement';
import { podSpec } from './pod-spec';

/** The DaemonSet of an instance. */
export function daemonSet(instance: Instance): Wire<DaemonSet> {
  const { model, name, version } = instance;
  const { workload } = model.controlPlane.kubeVip;
  const selector = { 'app.kubernetes.io/name': name };
  const labels = { ...selector, 'app.kubernetes.io/version': version.image.tag };
  const template = {
    metadata: { labels },
    // Without it, pods of any priority could push the cluster's address off a full node.
    spec: { ...podSpec(instance), ...placement(instance), priorityClassName: 'system-node-critical' },
  };
  return {
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: { name, namespace: 'kube-system', labels },
    spec: {
      selector: { matchLabels: { ...selector } },
      template: applyKnobs(template, containerName, workload, model.images.pullSecrets),
      ...(workload?.updateStrategy && { updateStrategy: daemonUpdate(workload.updateStrategy, '1') }),
    },
  };
}
