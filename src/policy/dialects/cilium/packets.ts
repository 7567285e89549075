import type { CiliumIcmp, CiliumPort, CiliumPortRule } from '../../../../imports/cilium.io-ports';
import type { PortProtocol } from '../../model/endpoint';
import { icmp, ipProtocol, joinLines, type LineSet, portRange } from '../../model/port-line';
import { allPorts, type NamedPort, type Ports } from '../../model/ports';
import { icmpNumbers } from './icmp-types';

/** Packets that an entry of a rule is about. */
export interface Packets {
  readonly ports: Ports;
  /** What must be true of a request, where a proxy or a handshake decides beside the ports. */
  readonly l7?: string;
  readonly atoms?: readonly string[];
}

const withPorts: readonly PortProtocol[] = ['TCP', 'UDP', 'SCTP'];
const portless = { IGMP: 2, IPIP: 4, IPV6: 41, GRE: 47, ESP: 50, AH: 51, VRRP: 112 } as const;

/** The packets of an entry: all of every protocol without ports and messages; any port at all leaves ICMP out. */
export function packetsOf(
  toPorts: readonly Partial<CiliumPortRule>[] | undefined,
  icmps: readonly CiliumIcmp[] | undefined,
): Packets[] {
  if (!toPorts?.length && !icmps?.length) return [{ ports: allPorts }];
  return [
    ...(toPorts ?? []).map((written): Packets => {
      const l7 = demandsOf(written);
      // Nobody says whether ports without a port are all of them or none.
      if (!written.ports?.length) return { ports: allPorts, atoms: ['toPorts without a port'], ...l7 };
      return { ports: portsOf(written.ports), ...l7 };
    }),
    ...(icmps?.length ? [{ ports: { line: joinLines(icmps.flatMap(messages)), named: [] } }] : []),
  ];
}

function portsOf(written: readonly CiliumPort[]): Ports {
  const lines: LineSet[] = [];
  const named: NamedPort[] = [];
  for (const { port = '0', endPort, protocol = 'ANY' } of written) {
    const protocols = protocol === 'ANY' ? withPorts : withPorts.filter((one) => one === protocol);
    if (protocols.length === 0) lines.push(ipProtocol(portless[protocol as keyof typeof portless]));
    for (const one of protocols) {
      // Cilium knows names in lower case only.
      if (!/^\d+$/.test(port)) named.push({ name: port.toLowerCase(), protocol: one });
      else if (port === '0') lines.push(portRange(one));
      else lines.push(portRange(one, Number(port), endPort && endPort > Number(port) ? endPort : Number(port)));
    }
  }
  return { line: joinLines(lines), named };
}

function messages({ fields = [] }: CiliumIcmp): LineSet[] {
  return fields.map(({ family = 'IPv4', type }) => {
    const number = typeof type === 'number' ? type : /^\d+$/.test(type) ? Number(type) : icmpNumbers[family][type];
    return icmp(family === 'IPv4' ? 4 : 6, number);
  });
}

/** An entry that matches every request only makes them visible. */
function demandsOf({ rules, serverNames, listener }: Partial<CiliumPortRule>): { readonly l7?: string } {
  const http = rules?.http?.some((request) => Object.keys(request).length === 0) ? undefined : rules?.http;
  const dns = rules?.dns?.some(({ matchPattern }) => matchPattern === '*') ? undefined : rules?.dns;
  const demands = {
    // In whichever order a request is written.
    ...(http &&
      http.length > 0 && { http: http.map(({ method, path, host, ...rest }) => ({ method, path, host, ...rest })) }),
    ...(dns && dns.length > 0 && { dns }),
    ...(serverNames && { serverNames }),
    ...(listener && { listener }),
  };
  return Object.keys(demands).length > 0 ? { l7: `l7:${JSON.stringify(demands)}` } : {};
}
