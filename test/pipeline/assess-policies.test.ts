import { describe, expect, test } from 'vitest';
import { assessMigration } from '../../src/pipeline/assess-migration';
import { readSpec } from '../../src/spec/read-spec';
import { memorySources } from '../../src/spec/sources/memory-sources';
import { migrating } from '../migrate/migrating';
import { located } from '../support/located';

const deny = (more: object = {}) => ({
  apiVersion: 'networking.k8s.io/v1',
  kind: 'NetworkPolicy',
  metadata: { name: 'deny', namespace: 'shop' },
  spec: { podSelector: {}, policyTypes: ['Ingress'], ...more },
});
const calico = (kind: string, name: string, spec: object, apiVersion = 'crd.projectcalico.org/v1') => ({
  apiVersion,
  kind,
  metadata: { name },
  spec,
});
const web = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', namespace: 'shop' },
  spec: { replicas: 2, template: { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'web' }] } } },
};

const documents = (objects: readonly object[]) => objects.flatMap((one) => located(JSON.stringify(one)));

/** What is told of policies of objects that run, for a spec that moves from Calico and stands in `phase`. */
function assessed(
  objects: readonly object[],
  phase = 'preflight',
  sections: object = {},
  more: object = {},
  handedIn: readonly object[] = [],
) {
  const spec = {
    kubernetes: { version: '1.34', apiServer: { host: '10.0.10.10' } },
    cni: { cilium: {} },
    ...migrating(phase, more, sections),
  };
  const document = { apiVersion: 'fairlead.dev/v1alpha1', kind: 'ClusterNetwork', metadata: { name: 'lab' }, spec };
  const { spec: loaded, findings: mistakes } = readSpec(
    'lab.yaml',
    memorySources({ 'lab.yaml': JSON.stringify(document) }),
  );
  if (!loaded) throw new Error(mistakes.map(({ message }) => message).join('\n'));
  const { outlook, findings } = assessMigration(documents(objects), loaded, documents(handedIn));
  const told = findings.filter(({ code }) => /^FL-(TRL|MIG-2|ANA|POL-1)/.test(code));
  return { outlook, all: findings, findings: told, codes: told.map(({ code }) => code) };
}

