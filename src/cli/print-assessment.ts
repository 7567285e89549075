import type { Assessment } from '../assess-migration';
import { harmless } from '../diagnostics/harmless';
import { findingEntries } from '../diagnostics/print/finding-entries';
import { jsonText } from '../diagnostics/print/json-text';
import { sortFindings } from '../diagnostics/sort-findings';
import { named } from '../migrate/assess/named';
import { report } from '../migrate/assess/report';
import { columns } from './columns';
import { count } from './count';

/** What runs in a cluster and stands in the way of its migration, for people or programs. */
export function printAssessment(assessment: Assessment, cluster: string | undefined, format: 'text' | 'json'): string {
  const { facts, findings } = assessment;
  const told = report(facts);
  const { estimate } = assessment;
  if (format === 'json')
    return jsonText({ cluster, ...told, estimate, findings: findingEntries(sortFindings(findings)) });
  return `${cluster ?? 'the cluster'}\n${columns(rows(assessment).map((row) => row.map(harmless)))}`;
}

function rows({ facts, estimate }: Assessment): string[][] {
  const told = report(facts);
  const { nodes } = told;
  const list = (what: string, lines: readonly string[]) => lines.map((line, index) => [index === 0 ? what : '', line]);
  const some = (what: string, names: readonly string[]) =>
    names.length === 0 ? [] : [[what, `${names.length}: ${named(names.map((name) => ({ name })))}`]];
  const whole = `${count(nodes.count, 'node')}, ${nodes.controlPlane} of the control plane`;
  return [
    ...list(
      'CNI',
      told.cnis.map(({ name, version, workload }) => [name, version, `(${workload})`].filter(Boolean).join(' ')),
    ),
    ...list('beside it', told.plugins),
    ...list('platform', told.distribution ? [told.distribution] : []),
    ...list('nodes', nodes.count > 0 ? [whole] : []),
    ...list('kubelet', counted(nodes.kubelets)),
    ...list('kernel', counted(nodes.kernels)),
    ...list('runtime', counted(nodes.runtimes)),
    ...list('pods', told.podRanges.map(said)),
    ...list('services', told.serviceRanges.map(said)),
    ...list('tunnel', told.tunnelPort === undefined ? [] : [`UDP ${told.tunnelPort}`]),
    ...list('MTU', told.podMtu === undefined ? [] : [String(told.podMtu)]),
    ...list(
      'policies',
      told.policies.map(({ group, kind, names, uses }) =>
        [`${names.length} ${kind} (${group})`, ...Object.entries(uses).map(([what, of]) => `${what} ${of}`)].join(', '),
      ),
    ),
    ...some('routers', told.bgpPeers),
    ...some('host network', told.hostNetwork),
    ...list(
      'node ports',
      told.hostPorts.map(({ workload, ports }) => `${workload}: ${ports.join(', ')}`),
    ),
    ...list(
      'budgets',
      told.budgets.map(
        ({ namespace, name, rule, pods, allows }) => `${namespace}/${name}: ${rule} of ${pods}, lets ${allows} go`,
      ),
    ),
    ...some('one pod', told.singlePods),
    ...some('alone', told.barePods),
    ...some(
      'local disks',
      told.localVolumes.map(({ claim }) => claim),
    ),
    ...list(
      'duration',
      estimate && nodes.count > 0
        ? [
            `about ${duration(estimate.minutes)}, ${estimate.minutesPerNode} min a node`,
            ...estimate.groups.map(
              (group) =>
                `${group.name}: ${count(group.nodes, 'node')}, ${group.atOnce} at once, ${duration(group.minutes)}`,
            ),
          ]
        : [],
    ),
  ];
}

const said = ({ range, said: by }: { readonly range: string; readonly said: string }) => `${range} (${by})`;

const counted = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([value, of]) => `${value} (${of})`);

const duration = (minutes: number) =>
  minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
