import { type Arith, type Bool, type Context, init } from 'z3-solver';
import type { IntervalSet } from '../../../src/address/interval-set';
import type { Endpoint, Universe } from '../../../src/policy/model/endpoint';
import type { Direction, PolicySet, Rule } from '../../../src/policy/model/policy-set';
import { lineEnd, portRange } from '../../../src/policy/model/port-line';
import type { Predicate } from '../../../src/policy/model/predicate';

/** An end as the solver sees it: which of the endpoints, then of the regions, and its address. */
interface End {
  readonly which: Arith<'proof'>;
  readonly address: Arith<'proof'>;
}

/** A solver that knows no classes, no functions and no masks: rules, one by one, as formulas over a packet. */
export async function openProver() {
  const api = await init();
  const z3: Context<'proof'> = api.Context('proof');
  return {
    /** A packet that one set allows and the other does not. */
    async differ(left: PolicySet, right: PolicySet, universe: Universe): Promise<boolean> {
      const point = z3.Int.const('point');
      const from = { which: z3.Int.const('from'), address: z3.Int.const('source') };
      const to = { which: z3.Int.const('to'), address: z3.Int.const('target') };
      const solver = new z3.Solver();
      solver.add(point.ge(0), point.lt(lineEnd), ...[from, to].flatMap((end) => inUniverse(z3, end, universe)));
      const allows = (set: PolicySet) =>
        z3.And(
          walk(z3, set, 'egress', from, to, { to, point, universe }),
          walk(z3, set, 'ingress', to, from, { to, point, universe }),
        );
      solver.add(z3.Xor(allows(left), allows(right)));
      return (await solver.check()) === 'sat';
    },
    close: () => api.em.PThread.terminateAllThreads(),
  };
}

type Z3 = Context<'proof'>;

function inUniverse(z3: Z3, { which, address }: End, { endpoints, regions }: Universe): Bool<'proof'>[] {
  return [
    which.ge(0),
    which.lt(endpoints.length + regions.length),
    ...[...endpoints, ...regions].map(({ addresses }, index) =>
      z3.Implies(which.eq(index), addresses ? within(z3, address, addresses) : z3.Bool.val(true)),
    ),
  ];
}

/** IPv6 lies behind IPv4. */
const within = (z3: Z3, address: Arith<'proof'>, { 4: older, 6: newer }: IntervalSet): Bool<'proof'> => {
  const shifted = newer.map(({ first, last }) => ({ first: first + (1n << 32n), last: last + (1n << 32n) }));
  return z3.Or(...[...older, ...shifted].map(({ first, last }) => z3.And(address.ge(first), address.le(last))));
};

interface Packet {
  readonly to: End;
  readonly point: Arith<'proof'>;
  readonly universe: Universe;
}

/** The verdict of one direction, from the last tier to the first. What is no endpoint has no rules. */
function walk(z3: Z3, set: PolicySet, direction: Direction, own: End, other: End, packet: Packet): Bool<'proof'> {
  const verdicts: Bool<'proof'>[] = [];
  verdicts[set.tiers.length] = z3.Bool.val(true);
  for (const [tier, name] of [...set.tiers.entries()].reverse()) {
    const rules = set.rules.filter((rule) => rule.tier === name && rule.direction === direction);
    const last = rules.sort((a, b) => lower(b.precedence, a.precedence));
    verdicts[tier] = last.reduce<Bool<'proof'>>(
      (rest, rule) => {
        const next = rule.passTo === undefined ? tier + 1 : set.tiers.indexOf(rule.passTo);
        const passed = verdicts[next] ?? z3.Bool.val(true);
        const verdict = rule.action === 'pass' ? passed : z3.Bool.val(rule.action === 'allow');
        return z3.If(matches(z3, rule, own, other, packet), verdict, rest);
      },
      verdicts[tier + 1] ?? z3.Bool.val(true),
    );
  }
  const endpoint = own.which.lt(packet.universe.endpoints.length);
  return z3.Implies(endpoint, verdicts[0] ?? z3.Bool.val(true));
}

function lower(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) if (value !== b[index]) return value - (b[index] ?? -1);
  return a.length - b.length;
}

function matches(z3: Z3, { subject, peer, ports }: Rule, own: End, other: End, { to, point, universe }: Packet) {
  const line = ports.line.flatMap((first, index, all) =>
    index % 2 === 0 ? [z3.And(point.ge(first), point.lt(all[index + 1] ?? first))] : [],
  );
  const named = universe.endpoints.flatMap((endpoint, index) =>
    endpoint.ports
      .filter((port) =>
        ports.named.some(({ name, protocol = port.protocol }) => name === port.name && protocol === port.protocol),
      )
      .map(({ protocol, number }) => z3.And(to.which.eq(index), point.eq(portRange(protocol, number)[0] ?? 0))),
  );
  return z3.And(holds(z3, subject, own, universe), holds(z3, peer, other, universe), z3.Or(...line, ...named));
}

function holds(z3: Z3, predicate: Predicate, end: End, universe: Universe): Bool<'proof'> {
  switch (predicate.op) {
    case 'true':
    case 'false':
      return z3.Bool.val(predicate.op === 'true');
    case 'not':
      return z3.Not(holds(z3, predicate.of, end, universe));
    case 'and':
      return z3.And(...predicate.of.map((part) => holds(z3, part, end, universe)));
    case 'or':
      return z3.Or(...predicate.of.map((part) => holds(z3, part, end, universe)));
    case 'within':
      return within(z3, end.address, predicate.addresses);
    case 'is':
    case 'like': {
      const has = ({ attributes }: Pick<Endpoint, 'attributes'>) => {
        const value = attributes.get(predicate.attribute);
        if (value === undefined) return false;
        if (predicate.op === 'is') return predicate.values?.includes(value) ?? true;
        const { op, text } = predicate.pattern;
        const at = value.lastIndexOf(text);
        if (op === 'starts with') return value.indexOf(text) === 0;
        return at >= 0 && (op === 'contains' || at + text.length === value.length);
      };
      const all = [...universe.endpoints, ...universe.regions];
      return z3.Or(...all.flatMap((one, index) => (has(one) ? [end.which.eq(index)] : [])));
    }
  }
}
