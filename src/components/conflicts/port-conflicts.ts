import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
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

/** Two listeners of one node never share a port. */
export function portConflicts(model: ClusterModel): Finding[] {
  const ports = nodePorts(model);
  return ports.flatMap((other, index) =>
    ports
      .slice(0, index)
      .filter((one) => one.port === other.port && one.protocol === other.protocol && !isTold(one, other))
      .map((one) => conflict(one, other)),
  );
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
