import { parseCidr } from '../../../address/cidr';
import { parseIp } from '../../../address/ip';
import { type Finding, finding } from '../../../diagnostics/finding';
import type { ConfigValue } from '../config/antrea-rows';
import { portRange } from './port-range';

type Values = ReadonlyMap<string, ConfigValue>;

interface Limit {
  readonly key: string;
  readonly allowed: string;
  readonly fits: (value: ConfigValue, values: Values) => boolean;
}

const port = (key: string): Limit => ({
  key,
  allowed: 'a port from 1 to 65535',
  fits: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 65535,
});

/** As Go reads them: 1m30s. */
const duration = (key: string): Limit => ({
  key,
  allowed: 'a time such as 30s or 1m30s',
  fits: matches(/^(?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h))+$/),
});

const cidrs = (key: string): Limit => ({
  key,
  allowed: 'a list of CIDRs',
  fits: (value) => every(value, (cidr) => typeof cidr === 'string' && !('error' in parseCidr(cidr))),
});

const every = (value: ConfigValue, fits: (item: unknown) => boolean) => Array.isArray(value) && value.every(fits);

/** The values that agents and controller take where not every one of the type will do. */
const limits: readonly Limit[] = [
  port('apiPort'),
  port('clusterPort'),
  port('wireGuard.port'),
  port('multicluster.wireGuard.port'),
  { key: 'hostNetworkMode', allowed: 'iptables or nftables', fits: oneOf('iptables', 'nftables') },
  { key: 'fqdnCacheMinTTL', allowed: '0 or more', fits: (value) => Number(value) >= 0 },
  { key: 'egress.maxEgressIPsPerNode', allowed: '255 at most', fits: (value) => Number(value) <= 255 },
  cidrs('egress.exceptCIDRs'),
  cidrs('antreaProxy.nodePortAddresses'),
  duration('flowExporter.flowPollInterval'),
  duration('flowExporter.activeFlowExportTimeout'),
  duration('flowExporter.idleFlowExportTimeout'),
  duration('multicast.igmpQueryInterval'),
  {
    key: 'tlsMinVersion',
    allowed: 'VersionTLS10, VersionTLS11, VersionTLS12 or VersionTLS13',
    fits: oneOf('', 'VersionTLS10', 'VersionTLS11', 'VersionTLS12', 'VersionTLS13'),
  },
  {
    key: 'antreaProxy.serviceHealthCheckServerBindAddress',
    allowed: 'an address with a port, 0.0.0.0:10256 or [::]:10256',
    fits: isBinding,
  },
  {
    key: 'dnsServerOverride',
    allowed: 'an address, with a port where it is not 53',
    fits: matches(/^$|^[\w.-]+(?::\d{1,5})?$|^\[[0-9a-fA-F:.]+\](?::\d{1,5})?$/),
  },
  { key: 'nodePortLocal.portRange', allowed: 'two ports with a dash, the smaller one first', fits: isPortRange },
  {
    key: 'multicast.igmpQueryVersions',
    allowed: 'a list of 1, 2 and 3',
    fits: (value) => every(value, (version) => [1, 2, 3].some((known) => known === version)),
  },
  {
    key: 'secondaryNetwork.ovsBridges',
    allowed: 'one bridge other than `ovsBridge`, with at most eight physical interfaces',
    fits: (value, values) =>
      every(value, (bridge) => isBridge(bridge, values)) && Array.isArray(value) && value.length < 2,
  },
];

function oneOf(...allowed: readonly string[]) {
  return (value: ConfigValue) => allowed.some((one) => one === value);
}

function matches(pattern: RegExp) {
  return (value: ConfigValue) => typeof value === 'string' && pattern.test(value);
}

function isBinding(value: ConfigValue): boolean {
  const [, host = '', port = ''] = /^(?:\[?)([0-9a-fA-F:.]+?)\]?:(\d{1,5})$/.exec(String(value)) ?? [];
  return value === '' || (!('error' in parseIp(host)) && Number(port) > 0 && Number(port) <= 65535);
}

function isPortRange(value: ConfigValue): boolean {
  const range = portRange(value);
  return range !== undefined && range.first > 0 && range.first < range.last && range.last <= 65535;
}

function isBridge(bridge: unknown, values: Values): boolean {
  if (typeof bridge !== 'object' || bridge === null) return false;
  const { bridgeName: name, physicalInterfaces = [] } = bridge as Readonly<Record<string, unknown>>;
  return (
    typeof name === 'string' &&
    name !== '' &&
    name !== values.get('ovsBridge') &&
    Array.isArray(physicalInterfaces) &&
    physicalInterfaces.length <= 8
  );
}

/**
 * Values of the user's that an agent or the controller refuses at start.
 *
 * @param path where the user's part of the file stands in the spec.
 */
export function valueFindings(values: Values, path: string): Finding[] {
  return limits.flatMap(({ key, allowed, fits }) => {
    const value = values.get(key);
    if (value === undefined || fits(value, values)) return [];
    const where = `${path}/${key.replaceAll('.', '/')}`;
    return [finding('FL-AN-016', { key, value: JSON.stringify(value), allowed }, { path: where })];
  });
}
