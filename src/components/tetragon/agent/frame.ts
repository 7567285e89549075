import { imageReference } from '../../../versions/image';
import { fieldEnv } from '../../pod/field-env';
import type { Frame } from '../../pod/fold-parts';
import { labels } from '../labels';
import type { TetragonSettings } from '../settings';

/** An agent before its parts: where it runs and what it runs. */
export const agentFrame = ({ version, model }: TetragonSettings): Frame => ({
  labels: labels('agent'),
  spec: {
    containers: [
      {
        name: 'tetragon',
        image: imageReference(version.images.agent, model.images.registry),
        imagePullPolicy: 'IfNotPresent',
        args: ['--config-dir=/etc/tetragon/tetragon.conf.d/'],
        env: [fieldEnv('NODE_NAME', 'spec.nodeName')],
        livenessProbe: { timeoutSeconds: 60, grpc: { port: 6789, service: 'liveness' } },
        // It loads programs into the kernel and looks at every process of the node.
        securityContext: { privileged: true },
        terminationMessagePolicy: 'FallbackToLogsOnError',
      },
    ],
    serviceAccountName: 'tetragon',
    // The namespaces of the node are those by which it tells pods from the node itself.
    hostNetwork: true,
    dnsPolicy: 'Default',
    terminationGracePeriodSeconds: 1,
    // What it does not see is not told: it runs on every node.
    tolerations: [{ operator: 'Exists' }],
  },
});