describe('policies that run are written for the new agent before anything moves', () => {
  test('CM-27 as Calico stores them, each with what becomes of it, and a proof', () => {
    const { outlook, codes } = assessed([
      deny(),
      calico('GlobalNetworkPolicy', 'default.all', {
        selector: "app == 'web'",
        types: ['Ingress'],
        ingress: [{ action: 'Allow' }],
      }),
      calico('Tier', 'default', { order: 1000000 }),
    ]);
    expect(outlook).toMatchObject({
      ...{ from: 'calico', to: 'cilium', verdict: 'proved', world: 'every pod that may run' },
      policies: [
        { policy: 'NetworkPolicy shop/deny', outcome: 'kept' },
        { policy: 'GlobalNetworkPolicy all', outcome: 'written', into: ['CiliumClusterwideNetworkPolicy all'] },
      ],
    });
    expect(codes).toEqual(['FL-MIG-211', 'FL-MIG-201']);
  });

  test('what is proved is no policy that nobody knows; what hosts are held to is, and all that is refused', () => {
    const host = calico('HostEndpoint', 'node-a', { interfaceName: 'eth0', node: 'node-a' });
    const http = { selector: 'all()', ingress: [{ action: 'Allow', http: { methods: ['GET'] } }] };
    const unknown = (...objects: object[]) =>
      assessed(objects).all.flatMap(({ code, message }) =>
        code === 'FL-MIG-110' ? [/kind `(\w+)`/.exec(message)?.[1]] : [],
      );
    const policy = calico('GlobalNetworkPolicy', 'all', { selector: 'all()', types: ['Ingress'] });
    expect(unknown(policy)).toEqual([]);
    expect(unknown(policy, host)).toEqual(['HostEndpoint']);
    expect(unknown(policy, calico('GlobalNetworkPolicy', 'reads', http))).toEqual(['GlobalNetworkPolicy']);
  });

  test('CM-29 what cannot be said is refused by its name, at its place', () => {
    const named = { action: 'Allow', http: { methods: ['GET'] } };
    const { outlook, findings } = assessed([
      calico('GlobalNetworkPolicy', 'reads', { selector: 'all()', ingress: [named] }),
    ]);
    expect(outlook).toMatchObject({
      verdict: 'refused',
      policies: [{ policy: 'GlobalNetworkPolicy reads', outcome: 'refused' }],
    });
    expect(
      findings.map(({ code, message, place }) => [code, message.split(' ').slice(0, 2).join(' '), place?.source.path]),
    ).toContainEqual(['FL-TRL-008', 'GlobalNetworkPolicy reads', expect.any(String)]);
  });

  test('but not what is only staged, and not what the new agent has been given already', () => {
    const own = {
      ...calico('CiliumClusterwideNetworkPolicy', 'own', { endpointSelector: {}, ingress: [{}] }, 'cilium.io/v2'),
    };
    const staged = calico('StagedGlobalNetworkPolicy', 'later', { selector: 'all()', types: ['Ingress'] });
    expect(assessed([staged]).outlook).toBeUndefined();
    expect(assessed([staged, own, deny()]).outlook?.policies).toEqual([
      { policy: 'NetworkPolicy shop/deny', outcome: 'kept', into: ['NetworkPolicy shop/deny'] },
    ]);
  });

  test('and not what is for hosts alone', () => {
    const host = { selector: 'all()', types: ['Ingress'], preDNAT: true, applyOnForward: true };
    expect(assessed([calico('GlobalNetworkPolicy', 'host', host)])).toMatchObject({ outlook: undefined, codes: [] });
  });

  test('and a policy that nobody can read is told, with nothing proved', () => {
    const { outlook, codes } = assessed([deny({ podSelector: 'web' })]);
    expect(outlook).toBeUndefined();
    expect(codes).toEqual(['FL-POL-104']);
  });

  test('nothing is proved of a CNI that enforces none', () => {
    const { outlook } = assessed([deny()], 'preflight', {
      migration: { phase: 'preflight', from: { flannel: { cidrs: ['10.244.0.0/16'] } } },
    });
    expect(outlook).toBeUndefined();
  });
});

