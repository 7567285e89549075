import { antreaPorts } from '../../components/conflicts/antrea-ports';
import { ciliumPorts } from '../../components/conflicts/cilium-ports';
import type { ClusterModel } from '../../spec/model';

/** Where the pods of a cluster are to go. */
export interface Target {
  readonly cni: 'Cilium' | 'Antrea';
  readonly version: string;
  readonly podRanges: readonly string[];
  /** What it takes of each node: `UDP 8473 for the tunnel of Cilium`. */
  readonly ports: readonly string[];
}

/** What the spec asks for in the end; undefined where it leaves the pod network to others. */
export function targetOf(model: ClusterModel): Target | undefined {
  const { cilium, antrea } = model.cni;
  const cni = cilium ? 'Cilium' : 'Antrea';
  const version = cilium?.version ?? antrea?.version;
  if (version === undefined) return undefined;
  const ports = [...ciliumPorts(model), ...antreaPorts(model)];
  const told = ports.map(({ protocol, port, what }) => `${protocol} ${port} for ${what}`);
  return { cni, version, podRanges: model.pods.cidrs, ports: told };
}
