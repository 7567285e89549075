import fc from 'fast-check';
import { intervalSetOf } from '../../../src/address/interval-set';
import type { Attribute } from '../../../src/policy/model/attribute';
import type { Endpoint, Universe } from '../../../src/policy/model/endpoint';
import type { PolicySet, Rule } from '../../../src/policy/model/policy-set';
import { icmp, type LineSet, portRange, wholeLine } from '../../../src/policy/model/port-line';
import type { NamedPort } from '../../../src/policy/model/ports';
import { and, everything, has, isOneOf, not, or, type Predicate } from '../../../src/policy/model/predicate';

const tiers = ['admin', 'normal', 'baseline'];
export const atoms = ['fqdn:example.com', 'http:GET /'] as const;

/** One point of each stretch between the ends of these lines. */
export const points = [79, 80, 100, 101, 0x1004f, 0x10050, icmp(4, 8)[0] ?? 0];
const lines: readonly LineSet[] = [wholeLine, [80, 81], [80, 101], portRange('TCP'), icmp(4, 8), [0, 80, 101, 0x10050]];

const predicate: fc.Arbitrary<Predicate> = fc.constantFrom(
  everything,
  has('entity:pod'),
  has('entity:host'),
  isOneOf('pod:app', ['a']),
  and(has('entity:pod'), not(isOneOf('pod:app', ['a', 'b']))),
  or(isOneOf('pod:app', ['b']), has('entity:host')),
  isOneOf('pod:app', ['a', 'c']),
);

const named: readonly NamedPort[] = [
  { name: 'web' },
  { name: 'web', protocol: 'TCP' },
  { name: 'web', protocol: 'UDP' },
];

/** Rules whose order is clear: no two have one precedence. */
const rules = fc
  .array(
    fc.record({
      tier: fc.nat({ max: 2 }),
      direction: fc.constantFrom('ingress' as const, 'egress' as const),
      subject: predicate,
      peer: predicate,
      line: fc.constantFrom(...lines),
      named: fc.subarray([...named], { maxLength: 1 }),
      action: fc.constantFrom('allow' as const, 'deny' as const, 'pass' as const),
      atoms: fc.subarray([...atoms], { maxLength: 1 }),
      toLast: fc.boolean(),
      certain: fc.boolean(),
    }),
    { maxLength: 7 },
  )
  .map((all) =>
    all.map(
      (
        { tier, direction, subject, peer, line, named: names, action, atoms: hangsOn, toLast, certain },
        index,
      ): Rule => ({
        tier: tiers[tier] ?? '',
        precedence: [index],
        direction,
        subject,
        peer,
        ports: { line: names.length > 0 ? [] : line, named: names },
        action,
        ...(action === 'pass' && tier === 0 && toLast && { passTo: 'baseline' }),
        ...(!certain && { atoms: hangsOn }),
        source: { policy: { kind: 'Random', name: `rule-${index}` }, path: '' },
      }),
    ),
  );

const endpoint = (name: string, attributes: [Attribute, string][], ports: Endpoint['ports'] = []): Endpoint => ({
  name,
  attributes: new Map(attributes),
  ports,
});

export const universe: Universe = {
  endpoints: [
    endpoint(
      'a',
      [
        ['entity:pod', ''],
        ['pod:app', 'a'],
      ],
      [{ name: 'web', protocol: 'TCP', number: 80 }],
    ),
    endpoint(
      'b',
      [
        ['entity:pod', ''],
        ['pod:app', 'b'],
      ],
      [{ name: 'web', protocol: 'TCP', number: 100 }],
    ),
    endpoint(
      'c',
      [
        ['entity:pod', ''],
        ['pod:app', 'c'],
      ],
      [{ name: 'web', protocol: 'UDP', number: 80 }],
    ),
    endpoint('none', [['entity:pod', '']]),
    endpoint('host', [['entity:host', '']]),
  ],
  regions: [
    {
      name: 'external',
      attributes: new Map([['entity:external' as const, '']]),
      addresses: intervalSetOf([{ family: 4, first: 0n, last: 255n }]),
    },
  ],
};

/** Two sets of rules, the second mostly a change of the first. */
export const randomRules = fc
  .tuple(rules, rules, fc.constantFrom('other', 'drop', 'flip', 'add'))
  .map(([left, other, change]): readonly [PolicySet, PolicySet] => {
    const right = {
      other,
      drop: left.slice(1),
      flip: left.map((rule, index) =>
        index === 0 && rule.action === 'deny' ? { ...rule, action: 'allow' as const } : rule,
      ),
      add: [...left, ...other.slice(0, 1).map((rule) => ({ ...rule, precedence: [99] }))],
    }[change];
    return [
      { tiers, rules: left },
      { tiers, rules: right ?? other },
    ];
  });
