import { imageReference } from '../../../versions/image';
import { fieldEnv } from '../../pod/field-env';
import type { Frame } from '../../pod/fold-parts';
import { hostPrivileges } from '../../pod/host-privileges';
import { labels } from '../labels';
import type { CiliumSettings } from '../settings';
import { envoyAffinity } from './affinity';
import { envoyProbes } from './probes';
import { envoySelector } from './selector';

/** An Envoy before its parts: where it runs and what it runs. */
export const envoyFrame = (s: CiliumSettings): Frame => ({
  labels: labels('cilium-envoy', { ...envoySelector, name: 'cilium-envoy' }),
  spec: {
    containers: [
      {
        name: 'cilium-envoy',
        image: imageReference(s.version.images.envoy, s.model.images.registry),
        imagePullPolicy: 'IfNotPresent',
        command: ['/usr/bin/cilium-envoy-starter'],
        args: ['--', '-c /var/run/cilium/envoy/bootstrap-config.json', '--base-id 0', '--log-level info'],
        ...envoyProbes(s),
        env: [fieldEnv('K8S_NODE_NAME', 'spec.nodeName'), fieldEnv('CILIUM_K8S_NAMESPACE', 'metadata.namespace')],
        securityContext: hostPrivileges('NET_ADMIN', 'SYS_ADMIN'),
        terminationMessagePolicy: 'FallbackToLogsOnError',
      },
    ],
    restartPolicy: 'Always',
    priorityClassName: 'system-node-critical',
    serviceAccountName: 'cilium-envoy',
    automountServiceAccountToken: true,
    terminationGracePeriodSeconds: 1,
    hostNetwork: true,
    securityContext: { appArmorProfile: { type: 'Unconfined' } },
    affinity: envoyAffinity,
    nodeSelector: { 'kubernetes.io/os': 'linux' },
    // Envoy runs wherever an agent does.
    tolerations: [{ operator: 'Exists' }],
  },
});
