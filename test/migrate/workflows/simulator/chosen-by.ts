import type { Choose } from './scheduler';

/** A choice by a linear congruence: the same for the same seed. */
export function chosenBy(seed: number): Choose {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
