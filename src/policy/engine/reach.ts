import type { IpRange } from '../../address/range';
import type { Endpoint, Region, Universe } from '../model/endpoint';
import type { Direction, PolicySet } from '../model/policy-set';
import { addressCells } from './address-cells';
import { type Behaviour, behaviours } from './behaviours';
import { FunctionBuilder } from './build-function';
import type { DirectionFunction } from './direction-function';
import { type Flow, noFlow } from './flows';
import { functionsOf } from './functions-of';
import { type Row, Rows } from './row';
import { World } from './world';

/** A stretch of the port line, and the atoms on which it hangs whether it passes; none where it does. */
export interface Traffic {
  readonly first: number;
  /** Not included. */
  readonly end: number;
  readonly atoms: readonly string[];
}

/** Who may send what to whom, group by group; what is not listed is denied. */
export interface Reach {
  /** Endpoints that send alike and receive alike. */
  readonly groups: readonly (readonly Endpoint[])[];
  /** By the numbers of the groups. */
  readonly inside: readonly {
    readonly from: readonly number[];
    readonly to: readonly number[];
    readonly traffic: readonly Traffic[];
  }[];
  /** With addresses of regions: `ingress` from there, `egress` to there. */
  readonly outside: readonly {
    readonly direction: Direction;
    readonly groups: readonly number[];
    readonly region: Region;
    readonly range: IpRange;
    readonly traffic: readonly Traffic[];
  }[];
}

/** All that a policy set allows over a universe. */
export function reach(set: PolicySet, universe: Universe): Reach {
  const world = new World(universe, [set]);
  const [compiled] = world.sets;
  if (!compiled) throw new Error('a world without its set');
  const builder = () => new FunctionBuilder(world.flows, world.everything);
  const functions = functionsOf(compiled, world, { ingress: builder(), egress: builder() });
  const rows = { ingress: new Rows(world, 'ingress'), egress: new Rows(world, 'egress') };
  const rowOf = (decides: DirectionFunction, direction: Direction) => rows[direction].of(decides);
  const all = behaviours(functions, rowOf);

  const traffics = new Map<Flow, Traffic[]>();
  const trafficOf = (flow: Flow): Traffic[] => {
    const known =
      traffics.get(flow) ??
      world.flows.stretches(flow).map(({ first, end, condition }) => ({
        first,
        end,
        atoms: world.flows.conditions.atomsOf(condition),
      }));
    traffics.set(flow, known);
    return known;
  };
  const receivers = receiversAmong(all, rowOf);
  return {
    groups: all.map(({ classes }) => classes.flatMap((index) => world.classes[index]?.endpoints ?? [])),
    inside: sendersOf(all).flatMap((from) =>
      [...destinations(from, all, receivers, world, rowOf)].map(([flow, to]) => ({
        from,
        to,
        traffic: trafficOf(flow),
      })),
    ),
    outside: outsideOf(all, world).map(({ flow, ...rest }) => ({ ...rest, traffic: trafficOf(flow) })),
  };
}

/** The numbers of behaviours, those together that send the same to everyone. */
function sendersOf(all: readonly Behaviour[]): number[][] {
  const found = new Map<string, number[]>();
  for (const [number, { decides, exceptionsKey }] of all.entries()) {
    const key = `${decides.egress.id},${exceptionsKey.ingress}`;
    const known = found.get(key);
    if (known) known.push(number);
    else found.set(key, [number]);
  }
  return [...found.values()];
}

type RowOf = (decides: DirectionFunction, direction: Direction) => Row;

/** The numbers of those that may receive from a behaviour: of whom nearly all take nothing, most need no look. */
type Receivers = (from: Behaviour) => readonly number[];

function receiversAmong(all: readonly Behaviour[], rowOf: RowOf): Receivers {
  const open: number[] = [];
  const byFunction = new Map<number, number[]>();
  for (const [number, { decides }] of all.entries()) {
    if (rowOf(decides.ingress, 'ingress').rest !== noFlow) open.push(number);
    const known = byFunction.get(decides.ingress.id);
    if (known) known.push(number);
    else byFunction.set(decides.ingress.id, [number]);
  }
  return ({ exceptions }) => {
    const naming = [...exceptions.ingress.keys()].flatMap((id) => byFunction.get(id) ?? []);
    return [...new Set([...open, ...naming])].sort((a, b) => a - b);
  };
}

/** To whom some behaviours that send alike may send what. */
function destinations(
  [sender = 0]: readonly number[],
  all: readonly Behaviour[],
  receivers: Receivers,
  { flows }: World,
  rowOf: RowOf,
) {
  const found = new Map<Flow, number[]>();
  const from = all[sender];
  if (!from) return found;
  const { rest } = rowOf(from.decides.egress, 'egress');
  for (const number of receivers(from)) {
    const receiver = all[number];
    if (!receiver) continue;
    const { decides, exceptions } = receiver;
    const sent = exceptions.egress.get(from.decides.egress.id) ?? rest;
    const taken = from.exceptions.ingress.get(decides.ingress.id) ?? rowOf(decides.ingress, 'ingress').rest;
    const flow = flows.and(sent, taken);
    if (flow === noFlow) continue;
    const known = found.get(flow);
    if (known) known.push(number);
    else found.set(flow, [number]);
  }
  return found;
}

function outsideOf(all: readonly Behaviour[], world: World) {
  return (['ingress', 'egress'] as const).flatMap((direction) => {
    const deciding = new Map<DirectionFunction, number[]>();
    for (const [number, { decides }] of all.entries()) {
      const known = deciding.get(decides[direction]);
      if (known) known.push(number);
      else deciding.set(decides[direction], [number]);
    }
    return [...deciding].flatMap(([decides, groups]) =>
      world.regions.flatMap((region, number) =>
        addressCells(world, number, [decides]).flatMap(({ range, flows: [flow = noFlow] }) =>
          flow === noFlow ? [] : [{ direction, groups, region, range, flow }],
        ),
      ),
    );
  });
}
