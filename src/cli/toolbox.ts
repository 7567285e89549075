import type { PlannedRange } from '../checks/addresses/address-plan';
import type { VendoredFile } from '../delivery/vendored-files';
import type { Finding } from '../diagnostics/finding';
import type { Hashes } from '../emit/hash-tree';
import type { OutputFile } from '../emit/output-file';
import type { WriteResult } from '../emit/write-output';
import type { Metrics } from '../migrate/effect/read-metrics';
import type { Moved } from '../migrate/move-phase';
import type { MigrationReport } from '../migrate/report/migration-report';
import type { Assessment } from '../pipeline/assess-migration';
import type { PlannedPhase } from '../pipeline/plan-migration';
import type { Dumps } from '../pipeline/report-migration';
import type { Rollout } from '../policy/rollout/rollout';
import type { LoadedSpec } from '../spec/loaded-spec';
import type { DeletionPlan } from '../sync/plan/deletion-plan';
import type { SyncPlan } from '../sync/plan/plan';
import type { PolicyTools } from './policies/policy-tools';
import type { Read } from './vendor/download';

/** What came of a spec; without output, one of the findings is an error. */
export interface Outcome {
  readonly cluster?: string;
  /** The spec, where it could be read as one. */
  readonly spec?: LoadedSpec;
  readonly findings: readonly Finding[];
  /** The spec itself could not be read. */
  readonly unreadable: boolean;
  /** Paths of the files that were read, as the places of findings name them. */
  readonly files: readonly string[];
  readonly output?: {
    /** How many Kubernetes objects the cluster is made of. */
    readonly objects: number;
    /** Prints the files, which only a command that writes has need of. */
    readonly files: () => readonly OutputFile[];
    /** The commits that lead there, from the state before or from nothing; undefined where nobody knows the state before. */
    readonly steps?: () => readonly OutputStep[];
    /** What goes when the Applications are deleted together with what they hold. */
    readonly deletion: () => DeletionPlan;
    /** What a change of policies since the state before interrupts on its way; undefined where none changes. */
    readonly policies?: Rollout;
    /** What `vendor` is to bring into its folder `definitions/`; undefined where the spec takes that from upstream. */
    readonly vendored?: readonly VendoredFile[];
  };
}

/** What came of the wish to move a migration by one phase. */
export type PhaseMove =
  | Omit<Moved, 'text'>
  | { readonly refused: string }
  | { readonly to: string; readonly findings: readonly Finding[] };

/** One commit. */
export interface OutputStep {
  readonly title: string;
  readonly files: () => readonly OutputFile[];
  /** What Argo CD does when it comes. */
  readonly plan: () => SyncPlan;
  /** What its change of policies interrupts on its way; undefined where none changes. */
  readonly policies?: () => Rollout | undefined;
}

/** Compares with a state before. */
export interface Since {
  /** Compiles a spec and tells too what has changed for a live cluster. */
  readonly compile: (spec: string) => Outcome;
  /** The specs that lay directly in a folder. */
  readonly listSpecs: (folder: string) => readonly string[];
}

/** What the commands that compile work with. Paths are as on the command line: absolute, or relative to the working directory. */
export interface Toolbox {
  /** The specs that lie directly in a folder, sorted; empty where there is no such folder. */
  readonly listSpecs: (folder: string) => readonly string[];
  readonly isFolder: (path: string) => boolean;
  readonly compile: (spec: string) => Outcome;
  /** The state before that `from` names, a git revision or a file; undefined where it is neither. */
  readonly since: (from: string) => Since | undefined;
  /** Checks specs of one run among each other. */
  readonly checkFleet: (specs: readonly LoadedSpec[]) => readonly Finding[];
  /** What a spec uses addresses for. */
  readonly addressPlan: (spec: LoadedSpec) => readonly PlannedRange[];
  /** Every phase of a spec's migration; undefined where it has none, or its phase cannot be changed in place. */
  readonly planMigration: (spec: string, loaded: LoadedSpec) => readonly PlannedPhase[] | undefined;
  /** Writes the next phase or the one before into its file; a next one that has errors is not written. */
  readonly movePhase: (spec: string, loaded: LoadedSpec, direction: 'next' | 'back') => PhaseMove;
  /** Looks over what runs in a cluster, by the files that `paths` stand for, for the migration of a spec. */
  readonly assess: (
    paths: readonly string[],
    spec?: { readonly path: string; readonly loaded: LoadedSpec },
  ) => Assessment & { readonly unreadable: boolean };
  /** The migration of a spec before and after, by what runs; without a report it has none, or its phase cannot be changed in place. */
  readonly reportMigration: (
    spec: string,
    loaded: LoadedSpec,
    paths: readonly string[],
    others: { readonly after?: string } & Pick<Dumps, 'metrics'>,
  ) => { readonly report?: MigrationReport; readonly unreadable: boolean };
  /** The series of an export that a report compares; none where a finding tells why. */
  readonly readMetrics: (file: string) => Metrics;
  /** Brings the folder of one cluster under `out` up to date, or only looks (`check`, `rehearse`). */
  readonly writeOutput: (
    out: string,
    cluster: string,
    files: readonly OutputFile[],
    options: { readonly check: boolean; readonly force: boolean; readonly rehearse?: boolean },
  ) => WriteResult;
  /** The clusters that have output under `out`, sorted. */
  readonly listOutput: (out: string) => readonly string[];
  /** What lies below a folder. */
  readonly hashTree: (folder: string) => Hashes;
  /** Answers what policies mean. */
  readonly policies: PolicyTools;
  /** Reads one file, by its path or at an address. */
  readonly read: (source: string) => Promise<Read>;
}
