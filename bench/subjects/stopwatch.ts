interface Stopwatch {
  /** Does the work and notes how many milliseconds it took. */
  readonly time: <T>(step: string, work: () => T) => T;
  /** Hands what was noted to the benchmark. */
  readonly print: () => void;
}

/** Times the steps of a subject. */
export function stopwatch(): Stopwatch {
  const taken: Record<string, number> = {};
  return {
    time(step, work) {
      const begin = performance.now();
      const result = work();
      taken[step] = performance.now() - begin;
      return result;
    },
    print: () => process.stdout.write(JSON.stringify(taken)),
  };
}
