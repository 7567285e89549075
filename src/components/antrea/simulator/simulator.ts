import type { StatefulSet } from 'kubernetes-types/apps/v1';
import type { ConfigMap, PodSpec } from 'kubernetes-types/core/v1';
import type { KubernetesObject } from '../../../stages/kubernetes-object';
import { at, type Manifest } from '../../../stages/manifest';
import { imageReference } from '../../../versions/image';
import { applyKnobs } from '../../pod/apply-knobs';
import { hostPath } from '../../pod/host-path';
import type { Wire } from '../../wire';
import { labels } from '../labels';
import type { AntreaSettings } from '../settings';
import { simulatorContainers } from './containers';
import { offSimulatedNodes } from './off-simulated-nodes';
import type { SimulatorSettings } from './simulator-settings';

const name = 'antrea-agent-simulator';
const selector = { app: 'antrea', component: name };

/** Simulated nodes, each a pod, with which the controller of a test cluster is put under load. */
export function simulator(settings: AntreaSettings): Manifest[] {
  if (!settings.antrea.simulator) return [];
  const s = { ...settings, simulator: settings.antrea.simulator };
  return at<KubernetesObject>('addons', clusterContent(s), statefulSet(s));
}

/** The simulated kubelet asks for it. */
const clusterContent = ({ namespace }: SimulatorSettings): Wire<ConfigMap> => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'node-configmap', namespace, labels: labels() },
  data: { 'content.type': 'test-cluster' },
});

function statefulSet(s: SimulatorSettings): Wire<StatefulSet> {
  const template = { metadata: { labels: { ...selector } }, spec: pod(s) };
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name, namespace: s.namespace, labels: labels() },
    spec: {
      podManagementPolicy: 'Parallel',
      replicas: s.simulator.nodes,
      selector: { matchLabels: { ...selector } },
      serviceName: name,
      template: applyKnobs(template, 'simulator', undefined, s.model.images.pullSecrets),
    },
  };
}

const pod = (s: SimulatorSettings): PodSpec => ({
  affinity: offSimulatedNodes,
  serviceAccountName: 'antrea-agent',
  initContainers: [
    {
      name: 'init-inotify-limit',
      image: imageReference(s.version.images.ubuntu, s.model.images.registry),
      command: ['sysctl', '-w', 'fs.inotify.max_user_instances=200'],
      securityContext: { privileged: true },
    },
  ],
  containers: simulatorContainers(s),
  volumes: [
    { name: 'kubeconfig-volume', secret: { secretName: s.simulator.kubeconfigSecret } },
    hostPath('logs-volume', '/var/log'),
    hostPath('containerd', '/run/containerd'),
  ],
  // A lost node takes its simulated ones along, they do not move.
  tolerations: ['unreachable', 'not-ready'].map((state) => ({
    key: `node.kubernetes.io/${state}`,
    operator: 'Exists',
    effect: 'NoExecute',
  })),
});
