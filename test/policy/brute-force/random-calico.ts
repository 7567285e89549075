import fc from 'fast-check';
import type { CalicoEntity, CalicoRule } from '../../../imports/projectcalico.org';
import { cidrs, maybe, namespaces } from './random-parts';
import type { Written } from './side';

const leaf = fc.oneof(
  fc.constantFrom('all()', 'has(app)', 'has(tier)', "projectcalico.org/orchestrator == 'k8s'", 'global()'),
  fc
    .tuple(fc.constantFrom('app', 'tier', 'team'), fc.constantFrom('==', '!='), fc.constantFrom('a', 'b', 'c'))
    .map(([label, word, value]) => `${label} ${word} '${value}'`),
  fc
    .tuple(fc.constantFrom('app', 'tier'), fc.constantFrom('in', 'not in'), fc.subarray(["'a'", "'b'", "'c'"]))
    .map(([label, word, values]) => `${label} ${word} { ${values.join(', ')} }`),
  fc
    .tuple(
      fc.constantFrom('app', 'tier', 'projectcalico.org/namespace'),
      fc.constantFrom('starts with', 'contains', 'ends with'),
      fc.constantFrom('a', 'b', 'e', ''),
    )
    .map(([label, word, text]) => `${label} ${word} '${text}'`),
  fc.constantFrom(...namespaces).map((name) => `projectcalico.org/namespace == '${name}'`),
);

/** Formulas of such questions, with and without what groups them. */
const formula = (of: fc.Arbitrary<string>) =>
  fc.oneof(
    { weight: 4, arbitrary: of },
    fc.tuple(of, of).map(([a, b]) => `${a} && ${b}`),
    fc.tuple(of, of).map(([a, b]) => `${a} || ${b}`),
    fc.tuple(of, of, of).map(([a, b, c]) => `${a} || ${b} && !${c}`),
    fc.tuple(of, of, of).map(([a, b, c]) => `!(${a} || ${b}) && ${c}`),
  );

const selector = formula(leaf);

/** Labels of namespaces that are not handed to sets of networks are only asked for where there are no such sets. */
const namespaceSelector = (withSets: boolean) =>
  fc.oneof(
    fc.constantFrom('all()', 'global()'),
    formula(
      fc
        .tuple(fc.constantFrom('kubernetes.io/metadata.name', 'projectcalico.org/name'), fc.constantFrom(...namespaces))
        .map(([label, name]) => `${label} == '${name}'`),
    ),
    formula(
      fc
        .tuple(fc.constantFrom('starts with', 'contains', 'ends with'), fc.constantFrom('r', 'e', 'ed', 'blue'))
        .map(([word, text]) => `kubernetes.io/metadata.name ${word} '${text}'`),
    ),
    ...(withSets
      ? []
      : [
          formula(
            fc.constantFrom(
              ...["app == 'a'", "app != 'a'", 'has(tier)', "tier in {'a', 'b'}"],
              ...["app starts with 'a'", "tier contains 'b'", "tier ends with ''"],
            ),
          ),
        ]),
  );

const nets = fc.uniqueArray(fc.constantFrom(...cidrs), { minLength: 1, maxLength: 2 });

const entity = (withSets: boolean): fc.Arbitrary<CalicoEntity> =>
  fc
    .record({
      nets: maybe(nets),
      notNets: maybe(nets),
      selector: maybe(selector),
      notSelector: maybe(selector),
      namespaceSelector: maybe(namespaceSelector(withSets)),
      accounts: maybe(fc.subarray(['one', 'two'], { minLength: 1 })),
      keep: fc.subarray(['nets', 'notNets', 'selector', 'notSelector', 'namespaceSelector', 'accounts'], {
        maxLength: 2,
      }),
    })
    .map(({ keep, accounts, ...all }) => ({
      ...(all.nets && keep.includes('nets') && { nets: all.nets }),
      ...(all.notNets && keep.includes('notNets') && { notNets: all.notNets }),
      ...(all.selector && keep.includes('selector') && { selector: all.selector }),
      ...(all.notSelector && keep.includes('notSelector') && { notSelector: all.notSelector }),
      ...(all.namespaceSelector && keep.includes('namespaceSelector') && { namespaceSelector: all.namespaceSelector }),
      ...(accounts && keep.includes('accounts') && { serviceAccounts: { names: accounts } }),
    }));

/** The end that the policy selects, of which no file tells the address. */
const ownEnd: fc.Arbitrary<CalicoEntity> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  selector.map((one) => ({ selector: one })),
  selector.map((one) => ({ notSelector: one })),
  namespaceSelector(false).map((one) => ({ namespaceSelector: one })),
);

type What = Pick<CalicoRule, 'protocol' | 'notProtocol' | 'icmp' | 'notICMP'> &
  Pick<CalicoEntity, 'ports' | 'notPorts'>;

const ports = fc.array(fc.constantFrom<number | string>(53, 80, 443, '80:90', 'web', 'dns'), {
  minLength: 1,
  maxLength: 2,
});
const numbers = fc.array(fc.constantFrom<number | string>(53, 80, 443, '80:90'), { minLength: 1, maxLength: 2 });
const message = fc.constantFrom({ type: 8 }, { type: 8, code: 1 }, { type: 0 });

