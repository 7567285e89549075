import { type IpRange, parseRange } from './range';

/** Addresses that mean something before anybody uses them. */
export interface SpecialRange {
  readonly text: string;
  readonly range: IpRange;
  /** As a message names it. */
  readonly name: string;
  /** Where that is laid down: `RFC 3927`. */
  readonly source: string;
}

const special = (text: string, name: string, source: string): SpecialRange => {
  const range = parseRange(text);
  if ('error' in range) throw new Error(`${text}: ${range.error}`);
  return { text, range, name, source };
};

/**
 * What no host can have as an address of its own, or no router forwards (RFC 6890 and the registries of IANA that it made).
 * Kubernetes refuses most of them as the address of an endpoint.
 */
export const unusableRanges: readonly SpecialRange[] = [
  special('0.0.0.0/8', '"this network"', 'RFC 791, 3.2'),
  special('127.0.0.0/8', 'loopback', 'RFC 1122, 3.2.1.3'),
  special('169.254.0.0/16', 'link-local', 'RFC 3927'),
  special('224.0.0.0/4', 'multicast', 'RFC 5771'),
  special('255.255.255.255', 'the broadcast address', 'RFC 919, 7'),
  special('::', 'the unspecified address', 'RFC 4291, 2.5.2'),
  special('::1', 'loopback', 'RFC 4291, 2.5.3'),
  special('100::/64', 'for packets to be thrown away', 'RFC 6666'),
  special('fe80::/10', 'link-local', 'RFC 4291, 2.5.6'),
  special('ff00::/8', 'multicast', 'RFC 4291, 2.7'),
];

/** What works only as long as nothing else in reach uses it as it is meant. */
export const riskyRanges: readonly SpecialRange[] = [
  special('172.17.0.0/16', 'the bridge of Docker, on every machine that runs it', 'its default'),
  special('192.0.0.0/24', 'for protocols of the IETF', 'RFC 6890, 2.2.2'),
  special('192.88.99.0/24', 'once the relays of 6to4', 'RFC 7526'),
  special('198.18.0.0/15', 'for measurements between networks', 'RFC 2544'),
  special('240.0.0.0/4', 'reserved, and dropped by many routers and systems', 'RFC 1112, 4'),
  special('64:ff9b::/96', 'what NAT64 translates', 'RFC 6052'),
  special('2001::/32', 'Teredo', 'RFC 4380'),
  special('2001:20::/28', 'names of hosts and not routed', 'RFC 7343'),
  special('2002::/16', '6to4', 'RFC 3056'),
  special('fec0::/10', 'site-local, which was given up', 'RFC 3879'),
];

/** What a provider may have on the other side of its network address translation. */
export const sharedRange = special('100.64.0.0/10', 'shared between providers and their customers', 'RFC 6598');

/** What a VPC of AWS has where nobody chose. */
export const awsDefaultRange = special('172.31.0.0/16', 'the default VPC of AWS', 'its default');

/** The private block that Cilium would divide if it were given no range. */
export const tenBlock = special('10.0.0.0/8', 'the largest block of private addresses', 'RFC 1918');

/** Blocks out of which networks of one's own take their ranges: RFC 1918 and RFC 4193. */
export const privateBlocks: readonly SpecialRange[] = [
  tenBlock,
  special('172.16.0.0/12', 'private', 'RFC 1918'),
  special('192.168.0.0/16', 'private', 'RFC 1918'),
  special('fd00::/8', 'unique and local', 'RFC 4193'),
];
