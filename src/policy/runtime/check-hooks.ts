import { pointerBelow } from '../../diagnostics/pointer';
import type { Report } from '../shape/report';
import { checkSelectors } from './check-selectors';
import type { RuntimePolicy } from './runtime-policy';

type Spec = RuntimePolicy['spec'];

/** A hook of any sort, as far as they are alike. */
type AnyHook = NonNullable<Spec['tracepoints' | 'lsmhooks' | 'uprobes' | 'usdts' | 'kprobes']>[number];

const hookFields = ['kprobes', 'fentries', 'tracepoints', 'lsmhooks', 'uprobes', 'usdts'] as const;

/** As many as an event has room for. */
const mostArguments = 5;

/** What no schema can say of a policy: what Tetragon's agents refuse when they load it, and that it may stop processes. */
export function checkHooks(policy: RuntimePolicy, report: Report): void {
  const { spec, kind, metadata } = policy;
  checkScope(kind, spec, report);
  const ways = new Set<string>();
  let hooks = 0;
  for (const field of hookFields) {
    for (const [index, hook] of (spec[field] ?? []).entries()) {
      hooks += 1;
      const path = pointerBelow(`/spec/${field}`, index);
      checkArguments(hook, path, report);
      checkSelectors({ field, hook, spec, path }, report);
      for (const { matchActions = [] } of hook.selectors ?? [])
        for (const { action } of matchActions) if (stopping.has(action)) ways.add(action);
    }
  }
  checkCalls(spec, report);
  if (hooks === 0 && !spec.loader) report('FL-TET-103', {}, '/spec');
  if (ways.size > 0)
    report('FL-TET-005', { policy: metadata.name, how: [...ways].sort().join(', ') }, '/metadata/name');
}

const stopping: ReadonlySet<string> = new Set(['Sigkill', 'Signal', 'Override', 'NotifyEnforcer']);

function checkScope(kind: RuntimePolicy['kind'], { hostSelector }: Spec, report: Report): void {
  if (!hostSelector) return;
  if (kind === 'TracingPolicyNamespaced') {
    const problem = 'a policy of a namespace cannot select nodes';
    report(
      'FL-TET-102',
      { problem, instead: 'remove `hostSelector`, or make it a TracingPolicy' },
      '/spec/hostSelector',
      'key',
    );
  } else if (hostSelector.matchLabels !== undefined || hostSelector.matchExpressions !== undefined) {
    const problem = 'nodes cannot be selected by labels';
    report('FL-TET-102', { problem, instead: 'write `hostSelector: {}` for all nodes' }, '/spec/hostSelector');
  }
}

function checkArguments(hook: AnyHook, path: string, report: Report): void {
  const { args = [] } = hook;
  const data = 'data' in hook ? (hook.data ?? []) : [];
  const count = args.length + data.length;
  if (count <= mostArguments) return;
  const problem = `a hook reads ${count} arguments, ${mostArguments} are the most`;
  const instead = 'keep those that selectors or readers of events need';
  report('FL-TET-102', { problem, instead }, `${path}/${args.length > 0 ? 'args' : 'data'}`);
}

/** A function is hooked once in a policy, where the kernel hooks many at once. */
function checkCalls({ kprobes = [], lists = [] }: Spec, report: Report): void {
  const seen = new Set<string>();
  const named = new Set(lists.map(({ name }) => name));
  for (const [index, { call, syscall }] of kprobes.entries()) {
    const path = `/spec/kprobes/${index}/call`;
    const list = /^list:(.*)$/.exec(call)?.[1];
    if (list !== undefined && !named.has(list)) {
      const problem = `there is no list \`${list}\``;
      report('FL-TET-102', { problem, instead: 'add it to `lists`, or name the function itself' }, path);
    } else if (seen.has(call)) {
      const problem = `\`${call}\` is hooked twice`;
      report('FL-TET-102', { problem, instead: 'give one hook the selectors of both' }, path);
    } else if (list === undefined && syscall !== false && !/^(__\w+_)?sys_/.test(call)) {
      const problem = `\`${call}\` is no system call`;
      report('FL-TET-102', { problem, instead: 'write `syscall: false`, or the call with `sys_` before it' }, path);
    }
    seen.add(call);
  }
}
