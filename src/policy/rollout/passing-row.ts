import type { Row } from '../engine/row';
import type { Passing } from './passing';

/** What passes with every class: with most of them the rest, the others are listed. */
export interface PassingRow {
  readonly rest: Passing;
  /** Classes with which something else may pass than with the rest, ascending. */
  readonly classes: readonly number[];
  /** Theirs, in the same order; neighbours with the same have one object. */
  readonly passings: readonly Passing[];
}

/** One row of those before a change, after it, and of all states between. */
export function passingRow(was: Row, is: Row, meanwhile: Row): PassingRow {
  const rest = { was: was.rest, is: is.rest, meanwhile: meanwhile.rest };
  const cursors = [was, is, meanwhile].map(cursor);
  const [before, after, between] = cursors;
  const classes: number[] = [];
  const passings: Passing[] = [];
  let last: Passing = rest;
  for (;;) {
    const found = cursors.reduce((least, { next }) => Math.min(least, next()), Number.POSITIVE_INFINITY);
    if (!before || !after || !between || found === Number.POSITIVE_INFINITY) return { rest, classes, passings };
    const one = { was: before.take(found), is: after.take(found), meanwhile: between.take(found) };
    if (one.was !== last.was || one.is !== last.is || one.meanwhile !== last.meanwhile) last = one;
    classes.push(found);
    passings.push(last);
  }
}

/** Goes along a row: the class that comes next, and what passes with one that is not behind. */
function cursor({ classes, flows, rest }: Row) {
  let at = 0;
  return {
    next: () => classes[at] ?? Number.POSITIVE_INFINITY,
    take: (found: number) => (classes[at] === found ? (flows[at++] ?? rest) : rest),
  };
}
