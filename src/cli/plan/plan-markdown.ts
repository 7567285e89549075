import type { Rollout } from '../../policy/rollout/rollout';
import type { ApplicationPlan } from '../../sync/plan/plan';
import { count } from '../text/count';
import { markdownRow } from '../text/markdown-row';
import { changeLines } from './change-lines';
import type { ClusterPlan } from './cluster-plan';
import { lookRows } from './look-rows';
import { bridgeText, rolloutLines } from './rollout-lines';
import { waveCells, waveHeads } from './wave-cells';

/** Plans as Markdown, for a comment on a pull request. */
export function planMarkdown(plans: readonly ClusterPlan[]): string {
  return plans
    .map(({ cluster, from, number, of, title: brings, applications, policies, atOnce }) => {
      const commit = of > 1 ? `, commit ${number} of ${of}: ${brings}` : '';
      const title = `## ${cluster}: ${from === undefined ? 'the first sync' : `the sync since \`${from}\``}${commit}\n`;
      const synced = applications.map((one) => application(cluster, one, from !== undefined)).join('');
      return title + synced + rollout('policies', policies) + rollout('policies, in one commit', atOnce);
    })
    .join('\n');
}

function application(cluster: string, plan: ApplicationPlan, since: boolean): string {
  const { name, waves, seconds } = plan;
  if (waves.length === 0) return `\n### ${name}\n\nNothing to do.\n${list(changeLines(plan))}`;
  const rows = [waveHeads, waveHeads.map(() => '---'), ...waves.map(waveCells)];
  const table = rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
  const title = `\n### ${name}: ${count(waves.length, 'wave')}, ${seconds} s at least\n\n`;
  const looks = lookRows(cluster, plan).map(([run, expect]) => markdownRow([`\`${run}\``, expect]));
  const look = `\nMeanwhile, in this order:\n\n${markdownRow(['run', 'expect'])}${markdownRow(['---', '---'])}${looks.join('')}`;
  return title + table + look + list(since || plan.refusals.length > 0 ? changeLines(plan) : []);
}

function rollout(what: string, policies: Rollout | undefined): string {
  if (!policies) return '';
  const bridge = bridgeText(policies);
  const text = `\n### ${what}: ${policies.verdict}\n${list(rolloutLines(policies))}`;
  return bridge === '' ? text : `${text}\n\`\`\`yaml\n${bridge}\`\`\`\n`;
}

const list = (lines: readonly string[]) =>
  lines.length === 0 ? '' : `\n${lines.map((line) => `- \`${line.replaceAll('`', "'")}\`\n`).join('')}`;
