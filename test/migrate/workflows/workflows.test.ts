import type { DaemonSet } from 'kubernetes-types/apps/v1';
import type { ConfigMap } from 'kubernetes-types/core/v1';
import type { ClusterRole, Role } from 'kubernetes-types/rbac/v1';
import { describe, expect, test } from 'vitest';
import type { ArgoTemplate, WorkflowTemplate } from '../../../imports/argoproj.io-workflows';
import { validator } from '../../../imports/validator';
import { answer } from '../../../src/migrate/workflows/scripts/answer';
import type { KubernetesObject } from '../../../src/stages/kubernetes-object';
import { built, told } from '../../capabilities/built';
import { migrating } from '../migrating';
import { counting, moving, movingToAntrea } from './moving';

const variants: Readonly<Record<string, object>> = {
  'in place': moving(),
  'by replacing nodes': moving({ method: 'replace-node' }),
  'on Talos': moving({}, { kubernetes: talos() }),
  'with a limit of drops': moving(...counting),
  'by replacing nodes with a limit of drops': moving({ ...counting[0], method: 'replace-node' }, counting[1]),
  'to Antrea': movingToAntrea(),
  'to Antrea by replacing nodes': movingToAntrea({ method: 'replace-node' }),
  'to Antrea on Talos': movingToAntrea({}, { kubernetes: talos() }),
  'beside a service mesh': moving(
    {},
    { cni: { cilium: { serviceMesh: 'istio-ambient' } }, routing: { tunnelPort: 8473 } },
  ),
  'with groups left out': moving({ groups: [] }),
  'with a group of the control plane': moving(
    {
      groups: [
        { name: 'all', nodes: 'others' },
        { name: 'masters', nodes: 'masters', maxParallel: 1 },
      ],
    },
    {
      nodes: {
        groups: [
          { name: 'others', selector: {} },
          { name: 'masters', selector: { matchLabels: { 'node-role.kubernetes.io/control-plane': '' } } },
        ],
      },
    },
  ),
};

function talos() {
  return { version: '1.34', distribution: 'talos', apiServer: { host: 'localhost', port: 7445 } };
}

const templatesOf = (spec: object) =>
  built(spec)
    .network.manifests.map(({ object }) => object)
    .filter((one): one is WorkflowTemplate => one.kind === 'WorkflowTemplate');
const named = (spec: object, name: string): WorkflowTemplate => {
  const found = templatesOf(spec).find(({ metadata }) => metadata.name === name);
  if (!found) throw new Error(name);
  return found;
};
const leaves = (spec: object): ArgoTemplate[] =>
  templatesOf(spec).flatMap(({ spec: { templates } }) => templates.filter(({ steps }) => !steps));

