import type { TracingPolicy } from '../../../../imports/cilium.io-tracing';

type Kprobe = NonNullable<TracingPolicy['spec']['kprobes']>[number];
type Match = NonNullable<Kprobe['selectors']>[number];

/** A place in the kernel where a policy looks. */
export interface Hook {
  /** A function of the kernel; with `syscall` a system call, whatever the architecture calls its function. */
  readonly call: string;
  readonly syscall: boolean;
  /** Some architectures or kernels lack it; without this, the whole policy would not load there. */
  readonly mayLack?: true;
  readonly args: NonNullable<Kprobe['args']>;
  /** What is told of it. */
  readonly message: string;
  /** When it is told: where one of these holds. What is done then, and which programs are passed over, is added. */
  readonly matches: readonly Match[];
}

/** Whom a policy looks at; kube-system is where agents do such things for a living. */
export type Scope = 'everything' | 'pods' | 'nodes-and-user-pods' | 'user-pods';

/** A policy of the library. */
export interface LibraryPolicy {
  /** Why one wants to know. */
  readonly reason: string;
  /** What it finds. */
  readonly finds: string;
  readonly scope: Scope;
  readonly hooks: readonly Hook[];
  /** Ends of the paths of programs that do this rightly. */
  readonly exempt?: readonly string[];
  /** Looks at these programs alone. */
  readonly programs?: readonly string[];
}
