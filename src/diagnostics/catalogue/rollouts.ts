import { havingText } from '../having-text';
import { rule } from '../rule';

export interface Interrupted {
  /** The connection: `shop/web → shop/api on 8080/TCP`. */
  readonly connection: string;
  /** What an agent has of the change when it happens, and what it has not yet. */
  readonly applied: readonly string[];
  readonly missing: readonly string[];
  /** How the same change interrupts nothing. */
  readonly repair: string | undefined;
}

const state = (args: Interrupted) => `where ${havingText(args)}`;

/** What a change of policies does on its way: FL-HIT-nnn. */
export const rolloutRules = {
  'FL-HIT-001': rule<Interrupted>({
    severity: 'warning',
    title: 'a connection that is cut on the way',
    message: (args) => `${args.connection} is allowed before and after this change, and cut ${state(args)}`,
    why: 'agents get the objects of a wave in any order, and only a status of theirs could hold back the next one',
    help: ({ repair = '' }) => repair,
  }),
  'FL-HIT-002': rule<Interrupted>({
    severity: 'warning',
    title: 'a connection that is open on the way',
    message: (args) => `${args.connection} is denied before and after this change, and open ${state(args)}`,
    why: 'the agents of both ends may have different parts of a change, and whoever waits for this moment gets through',
    help: ({ repair = '' }) => repair,
  }),
  'FL-HIT-003': rule<{ connection: string | undefined; repair: string | undefined }>({
    severity: 'note',
    title: 'a change whose way cannot be told',
    message: ({ connection }) =>
      connection === undefined
        ? 'too many tiers, groups, sets or labels matter at once to tell whether the policies on the way interrupt anything'
        : `whether ${connection} is interrupted on the way depends on what no file tells`,
    why: 'names, requests and policies of one rank are decided in the cluster alone',
    help: ({
      connection,
      repair = connection === undefined
        ? 'name the workloads in `policies.workloads`, and change tiers, groups and sets in a commit of their own'
        : 'make the change in two commits: first what allows, then what isolates',
    }) => repair,
  }),
  'FL-HIT-004': rule<Interrupted & { kind: 'cut' | 'opening' }>({
    severity: 'warning',
    title: 'a change that needs other waves',
    message: (args) =>
      args.kind === 'cut'
        ? `${args.connection} is allowed before and after this change, and cut in the usual waves ${state(args)}`
        : `${args.connection} is denied before and after this change, and open in the usual waves ${state(args)}`,
    why: 'within a wave objects come in any order; which waves are safe depends on what is there before, which a spec does not tell',
    help: ({ repair = '' }) => repair,
  }),
} as const;
