import { familiesOf } from '../../address/families-of';
import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { type SourceCni, sourceCnis } from '../../versions/source-cnis';
import { usualPorts } from '../usual-ports';

type Migration = NonNullable<ClusterModel['migration']>;
type Name = keyof typeof sourceCnis;

/** The port that Cilium documents for a tunnel beside another one. */
const free = 8473;

/** The CNI that is left: one, another one than the spec's, with a tunnel and address families that go with it. */
export function migrationSources({ cni, pods, routing }: ClusterModel, { from, phase }: Migration): Finding[] {
  const choices = Object.keys(sourceCnis) as Name[];
  const given = choices.filter((name) => from[name] !== undefined);
  const [name] = given;
  const section = name && from[name];
  const root = '/spec/migration/from';
  if (!section || given.length > 1) return [finding('FL-MIG-010', { given, choices }, { path: root })];

  const { name: source, tunnelPort: usual, enforces }: SourceCni = sourceCnis[name];
  const usualPort = cni.antrea && routing.protocol === 'vxlan' ? 4789 : usualPorts[routing.protocol];
  const port = routing.tunnelPort ?? usualPort;
  const [before, after] = [familyNames(section.cidrs), familyNames(pods.cidrs)];
  const findings: Finding[] = [];
  if ((name === 'antrea' || name === 'cilium') && cni[name])
    findings.push(finding('FL-MIG-003', { name }, { path: `${root}/${name}` }));
  else if (port === (section.tunnelPort ?? usual))
    findings.push(
      finding(
        'FL-MIG-004',
        { source, port, free: port === free ? free + 1 : free },
        { path: '/spec/routing/tunnelPort', also: [{ path: `${root}/${name}`, label: source }] },
      ),
    );
  if (before !== after && after !== '')
    findings.push(
      finding(
        'FL-MIG-005',
        { before, after },
        { path: '/spec/pods/cidrs', also: [{ path: `${root}/${name}/cidrs`, label: before }] },
      ),
    );
  if (enforces && !cni.antrea && (phase === 'nodes' || phase === 'audit'))
    findings.push(finding('FL-MIG-011', { source }, { path: '/spec/migration/phase' }));
  return findings;
}

const familyNames = (cidrs: readonly string[]) =>
  familiesOf(cidrs)
    .map((family) => `IPv${family}`)
    .join(' and ');
