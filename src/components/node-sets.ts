import type { ModelSelector } from './cilium/resources/label-selector';

type Requirement = NonNullable<ModelSelector['matchExpressions']>[number];

/** The states of a label that a requirement allows: that it is absent, and some values, or all but some. */
interface States {
  readonly absent: boolean;
  readonly values: readonly string[];
  readonly except: boolean;
}

/** A cell of the nodes while it is divided: what its labels may be, and the groups that its nodes belong to. */
interface Cell {
  readonly labels: ReadonlyMap<string, States>;
  readonly groups: readonly string[];
}

/** Nodes that belong to just these groups; no selector is every node. */
export interface NodeSet {
  readonly groups: readonly string[];
  readonly selector: ModelSelector | undefined;
}

/**
 * Divides all nodes into sets that have no node in common, so that those of a set belong to the same groups. The nodes
 * outside a group take one set for each requirement that they may fail: a label selector knows no "or".
 */
export function nodeSets(groups: readonly { readonly name: string; readonly selector: ModelSelector }[]): NodeSet[] {
  let cells: Cell[] = [{ labels: new Map(), groups: [] }];
  for (const { name, selector } of groups) {
    const requirements = requirementsOf(selector);
    cells = cells.flatMap((cell) => {
      const outside: Cell[] = [];
      let rest: Cell | undefined = cell;
      for (const { key, states } of requirements) {
        outside.push(...present(rest && narrow(rest, key, not(states))));
        rest = rest && narrow(rest, key, states);
      }
      return [...present(rest && { ...rest, groups: [...rest.groups, name] }), ...outside];
    });
  }
  return cells.map((cell) => ({ groups: cell.groups, selector: selectorOf(cell.labels) }));
}

const present = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

function requirementsOf({ matchLabels = {}, matchExpressions = [] }: ModelSelector): { key: string; states: States }[] {
  return [
    ...Object.entries(matchLabels).map(([key, value]) => ({ key, states: states('In', [value]) })),
    ...matchExpressions.map(({ key, operator, values = [] }) => ({ key, states: states(operator, values) })),
  ];
}

function states(operator: Requirement['operator'], values: readonly string[]): States {
  if (operator === 'In') return { absent: false, values, except: false };
  if (operator === 'NotIn') return { absent: true, values, except: true };
  return { absent: operator === 'DoesNotExist', values: [], except: operator === 'Exists' };
}

const not = ({ absent, values, except }: States): States => ({ absent: !absent, values, except: !except });

/** The cell with one more requirement; undefined where no node can meet it. */
function narrow(cell: Cell, key: string, by: States): Cell | undefined {
  const had = cell.labels.get(key);
  const both = had ? join(had, by) : by;
  if (!both.absent && !both.except && both.values.length === 0) return undefined;
  return { ...cell, labels: new Map(cell.labels).set(key, both) };
}

function join(a: States, b: States): States {
  const absent = a.absent && b.absent;
  if (a.except && b.except) return { absent, values: [...new Set([...a.values, ...b.values])], except: true };
  const [some, other] = a.except ? [b, a] : [a, b];
  return {
    absent,
    values: some.values.filter((value) => other.values.includes(value) !== other.except),
    except: false,
  };
}

function selectorOf(labels: ReadonlyMap<string, States>): ModelSelector | undefined {
  const matchLabels: Record<string, string> = {};
  const matchExpressions: Requirement[] = [];
  for (const [key, { absent, values, except }] of labels) {
    const [only] = values;
    if (!except && values.length === 1 && only !== undefined) matchLabels[key] = only;
    else if (!except)
      matchExpressions.push(absent ? { key, operator: 'DoesNotExist' } : { key, operator: 'In', values });
    else {
      if (!absent) matchExpressions.push({ key, operator: 'Exists' });
      if (values.length > 0) matchExpressions.push({ key, operator: 'NotIn', values });
    }
  }
  if (labels.size === 0) return undefined;
  return {
    ...(Object.keys(matchLabels).length > 0 && { matchLabels }),
    ...(matchExpressions.length > 0 && { matchExpressions }),
  };
}
