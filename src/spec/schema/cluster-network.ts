import { type Static, Type } from 'typebox';
import { bandwidth } from './bandwidth';
import { bgp } from './bgp';
import { cni } from './cni';
import { controlPlane } from './control-plane';
import { delivery } from './delivery';
import { egress } from './egress';
import { encryption } from './encryption';
import { closed, dnsLabel, list, text } from './fields';
import { gateways } from './gateways';
import { images } from './images';
import { kubernetes } from './kubernetes';
import { loadBalancer } from './load-balancer';
import { mesh } from './mesh';
import { migration } from './migration';
import { nodes } from './nodes';
import { observability } from './observability';
import { platform } from './platform';
import { pods } from './pods';
import { policies } from './policies';
import { routing } from './routing';
import { runtimeSecurity } from './runtime-security';
import { services } from './services';

const spec = Type.Object(
  {
    extends: list(
      text('A path, relative to this file.'),
      'Specs that this one builds on, merged in order; this file wins.',
    ),
    kubernetes,
    nodes,
    pods,
    services,
    routing,
    cni,
    encryption: Type.Optional(encryption),
    controlPlane,
    loadBalancer: Type.Optional(loadBalancer),
    bgp: Type.Optional(bgp),
    gateways,
    egress: Type.Optional(egress),
    policies,
    observability,
    runtimeSecurity,
    bandwidth: Type.Optional(bandwidth),
    mesh: Type.Optional(mesh),
    migration: Type.Optional(migration),
    platform,
    images,
    delivery,
  },
  closed('What the network should do.'),
);

/**
 * The spec of one cluster's network.
 *
 * Fields with a default are required in this definition, so that its static type is the defaulted model; the published
 * JSON Schema takes them off `required` again (scripts/publish-schema.ts).
 */
export const clusterNetwork = Type.Object(
  {
    apiVersion: Type.Literal('fairlead.dev/v1alpha1', { description: 'The version of this format.' }),
    kind: Type.Literal('ClusterNetwork', { description: 'Always ClusterNetwork.' }),
    metadata: Type.Object(
      { name: dnsLabel('The name of the cluster; its folder in the output.') },
      closed('Which cluster.'),
    ),
    spec,
  },
  closed("One cluster's network."),
);

export type ClusterNetworkSpec = Static<typeof clusterNetwork>;
