import { isAntrea } from '../../components/antrea/antrea-model';
import type { ClusterModel } from '../../spec/model';
import { newLabel } from '../new-label';
import { sourceOf } from '../source-of';
import { movingGroups } from '../workflows/moving-groups';
import { workflowNames } from '../workflows/workflow-names';
import { arrival } from './arrival';
import { byHand } from './by-hand';
import { keepOff } from './keep-off';
import { keepState } from './keep-state';
import { meshSteps } from './mesh-steps';
import type { PhaseName } from './phase-guides';
import type { PhaseStep } from './phase-step';
import { replacementSteps } from './replacement-steps';
import { shellWord } from './shell-word';

type Migration = NonNullable<ClusterModel['migration']>;

/** How to come to a phase, what to run then, and what to expect before the next one. `spec` is the file of the spec. */
export function phaseSteps(model: ClusterModel, phase: PhaseName, spec: string): PhaseStep[] {
  const { migration } = model;
  return migration ? [...arrival(model, phase, spec), ...stepsOf(model, migration, phase, spec)] : [];
}

function stepsOf(model: ClusterModel, migration: Migration, phase: PhaseName, spec: string): PhaseStep[] {
  const enforces = isAntrea(model) ? [] : configured(phase);
  switch (phase) {
    case 'preflight':
      return [...keepState(model), ...assessment(migration, spec)];
    case 'install':
      return [
        rolledOut(isAntrea(model) ? 'deployment/antrea-controller' : 'daemonset/cilium'),
        ...enforces,
        unmoved(model),
      ];
    case 'nodes':
      return [...keepOff(model), ...moves(model, migration), ...meshSteps(model).inAll, allMoved(model)];
    case 'audit':
    case 'enforce':
      return isAntrea(model)
        ? [rolledOut('daemonset/antrea-agent'), allMoved(model)]
        : [rolledOut('daemonset/cilium'), ...enforces, ...(phase === 'audit' ? [reported] : [])];
    case 'finalize':
      return [
        rolledOut(isAntrea(model) ? 'daemonset/antrea-agent' : 'daemonset/cilium'),
        ...meshSteps(model).inAll,
        podsRun,
      ];
    case 'cleanup':
      return [...gone(migration), podsRun];
  }
}

const kinds = 'nodes,namespaces,pods,services,daemonsets,deployments,statefulsets,pdb,pv,configmaps,networkpolicies';

const assessment = (migration: Migration, spec: string): PhaseStep[] => [
  { run: `kubectl get ${kinds} -A -o yaml > running.yaml`, expect: 'a file of what runs' },
  {
    run: `fairlead migrate assess ${['running', ...(sourceOf(migration)?.groups ?? [])].map((file) => `${file}.yaml`).join(' ')} --spec ${shellWord(spec)}`,
    expect: 'no error',
  },
];

const rolledOut = (what: string): PhaseStep => ({
  run: `kubectl -n kube-system rollout status ${what}`,
  expect: '`successfully rolled out`',
});

const setting = (key: string, value: string): PhaseStep => ({
  run: `kubectl -n kube-system get configmap cilium-config -o jsonpath='{.data.${key}}'`,
  expect: `\`${value}\``,
});

/** What Cilium does with policies. */
function configured(phase: PhaseName): PhaseStep[] {
  if (phase === 'install') return [setting('enable-policy', 'never')];
  return [setting('enable-policy', 'default'), ...(phase === 'audit' ? [setting('policy-audit-mode', 'true')] : [])];
}

const reported: PhaseStep = {
  run: 'kubectl -n kube-system exec daemonset/cilium -c cilium-agent -- cilium-dbg monitor --type policy-verdict',
  expect:
    'verdicts `audit` only for what policies are to deny; look at each node, for each agent tells of its own pods',
};

const unmoved = (model: ClusterModel): PhaseStep => ({
  run: `kubectl get nodes -l ${newLabel(model)}=true`,
  expect: '`No resources found`',
});

const allMoved = (model: ClusterModel): PhaseStep => ({
  run: `kubectl get nodes -l '${newLabel(model)}!=true'`,
  expect: '`No resources found`',
});

/** By workflows group after group, or by hand node after node. */
function moves(model: ClusterModel, migration: Migration): PhaseStep[] {
  const { workflows } = migration;
  if (migration.method === 'replace-node') return replacementSteps(model, migration);
  if (workflows) {
    const submit = (template: string, expect: string): PhaseStep => ({
      run: `argo submit -n ${workflows.namespace} --from workflowtemplate/${template} --watch`,
      expect,
    });
    return [
      ...movingGroups(model, migration).map(({ name }) =>
        submit(workflowNames.moveGroup(name), '`Succeeded`, and all nodes of the group ready'),
      ),
      ...(isAntrea(model)
        ? [
            submit(
              workflowNames.moveCluster,
              '`Succeeded`: from each node DNS and what policies allow and deny is tried',
            ),
          ]
        : []),
    ];
  }
  const { drain, agentAnew, aside, restart } = byHand(model);
  return [
    drain,
    { run: `kubectl label node NODE ${newLabel(model)}=true --overwrite`, expect: '`NODE labeled`' },
    ...(isAntrea(model) ? aside : [agentAnew]),
    restart,
    ...meshSteps(model).onNode,
    { run: 'kubectl uncordon NODE', expect: '`NODE uncordoned`; its pods have addresses of the new range' },
  ];
}

const podsRun: PhaseStep = {
  run: 'kubectl get pods -A --field-selector status.phase!=Running,status.phase!=Succeeded',
  expect: '`No resources found`',
};

/** How it goes is a matter of how it came. */
function gone(migration: Migration): PhaseStep[] {
  const daemon = sourceOf(migration)?.daemon;
  if (!daemon) return [];
  return [
    {
      run: `kubectl -n ${daemon.namespace} get daemonset ${daemon.name}`,
      expect: '`NotFound`, once the old CNI has been removed the way that it was installed',
    },
  ];
}
