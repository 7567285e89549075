import { didYouMean } from '../../../diagnostics/did-you-mean';
import { type Finding, finding } from '../../../diagnostics/finding';
import { gates } from '../config/gates';
import { nodePortLocalFindings } from '../refusals/node-port-local';
import { valueFindings } from '../refusals/values';
import type { WindowsConfig } from './windows-config';
import type { WindowsSettings } from './windows-settings';

const section = '/spec/cni/antrea/windows';
const onLinux = 'leave it out: nodes with Linux have it, by `cni.antrea.featureGates` or a section of the spec';
const nearest: Readonly<Record<string, string>> = {
  Egress: 'name Linux nodes in `egress.gateways`, and run pods whose address must be fixed on Linux nodes',
  IPsecCertAuth: 'keep Windows nodes in a cluster without `encryption`',
  L7NetworkPolicy: 'write policies for pods of Windows nodes by ports or by `fqdn`',
  ServiceExternalIP: 'let Linux nodes bear the addresses: pods of Windows nodes are behind them as any others',
};

/** What the spec asks of Windows nodes that agents refuse there, or pass over (cmd/antrea-agent/options_windows.go). */
export function windowsFindings(s: WindowsSettings, { values }: WindowsConfig): Finding[] {
  const { encryption, kubernetes, pods } = s.model;
  const no = (what: string, instead: string, path: string) => finding('FL-AN-401', { what, instead }, { path });
  return [
    ...(kubernetes.apiServer ? [] : [finding('FL-AN-402', {}, { path: section })]),
    ...(s.chaining
      ? [no('policies on the pod network of another CNI', 'remove `cni.antrea.chaining`, or `windows`', section)]
      : []),
    ...(encryption
      ? [
          no(
            `encryption by ${encryption.type === 'ipsec' ? 'IPsec' : 'WireGuard'}`,
            'remove `encryption`, or keep Windows nodes in a cluster of their own, and encrypt in the applications there',
            '/spec/encryption/type',
          ),
        ]
      : []),
    ...pods.cidrs.flatMap((cidr, index) =>
      cidr.includes(':') ? [no('IPv6', 'give `pods.cidrs` IPv4 ranges alone', `/spec/pods/cidrs/${index}`)] : [],
    ),
    ...ownGates(s),
    ...Object.entries(gates(s))
      .filter(([gate, on]) => on && s.version.gates[gate]?.linuxOnly && s.version.gates[gate].readBy.includes('agent'))
      .map(([gate]) => finding('FL-AN-403', { gate }, { path: section })),
    ...valueFindings(values, `${section}/config`),
    ...nodePortLocalFindings(values, `${section}/config`),
  ];
}

function ownGates({ windows, version: { version, gates: known } }: WindowsSettings): Finding[] {
  return Object.entries(windows.featureGates).flatMap(([gate, on]) => {
    const path = `${section}/featureGates/${gate.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const found = Object.hasOwn(known, gate) ? known[gate] : undefined;
    const agents = Object.keys(known).filter((one) => known[one]?.readBy.includes('agent'));
    if (!found?.readBy.includes('agent'))
      return [finding('FL-AN-005', { gate, version, meant: didYouMean(gate, agents) }, { path })];
    if (found.linuxOnly && on)
      return [finding('FL-AN-401', { what: `\`${gate}\``, instead: nearest[gate] ?? onLinux }, { path })];
    if (found.locked && on !== found.on) return [finding('FL-AN-006', { gate, on: found.on }, { path })];
    return [];
  });
}
