import type { Rollout } from '../../policy/rollout/rollout';
import type { ApplicationPlan } from '../../sync/plan/plan';
import { columns } from '../text/columns';
import { count } from '../text/count';
import { changeLines } from './change-lines';
import type { ClusterPlan } from './cluster-plan';
import { bridgeText, rolloutLines } from './rollout-lines';
import { waveCells, waveHeads } from './wave-cells';

/** Plans for people: a table an Application, and, since a state before, what changes object by object. */
export function planText(plans: readonly ClusterPlan[]): string {
  return plans
    .map(({ cluster, from, number, of, title: brings, applications, policies, atOnce }) => {
      const commit = of > 1 ? `, commit ${number} of ${of}: ${brings}` : '';
      const title = `${cluster}: ${from === undefined ? 'the first sync' : `the sync since ${from}`}${commit}\n`;
      const synced = applications.map((one) => application(one, from !== undefined)).join('');
      return title + synced + rollout('policies', policies) + rollout('policies, in one commit', atOnce);
    })
    .join('\n');
}

function application(plan: ApplicationPlan, since: boolean): string {
  const { name, waves, seconds } = plan;
  const title = waves.length === 0 ? 'nothing to do' : `${count(waves.length, 'wave')}, ${seconds} s at least`;
  const table = waves.length === 0 ? '' : columns([waveHeads, ...waves.map(waveCells)], '    ');
  const lines = since || plan.refusals.length > 0 ? changeLines(plan) : [];
  return `  ${name}: ${title}\n${table}${lines.map((line) => `    ${line}\n`).join('')}`;
}

function rollout(what: string, policies: Rollout | undefined): string {
  if (!policies) return '';
  const lines = [...rolloutLines(policies), ...bridgeText(policies).trimEnd().split('\n')].filter(
    (line) => line !== '',
  );
  return `  ${what}: ${policies.verdict}\n${lines.map((line) => `    ${line}\n`).join('')}`;
}
