import type { PolicyProbe } from '../policy-probe';
import { probeJob } from '../probe-job';
import type { Call, Routine } from '../routine';
import { selectorText } from '../selector-text';
import { tags } from '../tags';
import type { WorkflowSettings } from '../workflow-settings';

/** What the policies are to allow and to deny, tried from pods on one node. Workloads without a pod are passed over. */
export function verifyPolicies(s: WorkflowSettings): Routine[] {
  const targets = [...new Map(s.probes.flatMap(target)).entries()];
  const lookups = targets.map(([, pods], index): Call => {
    return {
      step: `pods${index}`,
      run: 'get-pods',
      with: { namespace: pods.namespace, selector: `${selectorText({ matchLabels: pods.labels })},!${ofJobs}` },
    };
  });
  const probes = s.probes.map((probe, index): Call => {
    const [key] = target(probe)[0] ?? [];
    const pods = `pods${targets.findIndex(([other]) => other === key)}`;
    const addresses = typeof probe.to === 'string' ? probe.to : tags.result(pods);
    return {
      step: `probe${index}`,
      run: 'run-probe',
      with: { job: JSON.stringify(probeJob(probe, addresses, s)) },
      ...(typeof probe.to !== 'string' && { when: tags.some(pods) }),
    };
  });
  return [
    {
      kind: 'sequence',
      name: 'verify-policies',
      inputs: ['node'],
      atOnce: 10,
      steps: [lookups, probes].filter((line) => line.length > 0),
    },
    {
      kind: 'kubectl',
      name: 'get-pods',
      inputs: ['namespace', 'selector'],
      args: [
        'get',
        'pods',
        `--namespace=${tags.input('namespace')}`,
        `--selector=${tags.input('selector')}`,
        '--field-selector=status.phase=Running',
        '--output=jsonpath={.items[*].status.podIP}',
      ],
      minutes: 2,
    },
    {
      kind: 'until',
      name: 'run-probe',
      inputs: ['job'],
      action: 'create',
      manifest: tags.input('job'),
      condition: 'status.succeeded > 0',
      failure: 'status.failed > 0',
      minutes: 10,
    },
  ];
}

/** Other probes have the labels of those that they speak for, and answer nobody. */
const ofJobs = 'batch.kubernetes.io/job-name';

function target({ to }: PolicyProbe): [string, Exclude<PolicyProbe['to'], string>][] {
  return typeof to === 'string' ? [] : [[JSON.stringify(to), to]];
}
