import { rule } from '../rule';

const docs = 'https://antrea.io/docs/v2.7.0/docs/windows/';

/** Agents of Antrea on Windows nodes: FL-AN-401 to FL-AN-409. */
export const antreaWindowsRules = {
  'FL-AN-401': rule<{ what: string; instead: string }>({
    severity: 'error',
    title: 'something that Antrea does not do on Windows nodes',
    message: ({ what }) => `Antrea does not do this on Windows nodes: ${what}`,
    why: 'agents check this at start on Windows nodes and stop there',
    help: ({ instead }) => instead,
    docs,
  }),
  'FL-AN-402': rule({
    severity: 'error',
    title: 'Windows nodes without the address of the API server',
    message: () => '`cni.antrea.windows` needs `kubernetes.apiServer`',
    why: 'nothing but the agent serves Services on a Windows node, so the agent cannot reach the API server through one',
    help: () => 'give `kubernetes.apiServer: {host: …, port: 6443}`',
    docs,
  }),
  'FL-AN-403': rule<{ gate: string }>({
    severity: 'warning',
    title: 'a feature of Linux nodes alone',
    message: ({ gate }) => `\`${gate}\` holds on Linux nodes alone`,
    why: 'agents of Windows nodes do not start with it, so it is left out of their file, and pods there go without it',
    help: () => 'keep workloads that need it on Linux nodes: `nodeSelector: {kubernetes.io/os: linux}`',
    docs,
  }),
};
