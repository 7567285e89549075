import { didYouMean } from '../../diagnostics/did-you-mean';
import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { platformRefusal } from '../distributions/platform-refusal';
import { migrationNodes } from './migration-nodes';
import { migrationSources } from './migration-sources';
import { migrationWorkflows } from './migration-workflows';

type Migration = NonNullable<ClusterModel['migration']>;

/** A migration leads from one CNI to Cilium beside it, or to Antrea in its place, on a platform and with addresses that let nodes move one by one. */
export function checkMigration(model: ClusterModel): Finding[] {
  const { migration } = model;
  if (!migration) return [];
  return [
    ...checkTarget(model, migration),
    ...checkPlatform(model, migration),
    ...migrationSources(model, migration),
    ...checkGroups(model, migration),
    ...migrationNodes(model, migration),
    ...migrationWorkflows(model, migration),
  ];
}

function checkTarget(model: ClusterModel, migration: Migration): Finding[] {
  const { cilium, antrea } = model.cni;
  if (cilium) return checkCilium(model, cilium);
  if (antrea) return checkAntrea(antrea, migration);
  return [finding('FL-MIG-001', { what: 'cni.external', instead: 'write `cni: {cilium: {}}`' }, { path: '/spec/cni' })];
}

function checkCilium({ pods, routing }: ClusterModel, cilium: NonNullable<ClusterModel['cni']['cilium']>): Finding[] {
  const findings: Finding[] = [];
  if (cilium.standby) findings.push(finding('FL-MIG-002', {}, { path: '/spec/cni/cilium/standby' }));
  if (cilium.chaining) findings.push(chained('cni.cilium.chaining'));
  if (pods.ipam !== 'cluster-pool') {
    const args = { field: 'pods.ipam', is: pods.ipam, must: 'cluster-pool' } as const;
    findings.push(finding('FL-MIG-009', args, { path: '/spec/pods/ipam' }));
  }
  if (routing.mode !== 'tunnel') {
    const args = { field: 'routing.mode', is: routing.mode, must: 'tunnel' } as const;
    findings.push(finding('FL-MIG-009', args, { path: '/spec/routing/mode' }));
  }
  return findings;
}

/** Antrea knows nothing of a network beside its own: docs/migrate-to-antrea.md takes the old one away first. */
function checkAntrea({ chaining }: NonNullable<ClusterModel['cni']['antrea']>, migration: Migration): Finding[] {
  if (chaining) return [chained('cni.antrea.chaining')];
  const args = {
    platform: 'Antrea',
    reason: 'pods of nodes that have moved and pods of the others do not reach each other',
    instead: 'write `cni: {cilium: {}}`, which keeps both networks together, or make a new cluster with Antrea',
  };
  return [finding(migration.acceptUnsupported ? 'FL-MIG-008' : 'FL-MIG-007', args, { path: '/spec/cni/antrea' })];
}

function chained(what: 'cni.cilium.chaining' | 'cni.antrea.chaining'): Finding {
  const instead = 'remove `migration`: a chained CNI leaves the pod network to the one below it';
  return finding('FL-MIG-001', { what, instead }, { path: `/spec/${what.replaceAll('.', '/')}` });
}

function checkPlatform(model: ClusterModel, migration: Migration): Finding[] {
  const refusal = platformRefusal(model, migration);
  if (!refusal) return [];
  const { acceptable, path, ...args } = refusal;
  if (!acceptable) return [finding('FL-MIG-006', args, { path })];
  return [finding(migration.acceptUnsupported ? 'FL-MIG-008' : 'FL-MIG-007', args, { path })];
}

function checkGroups({ nodes }: ClusterModel, { groups }: Migration): Finding[] {
  const known = nodes.groups.map(({ name }) => name);
  return groups.flatMap((group, index) => {
    const path = `/spec/migration/groups/${index}`;
    const twice = (['name', 'nodes'] as const).flatMap((field) => {
      const first = groups.findIndex((other) => other[field] === group[field]);
      if (first === index) return [];
      const also = [{ path: `/spec/migration/groups/${first}/${field}`, label: 'first here' }];
      return [finding('FL-MIG-012', { field, value: group[field] }, { path: `${path}/${field}`, also })];
    });
    if (known.includes(group.nodes)) return twice;
    const args = { name: group.nodes, similar: didYouMean(group.nodes, known) };
    return [...twice, finding('FL-REF-001', args, { path: `${path}/nodes` })];
  });
}
