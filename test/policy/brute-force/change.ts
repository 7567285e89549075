import type { Side } from './side';

export const changes = ['same', 'drop', 'remove', 'flip', 'widen', 'swap', 'reorder', 'rank'] as const;
export type Change = (typeof changes)[number];

/** A side with one thing changed: the `at`th of what may be changed so, counted in circles; the same where there is none. */
export function changed(side: Side, change: Change, at: number): Side {
  if (change === 'same') return side;
  let found = 0;
  everyList(side, change, () => found++ < 0);
  if (found === 0) return side;
  const chosen = at % found;
  let count = 0;
  return everyList(side, change, () => count++ === chosen);
}

/** Whether the part at hand is the one to change. */
type Here = () => boolean;
/** What a part becomes: `undefined` goes away, and what comes back as it is, is looked into. */
type Visit = (key: string, part: unknown) => unknown;

function everyList(side: Side, change: Exclude<Change, 'same'>, here: Here): Side {
  const { enforcement, cidrMatchMode, ...lists } = side;
  const all = Object.entries(lists).map(([list, objects]) => {
    if (change === 'remove') return [list, mayGo.has(list) ? objects.filter(() => !here()) : objects];
    return [list, rewritten(objects, changing(change, list, objects, here))];
  });
  // Only parts of the written objects change, and to others of their shape.
  return { enforcement, ...(cidrMatchMode && { cidrMatchMode }), ...Object.fromEntries(all) } as Side;
}

/** What others refer to stays: whether it is in the cluster all the same files do not decide. */
const mayGo = new Set(['kubernetes', 'cluster', 'cilium', 'antrea', 'calico', 'calicoSets', 'portable']);

function rewritten(value: unknown, visit: Visit): unknown {
  if (Array.isArray(value)) return value.map((one) => rewritten(one, visit));
  if (typeof value !== 'object' || value === null) return value;
  const kept: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    const by = visit(key, part);
    if (by instanceof Renamed) kept[by.key] = part;
    else if (by !== undefined) kept[key] = by === part ? rewritten(part, visit) : by;
  }
  return kept;
}

class Renamed {
  constructor(readonly key: string) {}
}

const rules = /^(ingress|egress)(Deny)?$/;
const selectors = /^(podSelector|endpointSelector|selector|subject)$/;
const denials = { ingress: 'ingressDeny', ingressDeny: 'ingress', egress: 'egressDeny', egressDeny: 'egress' } as const;

/** Fields without which more packets are meant, by the list of the objects that have them. */
const widening: Readonly<Record<string, RegExp>> = {
  kubernetes: /^(ports|port|endPort)$/,
  cluster: /^(ports|protocols)$/,
  cilium: /^(toPorts|icmps|protocol)$/,
  antrea: /^(ports|protocols|endPort)$/,
  calico: /^(ports|notPorts|notProtocol|icmp|notICMP)$/,
  portable: /^(ports|from|to)$/,
};

function changing(
  change: Exclude<Change, 'same' | 'remove'>,
  list: string,
  objects: readonly unknown[],
  here: Here,
): Visit {
  const isRules = (key: string, part: unknown): part is readonly unknown[] => rules.test(key) && Array.isArray(part);
  switch (change) {
    case 'drop':
      return (key, part) => {
        if (!isRules(key, part)) return part;
        const kept = part.filter(() => !here());
        return kept.length === part.length ? part : kept;
      };
    case 'reorder':
      return (key, part) => (isRules(key, part) && part.length > 1 && here() ? part.toReversed() : part);
    case 'widen':
      return (key, part) => (widening[list]?.test(key) && here() ? undefined : part);
    case 'rank':
      // Antrea takes no tier of one's own behind the NetworkPolicies.
      if (list === 'antreaTiers') return (_, part) => part;
      return (key, part) =>
        (key === 'priority' || key === 'order') && here()
          ? Math.min(atOtherEnd(Number(part)), lastRank[list] ?? Number.POSITIVE_INFINITY)
          : part;
    case 'swap': {
      const others: [string, unknown][] = [];
      rewritten(objects, (key, part) => {
        if (selectors.test(key)) others.push([key, part]);
        return part;
      });
      return (key, part) => {
        if (!selectors.test(key) || !here()) return part;
        return others.find(([of, other]) => of === key && other !== part)?.[1] ?? part;
      };
    }
    case 'flip':
      return (key, part) => {
        if (key === 'action' && here()) return flipped(list, part);
        const isDenial = list === 'cilium' && isRules(key, part) && key in denials;
        return isDenial && here() ? new Renamed(denials[key as keyof typeof denials]) : part;
      };
  }
}

function flipped(list: string, action: unknown): string {
  if (list === 'portable') return action === 'allow' ? 'deny' : 'allow';
  const [yes, no] = list === 'antrea' ? ['Allow', 'Drop'] : ['Allow', 'Deny'];
  if (action === 'Accept') return 'Deny';
  return action === 'Allow' ? no : yes;
}

/** Where an API knows one, and in which ties are decided. */
const lastRank: Readonly<Record<string, number>> = { portable: 1000 };

/** From the first to the last and back, and never where another is. */
const atOtherEnd = (rank: number) => (rank > 4 ? 1 / (rank + 2) : (rank + 1) * 1000.25);
