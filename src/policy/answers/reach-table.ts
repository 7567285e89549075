import type { Traffic } from '../engine/reach';

/** Ends of connections: workloads and what else a cluster has, by name, or addresses outside of it. */
export type ReachEnd =
  | { readonly inside: readonly string[] }
  /** `sorts` tell what is there, where it makes a difference: the cluster's own API server may be outside of it. */
  | { readonly outside: readonly string[]; readonly sorts: readonly string[] };

interface Connection {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly traffic: readonly Traffic[];
}

/** Connections between ends that are known by number. */
export class ReachTable {
  readonly ends: ReachEnd[] = [];
  readonly connections: Connection[] = [];
  readonly #numbers = new Map<string, number>();

  add(from: readonly ReachEnd[], to: readonly ReachEnd[], traffic: readonly Traffic[]): void {
    if (from.length > 0 && to.length > 0) {
      this.connections.push({ from: this.#numbersOf(from), to: this.#numbersOf(to), traffic });
    }
  }

  /** Each pair of ends once, with all that passes between them; then those together that have the same sources and traffic. */
  joined(): Connection[] {
    const pairs = new Map<string, { readonly from: number; readonly to: number; readonly traffic: Set<Traffic> }>();
    for (const { from, to, traffic } of this.connections) {
      for (const source of from) {
        for (const target of to) {
          const key = `${source},${target}`;
          const known = pairs.get(key) ?? { from: source, to: target, traffic: new Set() };
          for (const one of traffic) known.traffic.add(one);
          pairs.set(key, known);
        }
      }
    }
    const together = new Map<string, Connection & { readonly to: number[] }>();
    for (const { from, to, traffic } of pairs.values()) {
      const key = JSON.stringify([from, [...traffic]]);
      const known = together.get(key);
      if (known) known.to.push(to);
      else together.set(key, { from: [from], to: [to], traffic: [...traffic] });
    }
    return [...together.values()];
  }
  #numbersOf(ends: readonly ReachEnd[]): number[] {
    const numbers = ends.map((end) => {
      const key = JSON.stringify(end);
      const known = this.#numbers.get(key) ?? this.ends.push(end) - 1;
      this.#numbers.set(key, known);
      return known;
    });
    return [...new Set(numbers)];
  }
}
