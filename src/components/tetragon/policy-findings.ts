import { type Finding, finding } from '../../diagnostics/finding';
import { older } from './older';
import { library } from './policies/library';
import { isNamed, type NamedPolicy } from './policies/named-policy';
import { programsOf } from './policies/programs-of';
import type { TetragonSettings } from './settings';

const root = '/spec/runtimeSecurity/policies';

/** What is wrong with the list of policies, or worth a second thought. */
export function policyFindings(s: TetragonSettings): Finding[] {
  const { policies } = s.model.runtimeSecurity;
  if (policies.length === 0) return [];
  const path = root;
  if (!s.tetragon.enabled) return [finding('FL-TET-003', {}, { path })];
  if (!s.tetragon.tracingPolicies) return [finding('FL-TET-004', {}, { path })];
  return policies.flatMap((entry, index) => {
    const at = `${root}/${index}`;
    if (isNamed(entry)) return namedFindings(entry, index, s);
    if (entry.name !== undefined) return [finding('FL-TET-001', { has: 'both' }, { path: at })];
    if (entry.file === undefined) return [finding('FL-TET-001', { has: 'neither' }, { path: at })];
    return [
      ...(entry.action ? [finding('FL-TET-002', { field: 'action' }, { path: `${at}/action` })] : []),
      ...(entry.except.length > 0 ? [finding('FL-TET-002', { field: 'except' }, { path: `${at}/except` })] : []),
    ];
  });
}

function namedFindings({ name, action, except }: NamedPolicy, index: number, { model, version }: TetragonSettings) {
  const found: Finding[] = [];
  const path = `${root}/${index}`;
  const first = model.runtimeSecurity.policies.findIndex((other) => isNamed(other) && other.name === name);
  if (first < index) {
    const also = [{ path: `${root}/${first}/name`, label: 'first named here' }];
    found.push(finding('FL-TET-010', { name }, { path: `${path}/name`, also }));
  }
  if (action === 'kill') found.push(finding('FL-TET-005', { policy: name, how: 'kill' }, { path: `${path}/action` }));
  if (programsOf(library[name], except)?.values.length === 0)
    found.push(finding('FL-TET-011', { name }, { path: `${path}/except` }));
  const { kernel } = model.nodes;
  if (kernel !== undefined && older(kernel, version.largePrograms)) {
    const args = {
      what: `the policy \`${name}\` needs a kernel of`,
      kernel,
      needed: `${version.largePrograms} or newer`,
    };
    found.push(finding('FL-TET-007', args, { path: `${path}/name` }));
  }
  return found;
}
