/** Names of the accounts: `runner` speaks to the API server about nodes; `node` only tells how a step went. */
export const accounts = { runner: 'migration-runner', node: 'migration-node' } as const;
