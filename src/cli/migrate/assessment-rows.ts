import type { Estimate } from '../../migrate/assess/estimate';
import { named } from '../../migrate/assess/named';
import { report } from '../../migrate/assess/report';
import type { Target } from '../../migrate/assess/target-of';
import type { PolicyOutlook } from '../../migrate/policies/policy-outlook';
import type { Assessment } from '../../pipeline/assess-migration';
import { count } from '../text/count';
import { inHours } from './in-hours';
import { meanwhileLines } from './meanwhile-lines';

type Told = ReturnType<typeof report>;

/** What runs in a cluster, a row a fact: what it is about, and the fact. Where nothing is known there is no row. */
export function assessmentRows({ facts, target, estimate, outlook }: Assessment): string[][] {
  const told = report(facts);
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['CNI', told.cnis.map(({ name, version, workload }) => [name, version, `(${workload})`].filter(Boolean).join(' '))],
    ['beside it', told.plugins],
    ['moves to', targetLines(target)],
    ['platform', told.distribution ? [told.distribution] : []],
    ...nodeRows(told),
    ['pods', told.podRanges.map(({ range, said }) => `${range} (${said})`)],
    ['services', told.serviceRanges.map(({ range, said }) => `${range} (${said})`)],
    ['balancers', told.balancerRanges.map(({ range, said }) => `${range} (${said})`)],
    ['tunnel', told.tunnelPort === undefined ? [] : [`UDP ${told.tunnelPort}`]],
    ['MTU', told.podMtu === undefined ? [] : [String(told.podMtu)]],
    ['policies', policyLines(told)],
    ...(outlook ? outlookRows(outlook) : []),
    ['routers', told.bgpPeers],
    ['host network', counted(told.hostNetwork)],
    ['node ports', told.hostPorts.map(({ workload, ports }) => `${workload}: ${ports.join(', ')}`)],
    ['budgets', budgetLines(told)],
    ['one pod', counted(told.singlePods)],
    ['alone', counted(told.barePods)],
    ['local disks', counted(told.localVolumes.map(({ claim }) => claim))],
    ['duration', told.nodes.count > 0 ? durationLines(estimate) : []],
  ];
  return rows.flatMap(([what, lines]) => lines.map((line, index) => [index === 0 ? what : '', line]));
}

const targetLines = (target: Target | undefined) =>
  target
    ? [`${target.cni} ${target.version}`, ...target.podRanges.map((range) => `pods in ${range}`), ...target.ports]
    : [];

function nodeRows({ nodes }: Told): [string, string[]][] {
  const each = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).map(([value, of]) => `${value} (${of})`);
  return [
    ['nodes', nodes.count > 0 ? [`${count(nodes.count, 'node')}, ${nodes.controlPlane} of the control plane`] : []],
    ['system', each(nodes.systems)],
    ['kernel', each(nodes.kernels)],
    ['kubelet', each(nodes.kubelets)],
    ['runtime', each(nodes.runtimes)],
  ];
}

const policyLines = ({ policies }: Told) =>
  policies.map(({ group, kind, names, uses }) =>
    [`${names.length} ${kind} (${group})`, ...Object.entries(uses).map(([what, of]) => `${what} ${of}`)].join(', '),
  );

const budgetLines = ({ budgets }: Told) =>
  budgets.map(
    ({ namespace, name, rule, pods, allows }) => `${namespace}/${name}: ${rule} of ${pods}, lets ${allows} go`,
  );

function outlookRows({ policies, verdict, world, meanwhile }: PolicyOutlook): [string, string[]][] {
  const proof = verdict === 'proved' && world !== undefined ? `proved equal over ${world}` : 'not proved equal';
  return [
    ['of them', [`${policies ? outcomes(policies) : 'compared with those of the spec'}: ${proof}`]],
    ['meanwhile', meanwhile ? meanwhileLines(meanwhile) : []],
  ];
}

function outcomes(policies: NonNullable<PolicyOutlook['policies']>): string {
  const told = { kept: 'kept as they are', written: 'written anew', refused: 'refused' } as const;
  const counts = (['kept', 'written', 'refused'] as const).flatMap((outcome) => {
    const found = policies.filter((one) => one.outcome === outcome).length;
    return found > 0 ? [`${found} ${told[outcome]}`] : [];
  });
  return counts.join(', ');
}

const counted = (names: readonly string[]) =>
  names.length === 0 ? [] : [`${names.length}: ${named(names.map((name) => ({ name })))}`];

function durationLines(estimate: Estimate | undefined): string[] {
  if (!estimate) return [];
  return [
    `about ${inHours(estimate.minutes)}, ${estimate.minutesPerNode} min a node`,
    ...estimate.groups.map(
      ({ name, nodes, atOnce, minutes }) => `${name}: ${count(nodes, 'node')}, ${atOnce} at once, ${inHours(minutes)}`,
    ),
  ];
}
