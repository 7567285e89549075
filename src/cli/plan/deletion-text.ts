import { display } from '../../sync/display';
import type { ApplicationDeletion } from '../../sync/plan/deletion-plan';
import { columns } from '../text/columns';
import { count } from '../text/count';
import type { ClusterDeletion } from './cluster-deletion';

/** Plans of the deletion of a cluster's Applications, for people. */
export function deletionText(plans: readonly ClusterDeletion[]): string {
  return plans
    .map(({ cluster, applications }) => {
      const title = `${cluster}: its Applications are deleted with all that they hold\n`;
      return title + applications.map(application).join('');
    })
    .join('\n');
}

function application({ name, asking, waves, hooks, kept }: ApplicationDeletion): string {
  const objects = waves.reduce((sum, { deleted }) => sum + deleted.length, 0);
  const held = asking.length === 0 ? '' : `, when somebody approves: ${count(asking.length, 'object')} ask for it`;
  const rows = waves.map((one) => [String(one.wave), one.stages.join(', '), String(one.deleted.length)]);
  const namespaces = waves.flatMap(({ deleted }) => deleted.filter(({ kind }) => kind === 'Namespace'));
  const lines = [
    ...hooks.map((object) => `a hook of the deletion: ${display(object)}`),
    ...namespaces.map((object) => `with all that is in it: ${display(object)}`),
    ...kept.map((object) => `stays: ${display(object)}`),
  ];
  const title = objects === 0 ? 'nothing goes' : `${count(objects, 'object')} in ${count(waves.length, 'wave')}${held}`;
  const table = rows.length === 0 ? '' : columns([['wave', 'stages', 'delete'], ...rows], '    ');
  return `  ${name}: ${title}\n${table}${lines.map((line) => `    ${line}\n`).join('')}`;
}
