import { parseCidr } from '../../../address/cidr';
import { type Finding, finding } from '../../../diagnostics/finding';
import type { AntreaConfig } from '../config/antrea-config';
import type { ConfigValue } from '../config/antrea-rows';

interface Limit {
  readonly key: string;
  readonly allowed: string;
  readonly fits: (value: ConfigValue, agent: AntreaConfig['agent']) => boolean;
}

const port = (key: string): Limit => ({
  key,
  allowed: 'a port from 1 to 65535',
  fits: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 65535,
});

const every = (value: ConfigValue, fits: (item: unknown) => boolean) => Array.isArray(value) && value.every(fits);

/** The values that an agent takes where not every one of the type will do. */
const limits: readonly Limit[] = [
  port('apiPort'),
  port('clusterPort'),
  port('wireGuard.port'),
  port('multicluster.wireGuard.port'),
  { key: 'hostNetworkMode', allowed: 'iptables or nftables', fits: oneOf('iptables', 'nftables') },
  { key: 'fqdnCacheMinTTL', allowed: '0 or more', fits: (value) => Number(value) >= 0 },
  { key: 'egress.maxEgressIPsPerNode', allowed: '255 at most', fits: (value) => Number(value) <= 255 },
  {
    key: 'egress.exceptCIDRs',
    allowed: 'a list of CIDRs',
    fits: (value) => every(value, (cidr) => typeof cidr === 'string' && !('error' in parseCidr(cidr))),
  },
  {
    key: 'multicast.igmpQueryVersions',
    allowed: 'a list of 1, 2 and 3',
    fits: (value) => every(value, (version) => [1, 2, 3].some((known) => known === version)),
  },
  {
    key: 'secondaryNetwork.ovsBridges',
    allowed: 'one bridge other than `ovsBridge`, with at most eight physical interfaces',
    fits: (value, agent) =>
      every(value, (bridge) => isBridge(bridge, agent)) && Array.isArray(value) && value.length < 2,
  },
];

function oneOf(...allowed: readonly string[]) {
  return (value: ConfigValue) => allowed.some((one) => one === value);
}

function isBridge(bridge: unknown, agent: AntreaConfig['agent']): boolean {
  if (typeof bridge !== 'object' || bridge === null) return false;
  const { bridgeName: name, physicalInterfaces = [] } = bridge as Readonly<Record<string, unknown>>;
  return (
    typeof name === 'string' &&
    name !== '' &&
    name !== agent.get('ovsBridge') &&
    Array.isArray(physicalInterfaces) &&
    physicalInterfaces.length <= 8
  );
}

/** Values of the user's that an agent refuses at start. */
export function valueFindings({ agent }: AntreaConfig): Finding[] {
  return limits.flatMap(({ key, allowed, fits }) => {
    const value = agent.get(key);
    if (value === undefined || fits(value, agent)) return [];
    const path = `/spec/cni/antrea/agentConfig/${key.replaceAll('.', '/')}`;
    return [finding('FL-AN-016', { key, value: JSON.stringify(value), allowed }, { path })];
  });
}
