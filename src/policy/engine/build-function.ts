import type { EndpointPort } from '../model/endpoint';
import type { Direction } from '../model/policy-set';
import { joinLines, portRange } from '../model/port-line';
import type { NamedPort } from '../model/ports';
import type { CompiledRule } from './compile-rules';
import { always, type Condition } from './conditions';
import type { DirectionFunction, Entry, Group, Level } from './direction-function';
import { allFlow, type Flows, noFlow } from './flows';
import { tieAtom } from './tie-atom';

/** A group on its way: its entries by peer, so that each stands once. */
interface Draft {
  readonly action: Group['action'];
  readonly passTo: number;
  readonly entries: Map<string, DraftEntry>;
}

type DraftEntry = Omit<Entry, 'group'>;

type DraftLevel = { readonly groups: readonly Draft[]; readonly tie: Condition };

/** Makes functions canonical, and one object of equal ones. */
export class FunctionBuilder {
  readonly #flows: Flows;
  /** The number of the predicate that holds of everything. */
  readonly #everything: number;
  readonly #known = new Map<string, DirectionFunction>();

  constructor(flows: Flows, everything: number) {
    this.#flows = flows;
    this.#everything = everything;
  }

  /**
   * The function of all these rules. Ports by name are those of the destination: of ingress the subject, whose `ports` are
   * given; of egress each peer.
   */
  build(rules: readonly CompiledRule[], direction: Direction, ports: readonly EndpointPort[]): DirectionFunction {
    const tiers = joinTiers(this.#levels(rules, direction, ports));
    return this.#intern(tiers.map((levels) => this.#simplify(levels)));
  }

  /** Levels by tier; a tier without rules is left out, and what passes to it goes to the next one. */
  #levels(rules: readonly CompiledRule[], direction: Direction, ports: readonly EndpointPort[]): DraftLevel[][] {
    const all = byPrecedence(rules);
    const numbers = [...new Set(all.map((level) => level[0]?.tier ?? 0))];
    const target = (tier: number) => {
      const place = numbers.findIndex((number) => number >= tier);
      return place < 0 ? numbers.length : place;
    };
    const tiers: DraftLevel[][] = numbers.map(() => []);
    for (const level of all) {
      const groups = new Map<string, Draft>();
      for (const rule of level) {
        const passTo = rule.action === 'pass' ? target(rule.passTo) : 0;
        const key = `${rule.action} ${passTo}`;
        const group = groups.get(key) ?? { action: rule.action, passTo, entries: new Map() };
        groups.set(key, group);
        this.#addRule(group.entries, rule, direction, ports);
      }
      const tie = groups.size > 1 ? this.#flows.conditions.atom(tieAtom(level.map(({ rule }) => rule))) : always;
      // Sorted: the order in which rules are given means nothing.
      const sorted = groups.size > 1 ? new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1))) : groups;
      tiers[target(level[0]?.tier ?? 0)]?.push({ groups: [...sorted.values()], tie });
    }
    return tiers;
  }

  #addRule(
    entries: Draft['entries'],
    { peers, flow: numbered, named, condition }: CompiledRule,
    direction: Direction,
    ports: readonly EndpointPort[],
  ): void {
    let flow = numbered;
    if (direction === 'ingress') {
      for (const port of named) flow = this.#flows.or(flow, this.#flows.of(portLine(port, ports), condition));
    }
    for (const peer of peers) {
      if (flow !== noFlow) this.#add(entries, { peer, flow });
      if (direction === 'ingress') continue;
      for (const port of named) this.#add(entries, { peer, flow: noFlow, named: { ...port, condition } });
    }
  }

  #add(entries: Map<string, DraftEntry>, entry: DraftEntry): void {
    const { name, protocol = '', condition } = entry.named ?? {};
    const key = name === undefined ? `${entry.peer}` : `${entry.peer} ${name}/${protocol} ${condition}`;
    const known = entries.get(key);
    if (!known) entries.set(key, entry);
    else if (!known.named) entries.set(key, { peer: known.peer, flow: this.#flows.or(known.flow, entry.flow) });
  }

  /** Neighbours that do the same become one; what nothing reaches goes. */
  #simplify(levels: readonly DraftLevel[]): DraftLevel[] {
    const result: DraftLevel[] = [];
    for (const level of levels) {
      const group = onlyGroup(level);
      if (group?.entries.size === 0) continue;
      const before = onlyGroup(result.at(-1));
      if (group && before && sameAction(before, group)) {
        for (const entry of group.entries.values()) this.#add(before.entries, entry);
      } else {
        result.push(level);
      }
      const last = onlyGroup(result.at(-1));
      if (last) this.#absorb(last.entries);
      if (last?.entries.get(`${this.#everything}`)?.flow === allFlow) break;
    }
    return result;
  }

  /** What matches everything makes the narrower entries beside it redundant. */
  #absorb(entries: Map<string, DraftEntry>): void {
    const all = entries.get(`${this.#everything}`);
    if (!all) return;
    for (const [key, entry] of entries) {
      const within = this.#flows.without(entry.flow, all.flow) === noFlow;
      if (entry !== all && within && (!entry.named || all.flow === allFlow)) entries.delete(key);
    }
  }

  #intern(drafts: readonly DraftLevel[][]): DirectionFunction {
    const tier = drafts.at(-1);
    const last = tier?.at(-1)?.groups ?? [];
    if (tier?.length === 0) return this.#intern(drafts.slice(0, -1));
    // After the last tier all is allowed anyway.
    if (last.length === 1 && last[0]?.action === 'allow') {
      return this.#intern([...drafts.slice(0, -1), tier?.slice(0, -1) ?? []]);
    }
    const entries: Entry[] = [];
    const key: string[] = [];
    let numbers = 0;
    const tiers = drafts.map((levels) => {
      key.push('tier');
      return levels.map(({ groups, tie }): Level => {
        key.push(`level ${tie}`);
        return {
          tie,
          groups: groups.map(({ action, passTo, entries: drafted }): Group => {
            key.push(`${action} ${passTo}`);
            const group = numbers++;
            for (const name of [...drafted.keys()].sort()) {
              const entry = drafted.get(name);
              if (!entry) continue;
              key.push(`${name}=${entry.flow}`);
              const { peer, flow, named } = entry;
              entries.push(named ? { peer, group, flow, named } : { peer, group, flow });
            }
            return { action, passTo, number: group };
          }),
        };
      });
    });
    const text = key.join();
    const known = this.#known.get(text);
    if (known) return known;
    const made = { id: this.#known.size, tiers, entries, groups: numbers };
    this.#known.set(text, made);
    return made;
  }
}

