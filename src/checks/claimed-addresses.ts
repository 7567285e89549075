import { familiesOf } from '../address/families-of';
import type { ClusterModel } from '../spec/model';

interface Claim {
  readonly text: string;
  readonly purpose: string;
  /** Of the section that brings it. */
  readonly path: string;
}

/** Fixed addresses that an agent sets up on every node, whatever the spec says. */
const claims = {
  // Cilium, pkg/defaults: the source of a pod that reaches itself through a Service.
  cilium: [{ text: '169.254.42.1', purpose: 'pods that reach themselves through a Service' }],
  // Antrea, pkg/agent/config/node_config.go.
  antrea: [
    { text: '169.254.0.253', purpose: 'Services on nodes' },
    { text: 'fc01::aabb:ccdd:eeff', purpose: 'Services on nodes' },
    { text: '169.254.0.252', purpose: 'node ports' },
    { text: 'fc01::aabb:ccdd:eefe', purpose: 'node ports' },
    { text: '169.254.0.251', purpose: 'replies of egress' },
    { text: 'fc01::aabb:ccdd:eefd', purpose: 'replies of egress' },
  ],
} as const;

/** The addresses that the CNI of a model claims, of the families that its pods have. */
export function claimedAddresses({ cni, pods }: ClusterModel): Claim[] {
  const families = familiesOf(pods.cidrs);
  return (['cilium', 'antrea'] as const)
    .filter((name) => cni[name])
    .flatMap((name) =>
      claims[name]
        .filter(({ text }) => familiesOf([text]).some((family) => families.length === 0 || families.includes(family)))
        .map((claim) => ({ ...claim, path: `/spec/cni/${name}` })),
    );
}
