import { type Finding, finding } from '../diagnostics/finding';
import { same, valueAt } from '../diagnostics/value-at';
import type { ClusterModel } from '../spec/model';
import type { Change, State } from './change';
import { liveSettings } from './live-settings';

const code = { fixed: 'FL-UPG-102', drain: 'FL-UPG-103', cut: 'FL-UPG-104' } as const;

/** Settings that pods, nodes and connections of a live cluster hold on to, and the CNI itself. */
export function checkSettings({ before, after }: Change): Finding[] {
  const [was, is] = [cniOf(before.model), cniOf(after.model)];
  // A migration goes there step by step, which is looked at by itself.
  if (was !== is && after.model.migration) return [];
  if (was !== is)
    return [finding('FL-UPG-101', { was, is }, { path: '/spec/cni', also: [{ path: '/spec/cni', label: 'before' }] })];
  return liveSettings.flatMap(({ path, effect, because, replaced }) => {
    const [old, now] = [at(before, path), at(after, path)];
    if (same(old, now)) return [];
    if (replaced && (old === undefined || now === undefined)) return [];
    const args = { path: path.slice('/spec/'.length).replaceAll('/', '.'), was: shown(old), is: shown(now), because };
    return [finding(code[effect], args, { path, also: [{ path, label: 'before' }] })];
  });
}

const at = ({ model }: State, path: string) => valueAt({ spec: model }, path);

function shown(value: unknown): string {
  if (value === undefined) return 'not set';
  return `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
}

const cniOf = ({ cni }: ClusterModel) => (cni.cilium ? 'Cilium' : cni.antrea ? 'Antrea' : 'another CNI');
