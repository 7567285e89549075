import { imageReference } from '../../../versions/image';
import { fieldEnv } from '../../pod/field-env';
import type { Frame } from '../../pod/fold-parts';
import { onNodeOf } from '../../pod/on-node-of';
import { labels } from '../labels';
import type { CiliumSettings } from '../settings';
import { operatorProbes } from './probes';
import { operatorSelector } from './selector';
import { operatorTolerations } from './tolerations';

/** The operator before its parts: where it runs and what it runs. */
export const operatorFrame = (s: CiliumSettings): Frame => ({
  labels: labels('cilium-operator', operatorSelector),
  spec: {
    containers: [
      {
        name: 'cilium-operator',
        image: imageReference(s.version.images[s.eni ? 'operatorAws' : 'operator'], s.model.images.registry),
        imagePullPolicy: 'IfNotPresent',
        command: [s.eni ? 'cilium-operator-aws' : 'cilium-operator-generic'],
        args: ['--config-dir=/tmp/cilium/config-map', '--debug=$(CILIUM_DEBUG)'],
        env: [fieldEnv('K8S_NODE_NAME', 'spec.nodeName'), fieldEnv('CILIUM_K8S_NAMESPACE', 'metadata.namespace')],
        ports: [{ name: 'health', containerPort: 9234, hostPort: 9234 }],
        ...operatorProbes(s),
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
        terminationMessagePolicy: 'FallbackToLogsOnError',
      },
    ],
    // The pod network does not run yet when the operator must.
    hostNetwork: true,
    restartPolicy: 'Always',
    priorityClassName: 'system-cluster-critical',
    serviceAccountName: 'cilium-operator',
    automountServiceAccountToken: true,
    securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
    // Its ports are the node's: two on one node would clash.
    affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [onNodeOf(another)] } },
    nodeSelector: { 'kubernetes.io/os': 'linux' },
    tolerations: operatorTolerations(undefined),
  },
});

const another = { 'io.cilium/app': operatorSelector['io.cilium/app'] };
