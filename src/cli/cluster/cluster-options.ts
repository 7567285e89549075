import type { Options } from '../option';

/** What commands that ask a cluster take. */
export const clusterOptions = {
  kubeconfig: { value: 'FILE', description: 'how to reach the cluster; left out, as kubectl does' },
  context: { value: 'NAME', description: 'its context; left out, the current one' },
  timeout: { value: 'SECONDS', description: 'how long an answer may take; 30 if left out' },
} as const satisfies Options;