const what: fc.Arbitrary<What> = fc.oneof(
  fc.constant({}),
  fc.record({ protocol: fc.constantFrom<string | number>('TCP', 'UDP', 'SCTP', 'ICMP', 'ICMPv6', 6, 17, 2) }),
  fc.record({ notProtocol: fc.constantFrom<string | number>('TCP', 'UDP', 'ICMP', 2) }),
  fc.record({ protocol: fc.constantFrom('TCP', 'UDP', 'SCTP'), ports }),
  fc.record({ protocol: fc.constantFrom('TCP', 'UDP'), notPorts: numbers }),
  fc.record({ protocol: fc.constantFrom('TCP', 'UDP'), ports: numbers, notPorts: numbers }),
  fc.record({ protocol: fc.constantFrom('ICMP', 'ICMPv6'), icmp: message }),
  fc.record({ protocol: fc.constantFrom('ICMP', 'ICMPv6'), notICMP: message }),
);

const rule = (direction: 'ingress' | 'egress', withSets: boolean): fc.Arbitrary<CalicoRule> =>
  fc
    .record({
      action: fc.constantFrom(...(['Allow', 'Deny', 'Pass', 'Allow', 'Deny', 'Log'] as const)),
      own: withSets ? fc.constant<CalicoEntity>({}) : ownEnd,
      other: entity(withSets),
      what,
    })
    .map(({ action, own, other, what: { ports: some, notPorts, ...protocol } }) => {
      const at = { ...(some && { ports: some }), ...(notPorts && { notPorts }) };
      const [source, destination] = direction === 'ingress' ? [other, own] : [own, other];
      return { action, ...protocol, source, destination: { ...destination, ...at } };
    });

const order = fc.constantFrom(1, 2, 999, 1000, 1000.5, 2000, undefined);
const types = maybe(fc.subarray(['Ingress', 'Egress'] as ('Ingress' | 'Egress')[]));

const policy = (withSets: boolean) =>
  fc.record({
    home: fc.constantFrom(...namespaces, undefined),
    prefix: fc.constantFrom('a', 'knp.default.policy-5', 'z'),
    tier: fc.constantFrom('default', undefined, 'early', 'late'),
    order,
    selector: maybe(selector),
    namespaceSelector: maybe(namespaceSelector(false)),
    types,
    ingress: maybe(fc.array(rule('ingress', withSets), { maxLength: 3 })),
    egress: maybe(fc.array(rule('egress', withSets), { maxLength: 3 })),
  });

const apiVersion = 'projectcalico.org/v3';

const labels = fc.dictionary(fc.constantFrom('app', 'tier'), fc.constantFrom('a', 'b'), { maxKeys: 2 });
const sets = fc
  .array(fc.record({ home: fc.constantFrom(...namespaces, undefined), labels, nets }), { maxLength: 2 })
  .map((all): Written['calicoSets'] =>
    all.map(({ home, labels: own, nets: some }, index) => {
      const name = `set-${index}`;
      return home === undefined
        ? { apiVersion, kind: 'GlobalNetworkSet', metadata: { name, labels: own }, spec: { nets: some } }
        : { apiVersion, kind: 'NetworkSet', metadata: { name, labels: own, namespace: home }, spec: { nets: some } };
    }),
  );

const tiers = fc
  .record({
    early: fc.constantFrom(1, 500, 2000),
    late: fc.constantFrom(2_000_000, 20_000_000, undefined),
    ends: fc.tuple(fc.constantFrom('Deny', 'Pass', undefined), fc.constantFrom('Deny', 'Pass')),
  })
  .map(({ early, late, ends: [first, second] }): Written['calicoTiers'] => [
    {
      ...{ apiVersion, kind: 'Tier', metadata: { name: 'early' } },
      spec: { order: early, ...(first && { defaultAction: first }) },
    },
    {
      ...{ apiVersion, kind: 'Tier', metadata: { name: 'late' } },
      spec: { ...(late !== undefined && { order: late }), defaultAction: second },
    },
  ]);

/** Policies of namespaces and of the cluster, tiers, and sets of networks. */
export const randomCalico: fc.Arbitrary<Pick<Written, 'calico' | 'calicoTiers' | 'calicoSets'>> = fc
  .boolean()
  .chain((withSets) =>
    fc
      .record({
        policies: fc.array(policy(withSets), { minLength: 1, maxLength: 4 }),
        calicoTiers: tiers,
        calicoSets: withSets ? sets : fc.constant<Written['calicoSets']>([]),
      })
      .map(({ policies, ...rest }) => ({
        ...rest,
        calico: policies.map(({ home, prefix, ...all }, index) => {
          const name = `${prefix}-${index}`;
          const spec = {
            ...(all.tier !== undefined && { tier: all.tier }),
            ...(all.order !== undefined && { order: all.order }),
            ...(all.selector !== undefined && { selector: all.selector }),
            ...(all.types && { types: all.types }),
            ...(all.ingress && { ingress: all.ingress }),
            ...(all.egress && { egress: all.egress }),
          };
          if (home !== undefined) {
            return { apiVersion, kind: 'NetworkPolicy' as const, metadata: { name, namespace: home }, spec };
          }
          const where = all.namespaceSelector === undefined ? {} : { namespaceSelector: all.namespaceSelector };
          return {
            ...{ apiVersion, kind: 'GlobalNetworkPolicy' as const, metadata: { name } },
            spec: { ...spec, ...where },
          };
        }),
      })),
  );
