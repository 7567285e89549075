import type { ArgoStep, ArgoTemplate } from '../../../imports/argoproj.io-workflows';
import { accounts } from './accounts';
import { cniFolder } from './cni-folder';
import { limits } from './limits';
import { placement } from './placement';
import type { Call, Kubectl, OnNode, Routine, Sequence, Until } from './routine';
import { security } from './security';
import type { WorkflowSettings } from './workflow-settings';

type Content = Omit<ArgoTemplate, 'name' | 'inputs'>;

/** A routine as a template of Argo Workflows. */
export function templateOf(routine: Routine, s: WorkflowSettings): ArgoTemplate {
  const { name, inputs } = routine;
  return {
    name,
    ...(inputs.length > 0 && { inputs: { parameters: inputs.map((input) => ({ name: input })) } }),
    ...content(routine, s),
  };
}

function content(routine: Routine, s: WorkflowSettings): Content {
  switch (routine.kind) {
    case 'kubectl':
      return kubectl(routine, s);
    case 'pod':
    case 'files':
    case 'host':
      return onNode(routine, s);
    case 'until':
      return until(routine);
    case 'gate':
      return { suspend: routine.minutes === undefined ? {} : { duration: `${routine.minutes}m` } };
    case 'failure':
      return {
        container: { image: s.tools, command: ['false'], securityContext: { ...security.pod } },
        timeout: '10m',
      };
    case 'sequence':
      return sequence(routine);
  }
}

/** The network of its node, for that of the pods is being changed; asking twice does no harm. */
function kubectl({ args, minutes, inputs, retries = 5 }: Kubectl, s: WorkflowSettings): Content {
  return {
    container: { image: s.kubectl, command: ['kubectl'], args: [...args], securityContext: { ...security.pod } },
    serviceAccountName: accounts.runner,
    ...placement.elsewhere(inputs.includes('node')),
    podSpecPatch: hostNetwork,
    activeDeadlineSeconds: minutes * 60,
    retryStrategy: again(retries),
  };
}

/** Not tried again: only the time of a step that has no retries counts while its pod waits for a node that is gone. */
function onNode({ kind, command, minutes }: OnNode, s: WorkflowSettings): Content {
  const [program = '', ...args] = command;
  return {
    container: {
      image: s.tools,
      command: [program],
      args,
      ...(kind === 'pod' && { env: podAddresses }),
      ...(kind === 'files' && { volumeMounts: [{ name: 'cni', mountPath: cniFolder.mounted }] }),
      securityContext: { ...security[kind] },
    },
    ...placement.there(),
    ...(kind === 'files' && { volumes: [{ name: 'cni', hostPath: { path: cniFolder.ofNode, type: 'Directory' } }] }),
    ...(kind !== 'pod' && { podSpecPatch: kind === 'host' ? hostProcesses : hostNetwork }),
    timeout: `${minutes}m`,
  };
}

/** A look is repeated if its pod is lost; what makes an object is not. */
function until({ action, manifest, condition, failure, minutes, inputs }: Until): Content {
  return {
    resource: { action, manifest, successCondition: condition, ...(failure && { failureCondition: failure }) },
    serviceAccountName: accounts.runner,
    ...placement.elsewhere(inputs.includes('node')),
    podSpecPatch: hostNetwork,
    activeDeadlineSeconds: minutes * 60,
    ...(action === 'get' && { retryStrategy: again(2) }),
  };
}

function sequence({ steps, atOnce, locks }: Sequence): Content {
  const { limit, only } = locks ?? {};
  return {
    ...(atOnce !== undefined && { parallelism: atOnce }),
    ...(locks && {
      synchronization: {
        ...(limit !== undefined && { semaphores: [{ configMapKeyRef: { name: limits, key: limit } }] }),
        ...(only !== undefined && { mutexes: [{ name: only }] }),
      },
    }),
    steps: steps.map((line) => line.map(stepOf)),
  };
}

function stepOf({ step, run, with: given, when, each, tries }: Call): ArgoStep {
  const parameters = Object.entries(given ?? {}).map(([name, value]) => ({ name, value }));
  return {
    name: step,
    ...(typeof run === 'string' ? { template: run } : { templateRef: { name: run.of, template: run.run } }),
    ...(parameters.length > 0 && { arguments: { parameters } }),
    ...(when !== undefined && { when }),
    ...(each !== undefined && { withParam: each }),
    ...(tries && { continueOn: { failed: true, error: true } }),
  };
}

const hostNetwork = JSON.stringify({ hostNetwork: true });
const hostProcesses = JSON.stringify({ hostNetwork: true, hostPID: true });
const again = (limit: number) => ({
  limit,
  retryPolicy: 'Always' as const,
  backoff: { duration: '20s', factor: 2 },
});
const podAddresses = [{ name: 'POD_IPS', valueFrom: { fieldRef: { fieldPath: 'status.podIPs' } } }];
