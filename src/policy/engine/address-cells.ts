import type { IpRange } from '../../address/range';
import type { DirectionFunction } from './direction-function';
import { evaluate } from './evaluate';
import { type Flow, noFlow } from './flows';
import type { World } from './world';

/** Addresses with which each of some functions lets the same pass. */
export interface AddressCell {
  readonly range: IpRange;
  /** One of each function. */
  readonly flows: readonly Flow[];
}

/** Where what a function matches begins or ends to match. */
interface Change {
  readonly at: bigint;
  readonly decides: number;
  readonly entry: number;
  readonly begins: boolean;
}

/** What functions let pass with the addresses of a region, by its number: as few cells as there are differences. */
export function addressCells(world: World, region: number, functions: readonly DirectionFunction[]): AddressCell[] {
  return ([4, 6] as const).flatMap((family) => {
    const cells: AddressCell[] = [];
    const active = functions.map(() => new Set<number>());
    const changes = changesOf(world, region, family, functions);
    for (const domain of world.regions[region]?.addresses[family] ?? []) {
      let first = domain.first;
      while (first <= domain.last) {
        for (let change = changes.at(-1); change && change.at <= first; change = changes.at(-1)) {
          changes.pop();
          if (change.begins) active[change.decides]?.add(change.entry);
          else active[change.decides]?.delete(change.entry);
        }
        const next = changes.at(-1)?.at;
        const last = next !== undefined && next <= domain.last ? next - 1n : domain.last;
        const flows = functions.map((decides, index) => flowsThrough(decides, active[index] ?? new Set(), world));
        push(cells, { range: { family, first, last }, flows });
        first = last + 1n;
      }
    }
    return cells;
  });
}

/** Last one first, so that they are taken from the end. */
function changesOf(world: World, region: number, family: 4 | 6, functions: readonly DirectionFunction[]): Change[] {
  const changes = functions.flatMap(({ entries }, decides) =>
    entries.flatMap(({ peer, flow }, entry) =>
      flow === noFlow
        ? []
        : (world.addresses(peer)[region]?.[family] ?? []).flatMap(({ first, last }) => [
            { at: first, decides, entry, begins: true },
            { at: last + 1n, decides, entry, begins: false },
          ]),
    ),
  );
  return changes.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}

function flowsThrough(decides: DirectionFunction, active: ReadonlySet<number>, { flows }: World): Flow {
  const matched: Flow[] = new Array(decides.groups).fill(noFlow);
  for (const index of active) {
    const { group = 0, flow = noFlow } = decides.entries[index] ?? {};
    matched[group] = flows.or(matched[group] ?? noFlow, flow);
  }
  return evaluate(decides, matched, flows);
}

/** Joins a cell to the one before where it only goes on. */
function push(cells: AddressCell[], cell: AddressCell): void {
  const before = cells.at(-1);
  const { family, first, last } = cell.range;
  const goesOn = before?.range.last === first - 1n && before.flows.every((flow, index) => flow === cell.flows[index]);
  if (before && goesOn) cells[cells.length - 1] = { ...before, range: { family, first: before.range.first, last } };
  else cells.push(cell);
}
