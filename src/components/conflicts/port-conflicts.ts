import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { nodePortRange } from '../../spec/node-port-range';
import type { NodePort } from './node-port';
import { nodePorts } from './node-ports';

/** Pairs that other rules speak of, with better advice. */
const told: readonly (readonly [string, string])[] = [
  ['the tunnel of Calico', 'the tunnel of EgressGateway'],
  ['the tunnel of Flannel', 'the tunnel of EgressGateway'],
  ['the metrics of kube-vip-ds', 'the metrics of Tetragon'],
  ['the health of Tetragon', 'the metrics of Tetragon'],
  ['the process inspector of Tetragon', 'the metrics of Tetragon'],
];

/** Two listeners of one node never share a port, and none has one that a Service may get. */
export function portConflicts(model: ClusterModel): Finding[] {
  const ports = nodePorts(model);
  return [...shared(ports), ...amongNodePorts(model, ports)];
}

function shared(ports: readonly NodePort[]): Finding[] {
  return ports.flatMap((other, index) =>
    ports
      .slice(0, index)
      .filter((one) => one.port === other.port && one.protocol === other.protocol && !isTold(one, other))
      .map((one) => conflict(one, other)),
  );
}

const rangeKey = 'node-port-range';

function amongNodePorts(model: ClusterModel, ports: readonly NodePort[]): Finding[] {
  const asked = model.cni.cilium?.config[rangeKey];
  const { first, last } = nodePortRange(model);
  const among = ports.filter(({ port }) => port >= first && port <= last);
  // What nobody can move is told where the range is.
  const at = ({ path }: NodePort) => path ?? (asked === undefined ? undefined : `/spec/cni/cilium/config/${rangeKey}`);
  return [...new Set(among.map(at))].flatMap((path) => {
    const listeners = among.filter((port) => at(port) === path).map(({ what, port }) => `${what} (${port})`);
    return path === undefined ? [] : [finding('FL-CON-050', { listeners, first, last }, { path })];
  });
}

const isTold = (one: NodePort, other: NodePort) =>
  one.what === other.what || told.some(([first, second]) => first === one.what && second === other.what);

function conflict(one: NodePort, other: NodePort): Finding {
  const { port, protocol } = one;
  // What nobody can move is not what is to be changed.
  const [at, beside] = other.path === undefined ? [one, other] : [other, one];
  return finding(
    'FL-CON-004',
    { protocol, port, one: at.what, other: beside.what },
    { path: at.path, ...(beside.path !== undefined && { also: [{ path: beside.path, label: beside.what }] }) },
  );
}
