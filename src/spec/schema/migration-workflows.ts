import { Type } from 'typebox';
import { closed, count, dnsLabel } from './fields';

/** By its digest: what has rights over every node must not change by itself. */
const pinnedImage = (description: string) => Type.String({ pattern: '^[^\\s@]+@sha256:[0-9a-f]{64}$', description });

export const migrationWorkflows = Type.Optional(
  Type.Object(
    {
      namespace: Type.String({
        ...dnsLabel('Where the workflows run; the migration makes it, and Argo Workflows must look after it.'),
        default: 'cni-migration',
      }),
      kubectl: pinnedImage('Image of kubectl with its digest: registry.k8s.io/kubectl:v1.34.1@sha256:….'),
      tools: Type.Optional(
        pinnedImage(
          "Image of the steps that run on nodes, with its digest: of Debian or Ubuntu with bash and util-linux, as that of Antrea's agents (antrea/antrea-agent-ubuntu:v2.7.0@sha256:…), which nodes have already. Left out, that of Cilium's agents; for nodes that move to Antrea it must be given, for its releases name no digests.",
        ),
      ),
      drops: Type.Optional(
        Type.Object(
          {
            perSecond: count('How many packets in a second the agent of a node may drop.', { minimum: 1 }),
            prometheus: Type.Optional(
              Type.String({
                pattern: '^[a-z0-9-]+/[a-z0-9-]+:[a-z0-9-]+$',
                description:
                  'The Service of the Prometheus that counts them, NAMESPACE/NAME:PORT; left out, that of `platform.prometheus`.',
              }),
            ),
          },
          closed(
            'How much may be lost: a node that has moved takes pods for five minutes, and goes back if more is dropped there or nobody has counted; its group stops. Left out, nobody looks.',
          ),
        ),
      ),
      drainMinutes: count('How long a node may take to be drained before it is given up.', { minimum: 1, default: 30 }),
    },
    closed(
      'Workflows that move the nodes while `phase` is `nodes`: by node, by group and for the cluster, with the way back. They need Argo Workflows 3.7 or newer.',
    ),
  ),
);
