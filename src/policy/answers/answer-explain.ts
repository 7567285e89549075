import { overlaps } from '../../address/interval-set';
import { parseIp } from '../../address/ip';
import { rangeOf } from '../../address/range';
import { didYouMean } from '../../diagnostics/did-you-mean';
import type { ConnectionEnd } from '../engine/connection-end';
import { explain } from '../engine/explain';
import type { Universe } from '../model/endpoint';
import { parsePoint } from '../model/parse-point';
import { semantics } from '../model/semantics';
import { universeOf } from '../model/universe';
import { type Explained, explained } from './explained';
import { isOnHostNetwork } from './on-host-network';
import type { PolicyCluster } from './policy-cluster';

/** A connection as it is asked for. */
export interface Asked {
  /** `NAMESPACE/NAME` of a workload, an address outside the cluster, or `host` and what else a cluster has. */
  readonly from: string;
  readonly to: string;
  /** `443/tcp`, `icmp/8`. */
  readonly port: string;
}

/** Why a connection passes or not, and by whose reading of the policies. */
export interface ExplainAnswer extends Explained, Pick<PolicyCluster, 'enforcement'> {
  /** Ends on the host network: no policy for pods selects them, and they are looked at as the node `remote-node`. */
  readonly asNodes?: readonly string[];
}

/** Whether a connection passes and why; an error where it is none of this cluster. */
export function answerExplain(
  { set, inventory, enforcement, facts }: PolicyCluster,
  asked: Asked,
): ExplainAnswer | { readonly error: string } {
  const universe = universeOf(inventory, facts, semantics[enforcement]);
  const asNodes = [asked.from, asked.to].filter((name) => isOnHostNetwork(name, inventory));
  const endNamed = (name: string) => endOf(asNodes.includes(name) ? 'remote-node' : name, universe);
  const [from, to] = [endNamed(asked.from), endNamed(asked.to)];
  if ('error' in from) return from;
  if ('error' in to) return to;
  const point = parsePoint(asked.port);
  if (point === undefined) return { error: `\`${asked.port}\` is no port: write it as 443/tcp, 53/udp or icmp/8` };
  const answer = explained(explain(set, { from, to, point }));
  return { enforcement, ...answer, ...(asNodes.length > 0 && { asNodes }) };
}

function endOf(name: string, { endpoints, regions }: Universe): ConnectionEnd | { readonly error: string } {
  const [endpoint, ...others] = endpoints.filter((one) => one.name === name);
  if (others.length > 0)
    return { error: `there are ${others.length + 1} workloads \`${name}\`; give the files of one of them` };
  if (endpoint) return { endpoint };
  const address = parseIp(name);
  if ('error' in address) {
    const near = didYouMean(
      name,
      endpoints.map((one) => one.name),
    );
    const hint = near === undefined ? 'write NAMESPACE/NAME, or an address' : `did you mean \`${near}\`?`;
    return { error: `there is no workload \`${name}\`; ${hint}` };
  }
  const region = regions.find(({ addresses }) => overlaps(addresses, rangeOf(address)));
  return region
    ? { region, address }
    : {
        error: `\`${name}\` is an address within the cluster; name the workload, or the node as \`host\` or \`remote-node\``,
      };
}
