import { harmless } from '../../diagnostics/harmless';
import type { MigrationStatus } from '../../migrate/status/migration-status';
import { nodeStates } from '../../migrate/status/node-states';
import type { PolicyVerdict } from '../../migrate/status/policy-verdict';
import type { PolicyCounts, Rates, Traffic } from '../../migrate/status/traffic';
import type { StepStatus, WorkflowStatus } from '../../migrate/status/workflow-status';
import { columns } from '../text/columns';
import { count } from '../text/count';
import { progressBar } from './progress-bar';

/** How far a migration is, for people; `now` is the time in milliseconds. What a cluster says is made harmless. */
export function printStatus(
  { cluster, phase, nodes, groups, workflows, policies, traffic }: MigrationStatus,
  now: number,
): string {
  const rows = [...groups, { name: 'all', ...nodes }].map(({ name, total, states }) => [
    name,
    ...nodeStates.map((state) => String(states[state] || '-')),
    String(total),
  ]);
  return [
    `${cluster} stands at \`${phase}\`\n`,
    `${progressBar(nodes.done, nodes.total)}  ${nodes.done} of ${count(nodes.total, 'node')}\n\n`,
    columns([['group', ...nodeStates, 'nodes'], ...rows]),
    ...(nodes.failed.length > 0 ? [`  waiting for a person: ${harmless(nodes.failed.join(', '))}\n`] : []),
    ...workflows.map((workflow) => printWorkflow(workflow, now)),
    ...printPolicies(policies),
    ...printTraffic(traffic),
  ].join('');
}

function printWorkflow(workflow: WorkflowStatus, now: number): string {
  const { name, phase, started, finished, message, running, gates, failed, stepsElsewhere } = workflow;
  const spent = duration(started, finished === undefined ? now : Date.parse(finished));
  const steps = [
    ...running.map(stepRow('runs', now)),
    ...gates.map(stepRow('waits for you', now)),
    ...failed.map(stepRow('failed', now)),
  ];
  return [
    `\n${harmless(`${name}  ${phase}  ${spent}`).trimEnd()}\n`,
    ...(message === undefined ? [] : [`  ${harmless(message)}\n`]),
    ...(stepsElsewhere ? ['  its steps are kept in the database of Argo Workflows: `argo get` shows them\n'] : []),
    columns(steps),
  ].join('');
}

const stepRow =
  (what: string, now: number) =>
  ({ step, node = '', since, message = '' }: StepStatus): string[] =>
    [what, step, node, what === 'failed' ? '' : duration(since, now), message].map(harmless);

function printPolicies({ asMeant, otherwise }: MigrationStatus['policies']): string[] {
  const tried = asMeant + otherwise.length;
  if (tried === 0) return [];
  return [
    `\n${asMeant} of ${count(tried, 'connection')} that policies allow or deny ${tried === 1 ? 'is' : 'are'} as meant\n`,
    columns(otherwise.map(verdictRow)),
  ];
}

function verdictRow({ node, namespace, labels, addresses, port, meant, message = '' }: PolicyVerdict): string[] {
  const pods = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  const which = meant === 'allowed' ? 'allowed but cut' : 'denied but open';
  return [which, `${namespace} ${pods.join(',')}`, `to ${addresses} port ${port}`, `on ${node}`, message].map(harmless);
}

function printTraffic({ drops, verdicts, policies }: Traffic): string[] {
  return [
    '\n',
    ...printRates('packets that agents drop', drops),
    ...printRates('what policies decide', verdicts),
    ...(policies ? printCounts(policies) : []),
  ];
}

/** How many policies are shown; the others are counted. */
const most = 10;

function printCounts(counts: PolicyCounts): string[] {
  const title = 'what policies have counted since they are there';
  if (!counts.known) return [harmless(`${title}: not known, for ${counts.why}`), '\n'];
  if (counts.policies.length === 0) return [`${title}: nothing\n`];
  const rows = counts.policies
    .slice(0, most)
    .map(({ policy, rule = '', action, packets, sessions }) =>
      [action, policy, rule, count(packets, 'packet'), count(sessions, 'session')].map(harmless),
    );
  const rest = counts.policies.length - most;
  return [`${title}\n`, columns(rows), ...(rest > 0 ? [`  and ${rest} more\n`] : [])];
}

function printRates(title: string, rates: Rates): string[] {
  if (!rates.known) return [harmless(`${title}: not known, for ${rates.why}`), '\n'];
  if (rates.rates.length === 0) return [`${title}: nothing in the last 5 minutes\n`];
  const rows = rates.rates.map(({ what, direction, perSecond }) => [
    ...[what === 'audit' ? 'audit, which would be dropped' : what, direction].map(harmless),
    `${perSecond < 0.01 ? '< 0.01' : perSecond.toFixed(2)}/s`,
  ]);
  return [`${title}\n`, columns(rows)];
}

/** From a time of the API to another one: `3 min`. */
function duration(since: string | undefined, until: number): string {
  const seconds = since === undefined ? Number.NaN : Math.max(0, Math.round((until - Date.parse(since)) / 1000));
  if (Number.isNaN(seconds)) return '';
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`;
}