/** The rules of each tier and rank, lowest first. */
function byPrecedence(rules: readonly CompiledRule[]): CompiledRule[][] {
  const levels: CompiledRule[][] = [];
  let before: CompiledRule | undefined;
  for (const rule of rules.toSorted((a, b) => a.tier - b.tier || a.rank - b.rank)) {
    if (rule.tier === before?.tier && rule.rank === before.rank) levels.at(-1)?.push(rule);
    else levels.push([rule]);
    before = rule;
  }
  return levels;
}

/** The numbers that a destination gives to a port's name. */
function portLine({ name, protocol }: NamedPort, ports: readonly EndpointPort[]) {
  const meant = ports.filter((port) => port.name === name && (protocol === undefined || port.protocol === protocol));
  return joinLines(meant.map((port) => portRange(port.protocol, port.number)));
}

/** The group of a level; undefined where several tie. */
const onlyGroup = (level: DraftLevel | undefined) => (level?.groups.length === 1 ? level.groups[0] : undefined);

const sameAction = (a: Draft, b: Draft) => a.action === b.action && a.passTo === b.passTo;

/** Two tiers are one where nothing passes from the first one, nor to the second. */
function joinTiers(tiers: readonly DraftLevel[][]): DraftLevel[][] {
  if (!tiers.some(anyPasses)) return [tiers.flat()];
  const targets = new Set(tiers.flat().flatMap(({ groups }) => groups.filter(isPass).map(({ passTo }) => passTo)));
  const joined: DraftLevel[][] = [];
  const place: number[] = [];
  for (const [index, levels] of tiers.entries()) {
    const before = joined.at(-1);
    if (before && !targets.has(index) && !anyPasses(before)) before.push(...levels);
    else joined.push([...levels]);
    place.push(joined.length - 1);
  }
  place.push(joined.length);
  const moved = (draft: Draft): Draft =>
    isPass(draft) ? { ...draft, passTo: place[draft.passTo] ?? joined.length } : draft;
  return joined.map((levels) => levels.map((level) => ({ ...level, groups: level.groups.map(moved) })));
}

const isPass = ({ action }: Draft) => action === 'pass';

const anyPasses = (levels: readonly DraftLevel[]) => levels.some(({ groups }) => groups.some(isPass));
