import { measure } from './measure.mjs';

/**
 * The medians of what each subject costs, over `runs` runs after one that does not count. A subject is a function from
 * the run's number to node's arguments. They take turns, so that a busy moment of the machine meets all of them.
 */
export function medians(subjects, { runs, cwd }) {
  const taken = subjects.map(() => []);
  for (let run = 0; run <= runs; run++) {
    subjects.forEach((subject, index) => {
      const cost = measure(subject(run), { cwd });
      if (run > 0) taken[index].push(cost);
    });
  }
  return taken.map((costs) => Object.fromEntries(Object.keys(costs[0]).map((name) => [name, median(costs, name)])));
}

function median(costs, name) {
  const sorted = costs.map((cost) => cost[name]).sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
