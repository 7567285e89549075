import type { Report } from '../shape/report';
import type { RuntimePolicy } from './runtime-policy';

type Spec = RuntimePolicy['spec'];
type Hook = NonNullable<Spec['kprobes' | 'tracepoints' | 'lsmhooks' | 'uprobes' | 'usdts']>[number];
type Selector = NonNullable<Hook['selectors']>[number];

interface Hooked {
  readonly field: string;
  readonly hook: Hook;
  readonly spec: Spec;
  /** JSON pointer of the hook. */
  readonly path: string;
}

/** How many of each an agent takes. */
const most = { selectors: 5, matchArgs: 5, matchActions: 3, values: 4 } as const;

const numbers = /^(u?int|[us]int(8|16|32|64)|int(8|16|32|64)|size_t|u?long|syscall64)$/;

/** Selectors of a hook that an agent refuses. */
export function checkSelectors(hooked: Hooked, report: Report): void {
  const { hook, path } = hooked;
  const { selectors = [] } = hook;
  tooMany(selectors, 'selectors', `${path}/selectors`, report);
  for (const [index, selector] of selectors.entries()) {
    const at = `${path}/selectors/${index}`;
    tooMany(selector.matchArgs, 'matchArgs', `${at}/matchArgs`, report);
    tooMany(selector.matchActions, 'matchActions', `${at}/matchActions`, report);
    // Selectors of tracepoints count by position.
    if (hooked.field !== 'tracepoints') checkArguments(selector, hook, at, report);
    checkActions(selector, hooked, at, report);
  }
}

function tooMany(
  list: readonly unknown[] | undefined,
  what: 'selectors' | 'matchArgs' | 'matchActions',
  path: string,
  report: Report,
) {
  if (list === undefined || list.length <= most[what]) return;
  const problem = `\`${what}\` has ${list.length} entries, ${most[what]} are the most`;
  report('FL-TET-102', { problem, instead: 'divide them between two policies' }, path);
}

function checkArguments({ matchArgs = [] }: Selector, { args = [] }: Hook, at: string, report: Report): void {
  for (const [position, { index, args: positions, operator, values = [] }] of matchArgs.entries()) {
    const path = `${at}/matchArgs/${position}`;
    // Left out, the index is 0; positions take its place.
    const wanted = index ?? 0;
    const argument = args.find((one) => one.index === wanted);
    if (positions === undefined && !argument) {
      const problem = `the hook has no argument with the index ${wanted}`;
      const known = args.map((one) => one.index).join(', ');
      const instead = known ? `write one of ${known}, or add it to \`args\`` : `add it to \`args\``;
      report('FL-TET-102', { problem, instead }, index === undefined ? path : `${path}/index`);
    } else if (/^(Not)?Equal$/.test(operator) && values.length > most.values && numbers.test(argument?.type ?? '')) {
      const problem = `\`${operator}\` compares numbers with ${values.length} values, ${most.values} are the most`;
      const instead = `write \`operator: ${operator === 'Equal' ? 'InMap' : 'NotInMap'}\``;
      report('FL-TET-102', { problem, instead }, `${path}/values`);
    }
  }
}

function checkActions(
  { matchActions = [] }: Selector,
  { field, hook, spec }: Hooked,
  at: string,
  report: Report,
): void {
  for (const [index, { action, rateLimit, kernelStackTrace, userStackTrace }] of matchActions.entries()) {
    const path = `${at}/matchActions/${index}`;
    if (action === 'Override' && 'call' in hook && field === 'kprobes') {
      if (hook.syscall === false && !hook.call.startsWith('security_')) {
        const problem = `what \`${hook.call}\` returns cannot be overridden`;
        const instead = 'hook a system call or a function that begins with `security_`, or send a signal';
        report('FL-TET-102', { problem, instead }, `${path}/action`);
      }
    } else if (action === 'NotifyEnforcer' && (spec.enforcers ?? []).length === 0) {
      const problem = 'there is no enforcer to notify';
      report('FL-TET-102', { problem, instead: 'add `enforcers` to the policy' }, `${path}/action`);
    }
    if (action !== 'Post' && (rateLimit !== undefined || kernelStackTrace || userStackTrace)) {
      const problem = `\`${action}\` takes neither a rate limit nor stack traces`;
      report('FL-TET-102', { problem, instead: 'move them to an action `Post`' }, path);
    }
  }
}