describe.each(Object.entries(variants))('the workflows of a migration %s', (_, spec) => {
  test('are what the definition of Argo Workflows takes, and nothing that it does not know', () => {
    for (const template of templatesOf(spec)) {
      const validate = validator('WorkflowTemplate');
      expect([template.metadata.name, validate(JSON.parse(JSON.stringify(template))), validate.errors]).toEqual([
        template.metadata.name,
        true,
        null,
      ]);
    }
  });

  test('call only what is there, with just the parameters that it asks for', () => {
    const all = templatesOf(spec);
    const find = (of: string, name: string | undefined) =>
      all.find(({ metadata }) => metadata.name === of)?.spec.templates.find((one) => one.name === name);
    const called = new Set(
      all.flatMap(({ metadata, spec: { entrypoint } }) => (entrypoint ? [find(metadata.name, entrypoint)] : [])),
    );
    for (const {
      metadata,
      spec: { templates },
    } of all) {
      for (const step of templates.flatMap(({ steps = [] }) => steps.flat())) {
        const target = step.templateRef
          ? find(step.templateRef.name, step.templateRef.template)
          : find(metadata.name, step.template);
        called.add(target);
        const given = (step.arguments?.parameters ?? []).map(({ name }) => name).sort();
        expect([step.name, given]).toEqual([
          step.name,
          (target?.inputs?.parameters ?? []).map(({ name }) => name).sort(),
        ]);
        expect(target, step.name).toBeDefined();
      }
    }
    // And there is nothing that nobody calls.
    expect(all.flatMap(({ spec: { templates } }) => templates).filter((one) => !called.has(one))).toEqual([]);
  });

  test('CM-02 find a place for commands about nodes on the control plane, where all workers are cordoned', () => {
    for (const { name, container, resource, tolerations } of leaves(spec)) {
      if (container?.command[0] !== 'kubectl' && !resource) continue;
      const taint = { key: 'node-role.kubernetes.io/control-plane', operator: 'Exists', effect: 'NoSchedule' };
      expect([name, tolerations]).toEqual([name, [taint]]);
    }
  });

  test('run images by their digests, and give no shell a word of the spec or of a parameter to read', () => {
    for (const { name, container } of leaves(spec)) {
      if (!container) continue;
      expect(container.image, name).toMatch(/@sha256:[0-9a-f]{64}$/);
      const words = [...container.command, ...(container.args ?? [])];
      const script = words[0] === 'bash' ? words[2] : '';
      expect(script, name).not.toMatch(/\{\{|10\.24[45]/);
      expect(words[0] === 'bash' ? words.slice(0, 2) : [], name).toEqual(words[0] === 'bash' ? ['bash', '-euc'] : []);
    }
  });
});

test('CM-02 groups go in the order of the spec, the control plane after them, a gate between each two', () => {
  const cluster = named(moving(), 'migrate-cluster').spec.templates[0];
  const order = (cluster?.steps ?? []).flat().map(({ template, templateRef }) => templateRef?.name ?? template);
  expect(order).toEqual([
    'migrate-group-canary',
    'look-before-going-on',
    'migrate-group-rest',
    'look-before-going-on',
    'migrate-group-control-plane',
    'migration-steps',
    'migration-steps',
  ]);
});

test('CM-02 a group takes no node of the control plane along, unless the spec says so', () => {
  const selectorOf = (spec: object, name: string) =>
    JSON.stringify(named(spec, name).spec.templates[0]?.steps).match(/"selector","value":"(.*?),fairlead/)?.[1];
  expect(selectorOf(moving(), 'migrate-group-rest')).toBe('role notin (canary),!node-role.kubernetes.io/control-plane');
  expect(selectorOf(moving(), 'migrate-group-control-plane')).toBe('node-role.kubernetes.io/control-plane');
  const own = variants['with a group of the control plane'] ?? {};
  expect(selectorOf(own, 'migrate-group-masters')).toBe('node-role.kubernetes.io/control-plane=');
  expect(templatesOf(own).map(({ metadata }) => metadata.name)).not.toContain('migrate-group-control-plane');
});

test('CM-06 a cloud that runs the control plane shows no node of it, so there is no group of it', () => {
  const kubernetes = { version: '1.34', distribution: 'eks', apiServer: { host: 'a.eks.amazonaws.com' } };
  const names = templatesOf(moving({ method: 'replace-node' }, { kubernetes })).map(({ metadata }) => metadata.name);
  expect(names).toContain('migrate-group-rest');
  expect(names).not.toContain('migrate-group-control-plane');
});

test('CM-03 as many nodes of a group move as the spec says, in one workflow and over all of them', () => {
  const { object } = built(moving());
  expect(object<ConfigMap & KubernetesObject>('ConfigMap', 'migration-limits').data).toEqual({
    canary: '1',
    rest: '2',
    'control-plane': '1',
  });
  const [group] = named(moving(), 'migrate-group-rest').spec.templates;
  expect(group?.parallelism).toBe(2);
  // It would end the group while others of its nodes are on their way.
  expect(group).not.toHaveProperty('failFast');
  const next = named(moving(), 'migration-steps').spec.templates.find(({ name }) => name === 'move-next');
  expect(next?.synchronization).toEqual({
    semaphores: [{ configMapKeyRef: { name: 'migration-limits', key: '{{inputs.parameters.group}}' } }],
    mutexes: [{ name: 'node-{{inputs.parameters.node}}' }],
  });
});

test('the pod of a step on a node has no rights but to tell how it went, and only the restart has those of the node', () => {
  for (const { name, container, serviceAccountName } of leaves(moving())) {
    const kubectl = container?.command[0] === 'kubectl';
    if (container) expect([name, serviceAccountName]).toEqual([name, kubectl ? 'migration-runner' : undefined]);
    if (container?.securityContext.privileged) expect(name).toBe('reboot');
  }
  const { object } = built(moving());
  expect(object<Role & KubernetesObject>('Role', 'migration-node').rules).toEqual([
    { apiGroups: ['argoproj.io'], resources: ['workflowtaskresults'], verbs: ['create', 'patch'] },
  ]);
});

test('what speaks to the API server may read nodes and pods, label nodes, evict, and delete agents; nothing with a star', () => {
  const { network } = built(moving());
  const roles = network.manifests
    .map(({ object }) => object)
    .filter(
      (one): one is ClusterRole & KubernetesObject =>
        one.metadata.name.startsWith('migration-runner') && /Role$/.test(one.kind),
    );
  const rules = roles.flatMap(({ rules }) => rules ?? []);
  const may = rules.flatMap(({ apiGroups = [], resources = [], verbs }) =>
    verbs.map((verb) => `${verb} ${apiGroups[0]}/${resources.join()}`),
  );
  expect(may.filter((one) => !/^(get|list|watch) /.test(one)).sort()).toEqual([
    'create /pods/eviction',
    'create argoproj.io/workflowtaskresults',
    'delete /pods',
    'patch /nodes',
    'patch argoproj.io/workflowtaskresults',
  ]);
  expect(may.join()).not.toContain('*');
  const deletes = roles.filter(({ rules }) => rules?.some(({ verbs }) => verbs.includes('delete')));
  expect(deletes.map(({ kind, metadata }) => [kind, metadata.namespace])).toEqual([['Role', 'kube-system']]);
});

test('CM-30 who counts what nodes lose may be asked, and no other Service', () => {
  const { object } = built(moving(...counting));
  const { rules = [] } = object<ClusterRole & KubernetesObject>('ClusterRole', 'migration-runner');
  expect(rules.filter(({ resources }) => resources?.includes('services/proxy'))).toEqual([
    { apiGroups: [''], resources: ['services/proxy'], resourceNames: ['prometheus:9090'], verbs: ['get'] },
  ]);
  const [count] = leaves(moving(...counting)).filter(({ name }) => name === 'count-drops');
  const path = count?.container?.args?.[1] ?? '';
  expect(path).toMatch(
    /^--raw=\/api\/v1\/namespaces\/monitoring\/services\/prometheus:9090\/proxy\/api\/v1\/query\?query=/,
  );
  expect(decodeURIComponent(path.split('?query=')[1] ?? '')).toBe(
    [
      'sum(rate(cilium_drop_count_total{node="{{inputs.parameters.node}}"}[5m])) > 10 or',
      'absent(up{job="cilium-agent", node="{{inputs.parameters.node}}"} == 1)',
    ].join(' '),
  );
});

test('a step about a node runs on it or away from it, never by chance', () => {
  for (const { name, inputs, container, affinity } of leaves(moving())) {
    if (!inputs?.parameters.some((one) => one.name === 'node') || name.endsWith('-this-node')) continue;
    const there = container !== undefined && container.command[0] !== 'kubectl';
    const [term] = affinity?.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? [];
    const field = { key: 'metadata.name', operator: there ? 'In' : 'NotIn', values: ['{{inputs.parameters.node}}'] };
    expect([name, term]).toEqual([name, { matchFields: [field] }]);
  }
});

test('a drain evicts, so that budgets are asked', () => {
  const drain = leaves(moving()).find(({ name }) => name === 'drain');
  expect(drain?.container?.args).toContain('--ignore-daemonsets');
  expect(drain?.container?.args?.join()).not.toMatch(/--force|--disable-eviction|--grace-period/);
});

test('CM-06 nodes that are replaced keep their CNI: no step changes their files or restarts them', () => {
  const names = leaves(moving({ method: 'replace-node' })).map(({ name }) => name);
  expect(names).toContain('drain');
  expect(names).not.toContain('restore-files');
  expect(names).not.toContain('reboot');
  expect(names).not.toContain('set-owner');
});

test('CM-45 pods come back to a node, on either way, when what a service mesh runs there is ready', () => {
  const spec = moving({}, { cni: { cilium: { serviceMesh: 'istio-ambient' } }, routing: { tunnelPort: 8473 } });
  const routine = (name: string) => named(spec, 'migration-steps').spec.templates.find((one) => one.name === name);
  const steps = (name: string) =>
    routine(name)
      ?.steps?.flat()
      .map(({ name: step }) => step) ?? [];
  expect(steps('verify-moved')).toContain('mesh');
  expect(steps('verify-returned')).toContain('mesh');
  expect(steps('convert-node')).toEqual(expect.arrayContaining(['restart', 'verify', 'uncordon']));
  const waits = routine('verify-mesh')
    ?.steps?.flat()
    .flatMap(({ arguments: given }) => given?.parameters ?? []);
  expect([...new Set(waits?.filter(({ name }) => name === 'selector').map(({ value }) => value))]).toEqual([
    'k8s-app=istio-cni-node',
    'app=ztunnel',
  ]);
  expect(named(moving(), 'migration-steps').spec.templates.map(({ name }) => name)).not.toContain('verify-mesh');
});

test('on Talos, whose nodes restart by its own API, a person restarts them', () => {
  const names = leaves(variants['on Talos'] ?? {}).map(({ name }) => name);
  expect(names).toContain('restart-this-node');
  expect(names).not.toContain('reboot');
});

test('there are workflows only where the spec asks for them, and only while nodes move', () => {
  expect(built(migrating('nodes')).names('WorkflowTemplate')).toEqual([]);
  for (const phase of ['preflight', 'install', 'audit', 'enforce', 'finalize', 'cleanup'])
    expect(built(moving({ phase })).names('WorkflowTemplate')).toEqual([]);
});

test('an image of kubectl without a digest is refused', () => {
  expect(told(moving({ workflows: { kubectl: 'registry.k8s.io/kubectl:v1.34.1' } }))).toContain('FL-SPEC-009 error');
});

describe('nodes that move to Antrea', () => {
  const { object, names } = built(movingToAntrea());
  const templates = leaves(movingToAntrea());
  const steps = (name: string) =>
    (named(movingToAntrea(), 'migration-steps').spec.templates.find((one) => one.name === name)?.steps ?? [])
      .flat()
      .map(({ name: step, template, arguments: given }) => [step, template, given?.parameters.at(-1)?.value]);

  test('CM-01 get an agent by their label, lose the old one, and have one file', () => {
    const moved = steps('convert-node').map(([step]) => step);
    expect(moved.slice(moved.indexOf('own'))).toEqual([
      ...['own', 'agentReady', 'left', 'aside', 'restart', 'verify', 'uncordon', 'done'],
    ]);
    expect(steps('convert-node')).toContainEqual(['left', 'agents-gone', 'k8s-app in (calico-node,canal)']);
    expect(steps('restore-node')).toContainEqual(['agent', 'agents-gone', 'app=antrea,component=antrea-agent']);
    expect(names('CiliumNodeConfig')).toEqual([]);
    const owner = templates.find(({ name }) => name === 'set-owner')?.container?.args;
    expect(owner?.at(-1)).toBe('fairlead.dev/moved-to-antrea={{inputs.parameters.owner}}');
  });

  test('are asked for the API server and each other; for DNS and policies when no half is left', () => {
    const connections = steps('verify-with-moved').map(([, template]) => template);
    expect(connections).toEqual(['reach-api', 'await-probe', 'list-ready-nodes', 'exchange']);
    const cluster = named(movingToAntrea(), 'migrate-cluster').spec.templates[0]?.steps?.flat() ?? [];
    expect(cluster.at(-1)).toMatchObject({ templateRef: { template: 'verify-joined' } });
    expect(steps('verify-joined')).toEqual([['services', 'reach-services', '{{inputs.parameters.node}}']]);
  });

  test('are worked on in an image that the spec pins, and nobody may delete a pod', () => {
    const images = templates.flatMap(({ container }) => (container ? [container.image] : []));
    expect(new Set(images.map((image) => image.split('@')[0]))).toEqual(
      new Set(['registry.k8s.io/kubectl:v1.34.1', 'antrea/antrea-agent-ubuntu:v2.7.0']),
    );
    const probes = object<DaemonSet & KubernetesObject>('DaemonSet', 'migration-probe-moved').spec?.template.spec;
    expect(probes?.containers[0]?.command?.slice(0, 2)).toEqual(['perl', '-e']);
    const role = object<Role & KubernetesObject>('Role', 'migration-runner-agents');
    expect(role.rules).toEqual([{ apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch'] }]);
  });

  test('have no agents to lose where the cloud or the kubelet is the old CNI', () => {
    const spec = movingToAntrea({ from: { kubenet: { cidrs: ['10.244.0.0/16'] } } });
    expect(JSON.stringify(templatesOf(spec))).not.toContain('"left","template":"agents-gone"');
  });
});

test('an image of the steps that the spec names is taken to Cilium too, and answers by what any Debian has', () => {
  const tools = `debian:13@sha256:${'c'.repeat(64)}`;
  const spec = moving({ workflows: { kubectl: `kubectl@sha256:${'a'.repeat(64)}`, tools } });
  expect(leaves(spec).find(({ name }) => name === 'keep-files')?.container?.image).toBe(tools);
  const probe = built(spec).object<DaemonSet & KubernetesObject>('DaemonSet', 'migration-probe-moved');
  expect(probe.spec?.template.spec?.containers[0]).toMatchObject({
    image: tools,
    command: ['perl', '-e', answer, '8080'],
  });
});
