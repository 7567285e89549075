import { rule } from '../rule';

/** What is missing where dropped packets are to be counted, and what to do about it. */
const uncounted = {
  antrea: [
    'agents of Antrea count no packets that they drop',
    'remove `drops`: probes try what policies allow and deny',
  ],
  metrics: ['no agent of Cilium is asked for its metrics', 'write `observability: {serviceMonitors: true}`'],
  prometheus: [
    'nobody says where Prometheus is',
    'name its Service in `drops.prometheus`, as NAMESPACE/NAME:PORT, or ask for `platform.prometheus`',
  ],
} as const;

/** What workflows need to move nodes: FL-MIG-23n. */
export const migrationWorkflowRules = {
  'FL-MIG-230': rule({
    severity: 'error',
    title: 'workflows to Antrea without an image for their steps',
    message: () => '`migration.workflows` has no `tools`, the image of the steps that run on nodes',
    why: 'releases of Antrea name no digests, and what has rights over every node must not change by itself',
    help: () =>
      'write `tools: antrea/antrea-agent-ubuntu:v2.7.0@sha256:…` with the digest that `docker buildx imagetools inspect` gives of the image that your nodes run',
  }),
  'FL-MIG-231': rule({
    severity: 'error',
    title: 'workflows in a cluster with Windows nodes',
    message: () => '`migration.workflows` move Linux nodes alone, and `cni.antrea.windows` has others',
    why: 'steps on a node are Linux containers: they would never start there, and the move would not end',
    help: () => 'remove `workflows`, and follow the runbook; or bring `windows` when the migration is done',
  }),
  'FL-MIG-232': rule<{ group: string; key: string; value: string }>({
    severity: 'warning',
    title: 'a group that new nodes of another pool do not join',
    message: ({ group, value }) => `\`${group}\` selects nodes of the pool \`${value}\` alone`,
    why: 'nodes of a new pool are not among those that the workflow waits for: it would stop before it empties an old one',
    help: ({ key, value }) =>
      `select both pools: \`matchExpressions: [{key: ${key}, operator: In, values: [${value}, NEW]}]\`; or leave it, if the pool itself makes its new nodes with the label`,
  }),
  'FL-MIG-233': rule<{ of: keyof typeof uncounted }>({
    severity: 'error',
    title: 'dropped packets that nobody counts',
    message: ({ of }) => `\`drops\` sets a limit, and ${uncounted[of][0]}`,
    why: 'a node of which nothing is known counts as one that loses packets: each would be put back',
    help: ({ of }) => uncounted[of][1],
  }),
} as const;
