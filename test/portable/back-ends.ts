import type { KubernetesObject } from '../../src/stages/kubernetes-object';
import type { Facts } from './facts';
import { readAntrea } from './read-antrea';
import { readCilium } from './read-cilium';
import { readEgressGateway } from './read-egress-gateway';

/** The spec of a portable case, as it stands in its file. */
export interface PortableSpec {
  readonly cni: object;
  readonly loadBalancer?: { readonly implementation: string };
  readonly egress?: { readonly implementation: string };
  readonly observability?: { readonly flows?: { readonly enabled?: boolean }; readonly latency?: boolean };
}

/** How a portable spec becomes one of its own, and how its objects say what they do. */
export interface BackEnd {
  readonly name: 'cilium' | 'antrea' | 'egressgateway';
  /** The spec, whole, as one of this back end. */
  readonly own: (spec: PortableSpec) => PortableSpec;
  readonly read: (objects: readonly KubernetesObject[]) => Partial<Facts>;
  /** The section that it is for, where it is not a whole network. */
  readonly only?: 'egress';
}

/** All that can carry out a portable spec. Another one joins by a line here and a reader. */
export const backEnds: readonly BackEnd[] = [
  { name: 'cilium', own: (spec) => implementedBy('cilium', spec, { cilium: {} }), read: readCilium },
  { name: 'antrea', own: (spec) => implementedBy('antrea', spec, { antrea: antreaFor(spec) }), read: readAntrea },
  {
    name: 'egressgateway',
    own: (spec) => {
      const own = implementedBy('egressgateway', spec, { external: { name: 'calico' } });
      return { ...own, ...(own.egress && { egress: { ...own.egress, egressGateway: {} } }) };
    },
    read: readEgressGateway,
    only: 'egress',
  },
];

function implementedBy(implementation: BackEnd['name'], spec: PortableSpec, cni: object): PortableSpec {
  return {
    ...spec,
    cni,
    ...(spec.loadBalancer && { loadBalancer: { ...spec.loadBalancer, implementation } }),
    ...(spec.egress && { egress: { ...spec.egress, implementation } }),
  };
}

/** Antrea sends flows away, so somebody must be named who takes them. */
const antreaFor = ({ observability: { flows } = {} }: PortableSpec) => ({
  ...(flows?.enabled !== false && { flowCollector: 'flow-aggregator/flow-aggregator:14739:grpc' }),
});
