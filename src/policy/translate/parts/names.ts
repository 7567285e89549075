/** Gives each name out once: the second object of a name gets a number behind it. */
export class Names {
  readonly #given = new Set<string>();

  /** `scope` is where names are to differ: a kind and a namespace. */
  next(scope: string, name: string): string {
    for (let number = 1; ; number++) {
      const found = number === 1 ? name : `${name}-${number}`;
      const key = `${scope}/${found}`;
      if (this.#given.has(key)) continue;
      this.#given.add(key);
      return found;
    }
  }
}
