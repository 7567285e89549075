import fc from 'fast-check';
import type { LabelSelector } from '../../../imports/meta';

/** What random policies of every dialect are made of. */

export const namespaces = ['red', 'blue'] as const;
export const cidrs = ['0.0.0.0/0', '10.0.0.0/8', '10.1.0.0/16', '10.1.2.0/24', '192.168.0.0/24'];

/** One address of each stretch between the ends of these CIDRs that no pod has. */
export const outside = ['1.1.1.1', '10.9.9.9', '10.1.9.9', '10.1.2.9', '192.168.0.9', '203.0.113.9'];

/** One packet of each stretch between the ports and messages that rules name. */
export const packets = [
  ...[1, 53, 80, 81, 443, 8080].map((port) => ({ protocol: 'TCP', port })),
  ...[1, 53, 80, 81, 443].map((port) => ({ protocol: 'UDP', port })),
  ...[1, 53, 80, 81, 443].map((port) => ({ protocol: 'SCTP', port })),
  ...(['ICMP', 'ICMPv6'] as const).flatMap((protocol) =>
    [[8, 0] as const, [8, 1] as const, [0, 0] as const, [3, 0] as const].map(([type, code]) => ({
      protocol,
      icmp: { type, code },
    })),
  ),
  { protocol: 'IGMP' },
  { protocol: 'GRE' },
] as const;

export const labels = fc.dictionary(fc.constantFrom('app', 'tier'), fc.constantFrom('a', 'b'), { maxKeys: 2 });

const operators = ['In', 'NotIn', 'Exists', 'DoesNotExist'] as const;

/** A selector over some keys. */
export const selectorOver = (...keys: readonly string[]): fc.Arbitrary<LabelSelector> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant({}) },
    {
      weight: 3,
      arbitrary: fc
        .dictionary(fc.constantFrom(...keys), fc.constantFrom('a', 'b'), { maxKeys: 2 })
        .map((matchLabels) => ({ matchLabels })),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...keys, 'team'),
          fc.constantFrom(...operators),
          fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 2 }),
        )
        .map(([key, operator, values]) => ({
          matchExpressions: [{ key, operator, ...(/In$/.test(operator) && { values }) }],
        })),
    },
  );

export const selector = selectorOver('app', 'tier');

export const namespaceSelector: fc.Arbitrary<LabelSelector> = fc.oneof(
  fc.constant({}),
  fc.constantFrom(...namespaces).map((name) => ({ matchLabels: { 'kubernetes.io/metadata.name': name } })),
  selector,
);

export const block = fc
  .tuple(fc.constantFrom(...cidrs), fc.subarray(['10.1.2.0/24', '10.1.0.0/16']))
  .map(([cidr, except]) => ({ cidr, ...(cidr.endsWith('/0') && { except }) }));

/** Present or not. */
export const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** As many things as there are numbers, each with one of its own: priorities without ties. */
export const numbered = <T>(
  item: fc.Arbitrary<T>,
  numbers: readonly number[],
  maxLength: number,
): fc.Arbitrary<(readonly [T, number])[]> =>
  fc
    .tuple(
      fc.array(item, { minLength: 1, maxLength }),
      fc.shuffledSubarray([...numbers], { minLength: maxLength, maxLength }),
    )
    .map(([items, own]) => items.map((one, index) => [one, own[index] ?? 0] as const));
