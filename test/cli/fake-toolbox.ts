import type { PlannedRange } from '../../src/checks/addresses/address-plan';
import type { Outcome, Toolbox } from '../../src/cli/toolbox';
import type { OutputFile } from '../../src/emit/output-file';
import type { WriteResult } from '../../src/emit/write-output';

type Write = Parameters<Toolbox['writeOutput']>;

interface Fake extends Toolbox {
  /** What was compiled and written, in order. */
  readonly calls: { readonly compiled: string[]; readonly written: Write[] };
}

/** A compiler that knows the outcome of each spec beforehand, and a writer that writes nothing. */
export function fakeToolbox(
  outcomes: Readonly<Record<string, Outcome>>,
  {
    folders = {},
    written = {},
    output = [],
    plans = {},
  }: {
    folders?: Record<string, string[]>;
    written?: Partial<WriteResult>;
    output?: string[];
    plans?: Record<string, PlannedRange[]>;
  } = {},
): Fake {
  const calls = { compiled: [] as string[], written: [] as Write[] };
  return {
    calls,
    listSpecs: (folder) => folders[folder] ?? [],
    isFolder: (path) => path in folders,
    compile: (spec) => {
      calls.compiled.push(spec);
      const outcome = outcomes[spec];
      if (!outcome) throw new Error(`nobody expected ${spec}`);
      return outcome;
    },
    since: (from) => {
      throw new Error(`nobody expected ${from}`);
    },
    checkFleet: () => [],
    addressPlan: ({ model }) => plans[model.name] ?? [],
    planMigration: () => undefined,
    movePhase: () => ({ refused: 'nobody expected a migration' }),
    assess: () => {
      throw new Error('nobody expected an assessment');
    },
    reportMigration: () => {
      throw new Error('nobody expected a report');
    },
    readMetrics: (file) => {
      throw new Error(`nobody expected ${file}`);
    },
    listOutput: () => output,
    hashTree: () => ({ hashes: new Map(), findings: [] }),
    policies: {
      enforcerNamed: unasked,
      open: unasked,
      reach: unasked,
      explain: unasked,
      equivalence: unasked,
      openStates: unasked,
      diff: unasked,
    },
    read: async (source) => ({ error: `nobody expected ${source}` }),
    writeOutput: (...call) => {
      if (!call[3].rehearse) calls.written.push(call);
      return { findings: [], written: [], removed: [], stale: [], unchanged: 0, ...written };
    },
  };
}

const file: OutputFile = { path: 'cni/10-foundation.yaml', text: 'kind: Namespace\n' };

/** The outcome of a good spec. */
export function goodOutcome(cluster: string): Outcome {
  const plan = () => ({ applications: [], findings: [] });
  const steps = () => [{ title: 'all', files: () => [file], plan }];
  const output = { objects: 131, files: () => [file], steps, deletion: plan };
  return { cluster, findings: [], unreadable: false, files: [], output };
}

const unasked = (): never => {
  throw new Error('nobody expected questions about policies');
};
