import type { Attributes } from '../model/attribute';

const namespaceName = 'namespace:kubernetes.io/metadata.name';

/**
 * Where some endpoints run, by their places: a namespace has one set of labels, so that of pods that only may run some cannot at
 * one time. A name that is none of the `named` ones stands for any number of namespaces.
 */
export class Homes {
  readonly #names: readonly (string | undefined)[];
  readonly #labels: readonly string[];

  constructor(endpoints: readonly Attributes[], named: ReadonlySet<string> = new Set()) {
    this.#names = endpoints.map((attributes) => {
      const name = attributes.get(namespaceName);
      return name !== undefined && named.has(name) ? name : undefined;
    });
    this.#labels = endpoints.map((attributes, place) => (this.#names[place] === undefined ? '' : labelsOf(attributes)));
  }

  /** Whether two of them may run at one time. */
  canMeet(a: number, b: number): boolean {
    const name = this.#names[a];
    return name === undefined || name !== this.#names[b] || this.#labels[a] === this.#labels[b];
  }

  /** The first of some endpoints with one of some others that may run with it. */
  firstMeeting(some: Iterable<number>, others: readonly number[]): readonly [number, number] | undefined {
    const tried = new Set<string>();
    for (const one of some) {
      const home = `${this.#names[one]} ${this.#labels[one]}`;
      if (tried.has(home)) continue;
      tried.add(home);
      const other = others.find((each) => this.canMeet(one, each));
      if (other !== undefined) return [one, other];
    }
    return undefined;
  }
}

const labelsOf = (attributes: Attributes) =>
  [...attributes]
    .filter(([attribute]) => attribute.startsWith('namespace:'))
    .map((label) => JSON.stringify(label))
    .sort()
    .join();
