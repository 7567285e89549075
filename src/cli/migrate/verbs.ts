import { clusterOptions } from '../cluster/cluster-options';

const cluster = Object.keys(clusterOptions);

/** What `fairlead migrate` can be asked to do, with the options that mean something there. */
export const verbs: Readonly<Record<string, readonly string[]>> = {
  plan: ['output'],
  next: [],
  back: [],
  assess: ['output', 'spec'],
  report: ['output', 'after', 'metrics-before', 'metrics-after'],
  run: ['group', 'back', 'dry-run', 'yes', ...cluster],
  status: ['output', 'prometheus', 'watch', ...cluster],
};
