import type { CommandEntry } from './command-entry';

/** Every command, in the order of the help. Each is loaded on demand: the help must not evaluate the compiler. */
export const commands: Readonly<Record<string, CommandEntry>> = {
  init: {
    summary: 'write a first spec to start from',
    load: async () => (await import('./commands/init')).init,
  },
  check: {
    summary: 'check specs, write nothing',
    load: async () => (await import('./commands/check')).check,
  },
  address: {
    summary: 'print the address plan of each cluster',
    load: async () => (await import('./commands/address')).address,
  },
  plan: {
    summary: 'show in which order Argo CD applies what, and where it would stop',
    load: async () => (await import('./commands/plan')).plan,
  },
  synth: {
    summary: 'check specs and write their manifests',
    load: async () => (await import('./commands/synth')).synth,
  },
  reach: {
    summary: 'tell what policies allow between workloads',
    load: async () => (await import('./commands/reach')).reach,
  },
  explain: {
    summary: 'tell which rule allows or denies a connection',
    load: async () => (await import('./commands/explain')).explain,
  },
  equiv: {
    summary: 'tell whether two sets of policies allow the same',
    load: async () => (await import('./commands/equiv')).equiv,
  },
  translate: {
    summary: 'write policies for another agent, with a proof',
    load: async () => (await import('./commands/translate')).translate,
  },
  diff: {
    summary: 'tell which connections a commit adds and takes',
    load: async () => (await import('./commands/diff')).diff,
  },
  vendor: {
    summary: 'bring upstream definitions into the output',
    load: async () => (await import('./commands/vendor')).vendor,
  },
  migrate: {
    summary: 'show and lead the move of a live cluster to another CNI',
    load: async () => (await import('./commands/migrate')).migrate,
  },
  rules: {
    summary: 'list the findings that there are, or explain one',
    load: async () => (await import('./commands/rules')).rules,
  },
  schema: {
    summary: 'print the JSON Schema of a spec',
    load: async () => (await import('./commands/schema')).schema,
  },
  completion: {
    summary: 'print a completion script for a shell',
    load: async () => (await import('./commands/completion')).completion(commands),
  },
};
