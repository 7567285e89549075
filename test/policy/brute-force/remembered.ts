/** A question of two things, each answer of which is kept: for every packet asks again whom a selector finds. */
export function remembered<A extends object, B extends object>(ask: (a: A, b: B) => boolean) {
  const known = new WeakMap<A, WeakMap<B, boolean>>();
  return (a: A, b: B): boolean => {
    const answers = known.get(a) ?? new WeakMap<B, boolean>();
    if (!known.has(a)) known.set(a, answers);
    const found = answers.get(b) ?? ask(a, b);
    if (!answers.has(b)) answers.set(b, found);
    return found;
  };
}