describe('while nodes move', () => {
  test('Cilium holds nobody to policies: what is denied is open, and named', () => {
    const { outlook, findings } = assessed([web, deny()], 'nodes');
    expect(outlook?.meanwhile).toEqual({
      ...{ enforcedBy: 'nobody', verdict: 'open', example: 'shop/web -> shop/web 1/TCP' },
      world: 'the 1 workloads that were handed in',
      cut: { verdict: 'nothing', world: 'every pod that may run' },
    });
    expect(findings.map(({ message }) => message)).toEqual([
      'while nodes move shop/web -> shop/web 1/TCP is open, which policies deny: pods of nodes that have moved are held to none',
    ]);
  });

  test('nothing opens where nothing is denied, and once Cilium enforces', () => {
    const open = assessed([web, deny({ ingress: [{}] })], 'nodes');
    expect(open.outlook?.meanwhile).toEqual({
      enforcedBy: 'nobody',
      verdict: 'closed',
      world: 'every pod that may run',
      cut: { verdict: 'nothing', world: 'every pod that may run' },
    });
    expect(open.codes).toEqual([]);
    expect(assessed([web, deny()], 'enforce').codes).toEqual([]);
  });

  test('a pod that has moved comes from the address of a node, which no label lets in', () => {
    const fromPods = deny({ ingress: [{ from: [{ podSelector: {} }] }] });
    const { outlook, findings } = assessed([web, fromPods], 'nodes');
    expect(outlook?.meanwhile?.cut).toEqual({
      ...{ verdict: 'cut', example: 'shop/web -> shop/web 1/TCP', world: 'the 1 workloads that were handed in' },
    });
    expect(findings.find(({ code }) => code === 'FL-MIG-210')?.message).toBe(
      'while nodes move shop/web -> shop/web 1/TCP is cut, which policies allow: from a pod that has moved to one that has not',
    );
    expect(assessed([web, fromPods], 'audit').codes).not.toContain('FL-MIG-210');
  });

  test('but not where that address is let in, or packets keep their own', () => {
    const from = [{ podSelector: {} }, { ipBlock: { cidr: '10.0.0.0/8' } }];
    const cutOf = (sections: object, peers: object[] = from.slice(0, 1)) =>
      assessed([web, deny({ ingress: [{ from: peers }] })], 'nodes', sections).outlook?.meanwhile?.cut;
    expect(cutOf({ nodes: { cidrs: ['10.0.10.0/24'] } }, from)).toMatchObject({ verdict: 'nothing' });
    expect(cutOf({ nodes: { cidrs: ['192.168.0.0/24'] } }, from)).toMatchObject({ verdict: 'undecided' });
    expect(cutOf({ routing: { tunnelPort: 8473, masquerade: 'none' } })).toBeUndefined();
    expect(cutOf({ routing: { tunnelPort: 8473, nativeCIDRs: ['10.244.0.0/15'] } })).toBeUndefined();
    expect(cutOf({ routing: { tunnelPort: 8473, nativeCIDRs: ['10.245.0.0/16'] } })).toMatchObject({ verdict: 'cut' });
  });

  test('Antrea enforces from the first node on, and no mixture of nodes opens anything', () => {
    const { outlook, codes } = assessed(
      [web, deny()],
      'nodes',
      { cni: { antrea: {} }, routing: {}, services: {}, pods: { cidrs: ['10.245.0.0/16'] } },
      { acceptUnsupported: true },
    );
    expect(outlook).toMatchObject({
      ...{ to: 'antrea', verdict: 'proved' },
      meanwhile: { enforcedBy: 'antrea', verdict: 'closed', world: 'every pod that may run' },
    });
    expect(codes).toEqual([]);
  });

  test('policies of Cilium count only once all nodes have moved', () => {
    const node = (name: string, labels: object) => ({ apiVersion: 'v1', kind: 'Node', metadata: { name, labels } });
    const nodes = [node('a', { 'io.cilium.migration/cilium-default': 'true' }), node('b', {}), node('c', {})];
    expect(assessed(nodes, 'enforce').findings.map(({ message }) => message)).toEqual([
      'the spec stands at `enforce`, and 2 nodes have not moved: b, c',
    ]);
    expect(assessed(nodes, 'nodes').codes).toEqual([]);
    expect(assessed(nodes.slice(0, 1), 'audit').codes).toEqual([]);
  });
});

describe('policies that the spec hands in are held against those that run', () => {
  const handed = (...given: object[]) => assessed([web, deny()], 'enforce', {}, {}, given);

  test('CM-40 equal ones are proved to be, in whichever dialect', () => {
    const spec = { endpointSelector: {}, ingress: [{}] };
    const own = { apiVersion: 'cilium.io/v2', kind: 'CiliumNetworkPolicy', metadata: deny().metadata, spec };
    expect(handed(own)).toMatchObject({ outlook: { verdict: 'proved', world: 'every pod that may run' }, codes: [] });
    expect(handed(own).outlook?.policies).toBeUndefined();
  });

  test('and a connection is named that only one side allows', () => {
    const { outlook, findings } = handed(deny({ ingress: [{ from: [{ podSelector: {} }] }] }));
    expect(outlook?.verdict).toBe('different');
    expect(findings.map(({ code, severity, message }) => [code, severity, message])).toEqual([
      [
        'FL-MIG-203',
        'warning',
        'shop/web -> shop/web 1/TCP is allowed by those of the spec and denied by those that run',
      ],
    ]);
  });

  test('or one that may be, by what no file tells', () => {
    const spec = { endpointSelector: {}, egress: [{ toFQDNs: [{ matchName: 'example.com' }] }] };
    const own = { apiVersion: 'cilium.io/v2', kind: 'CiliumNetworkPolicy', metadata: deny().metadata, spec };
    const { outlook, findings } = assessed([web, deny({ policyTypes: ['Egress'] })], 'enforce', {}, {}, [own]);
    expect(outlook?.verdict).toBe('undecided');
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^shop\/web -> \S+ 1\/TCP may be allowed by those of the spec and denied by those that run$/,
      ),
    ]);
  });
});
