import type { PolicyRule, RoleBinding } from 'kubernetes-types/rbac/v1';
import { describe, expect, test } from 'vitest';
import { foldGrants } from '../../../src/components/access/fold-grants';
import type { Grant } from '../../../src/components/access/grant';
import { access } from '../../../src/components/cilium/access/access';
import { agentGrants } from '../../../src/components/cilium/access/agent-grants';
import { namespacedRoles } from '../../../src/components/cilium/access/namespaced-roles';
import { operatorGrants } from '../../../src/components/cilium/access/operator-grants';
import { certgenGrants } from '../../../src/components/cilium/certificates/certgen-grants';
import { certificateSets } from '../../../src/components/cilium/certificates/certificate-sets';
import { cilium } from '../../../src/components/cilium/cilium';
import { uiGrants } from '../../../src/components/cilium/hubble/ui-grants';
import { meshGrants } from '../../../src/components/cilium/mesh/mesh-grants';
import { type CiliumSettings, ciliumSettings } from '../../../src/components/cilium/settings';
import type { KubernetesObject } from '../../../src/stages/kubernetes-object';
import { modelOf, modelOfCase } from '../../support/model-of';

const models = [
  ...['minimal', 'on-prem-full', 'talos', 'native-bgp', 'cluster-mesh', 'mesh-511', 'migration-secondary'].map((name) =>
    modelOfCase(`cilium-1.20.0/${name}`),
  ),
  modelOfCase('cilium-1.19.6/on-prem-full'),
  modelOf({
    cni: {
      cilium: {
        config: {
          'annotate-k8s-node': 'true',
          'hubble-drop-events': 'true',
          'enable-k8s-cluster-network-policy': 'true',
        },
      },
    },
  }),
];

/** Every single permission of some rules, as `verb group/resource name`. */
const permissions = (rules: readonly PolicyRule[]) =>
  new Set(
    rules.flatMap(({ apiGroups = [], resources = [], resourceNames = ['*'], verbs }) =>
      apiGroups.flatMap((group) =>
        resources.flatMap((resource) =>
          resourceNames.flatMap((name) => verbs.map((verb) => `${verb} ${group}/${resource} ${name}`)),
        ),
      ),
    ),
  );

const settingsOf = (spec: object) => ciliumSettings(modelOf(spec));
const namesOf = (s: CiliumSettings, kind: string) =>
  access(s)
    .map(({ object }) => object)
    .filter((object) => object.kind === kind)
    .map(({ metadata }) => metadata.name);

const roles: [string, readonly Grant<CiliumSettings>[]][] = [
  ['cilium', agentGrants],
  ['cilium-operator', operatorGrants],
  ['hubble-ui', uiGrants],
  ...certificateSets.map(({ name, secrets }): [string, readonly Grant<CiliumSettings>[]] => [
    name,
    certgenGrants(secrets),
  ]),
  ['clustermesh-apiserver', meshGrants],
  ...namespacedRoles.map(({ name, grants }): [string, readonly Grant<CiliumSettings>[]] => [name, grants]),
];

type Binding = KubernetesObject & Pick<RoleBinding, 'roleRef' | 'subjects'>;
const isBinding = (object: KubernetesObject): object is Binding =>
  object.kind.endsWith('Binding') && 'roleRef' in object;

describe('grants', () => {
  test.each(roles)('of %s each permit something that no other grant does, in one case at least', (_, grants) => {
    const idle = grants.filter((grant) =>
      models.map(ciliumSettings).every((s) => {
        const all = permissions(foldGrants(grants, s));
        const others = permissions(
          foldGrants(
            grants.filter((other) => other !== grant),
            s,
          ),
        );
        return all.size === others.size;
      }),
    );
    expect(idle.map(({ reason }) => reason)).toEqual([]);
  });

  test('never permit everything', () => {
    for (const [, grants] of roles)
      for (const { resources = [], verbs } of models.flatMap((model) => foldGrants(grants, ciliumSettings(model))))
        expect([...resources, ...verbs]).not.toContain('*');
  });
});

describe('access', () => {
  test.each(models.map((model) => [model.name, model] as const))(
    'binds only accounts that are there: %s',
    (_, model) => {
      const objects = cilium(model).manifests.map(({ object }) => object);
      const ids = new Set(objects.map(({ kind, metadata }) => `${kind} ${metadata.namespace ?? ''}/${metadata.name}`));
      const bindings = objects.filter(isBinding);
      expect(bindings.length).toBeGreaterThan(5);
      for (const { metadata, roleRef, subjects } of bindings) {
        expect(ids).toContain(`${roleRef.kind} ${metadata.namespace ?? ''}/${roleRef.name}`);
        for (const subject of subjects ?? [])
          expect(ids).toContain(`ServiceAccount ${subject.namespace}/${subject.name}`);
      }
    },
  );

  test('has an account for each pod, and none for nobody', () => {
    const objects = cilium(modelOfCase('cilium-1.20.0/on-prem-full')).manifests.map(({ object }) => object);
    const accounts = objects.filter(({ kind }) => kind === 'ServiceAccount').map(({ metadata }) => metadata.name);
    const used = [...JSON.stringify(objects).matchAll(/"serviceAccountName":"([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(used)).toEqual(new Set(accounts));
  });

  test('puts the namespace of Secrets before the roles in it', () => {
    const manifests = access(settingsOf({}));
    expect(manifests.filter(({ stage }) => stage === 'foundation').map(({ object }) => object)).toMatchObject([
      { kind: 'Namespace', metadata: { name: 'cilium-secrets' } },
    ]);
    const others = manifests.filter(({ stage }) => stage !== 'foundation');
    expect(new Set(others.map(({ stage }) => stage))).toEqual(new Set(['access']));
  });

  test('lets agents read Secrets in no more than one namespace, and in their own with BGP passwords', () => {
    const home = (spec: object) =>
      access(settingsOf(spec))
        .filter(({ object }) => object.kind === 'Role' && object.metadata.namespace === 'kube-system')
        .map(({ object }) => object.metadata.name);
    const bgp = { localASN: 64512, peers: [{ name: 'tor', address: '10.0.0.1', asn: 64500 }] };
    expect([...permissions(foldGrants(agentGrants, settingsOf({})))].filter((one) => one.includes('secrets'))).toEqual(
      [],
    );
    expect(home({})).toEqual(['cilium-config-agent', 'cilium-operator-ztunnel']);
    expect(home({ bgp })).toContain('cilium-bgp-control-plane-secrets');
  });

  test('has roles for Ingresses and Gateways only where they are served', () => {
    expect(namesOf(settingsOf({}), 'Role').filter((name) => /ingress|gateway/.test(name))).toEqual([]);
    expect(namesOf(settingsOf({ gateways: { ingress: { enabled: true } } }), 'Role')).toEqual(
      expect.arrayContaining(['cilium-ingress-secrets', 'cilium-operator-ingress-secrets']),
    );
    expect(namesOf(settingsOf({ gateways: { gatewayAPI: { enabled: true } } }), 'Role')).toEqual(
      expect.arrayContaining(['cilium-gateway-secrets', 'cilium-operator-gateway-secrets']),
    );
  });

  test('lets agents take leases only where they announce on layer 2', () => {
    const leases = (spec: object) =>
      [...permissions(foldGrants(agentGrants, settingsOf(spec)))].filter((one) => one.includes('leases')).length;
    const pools = [{ name: 'lan', addresses: ['192.0.2.0/28'], announce: 'layer2' }];
    expect(leases({})).toBe(0);
    expect(leases({ loadBalancer: { implementation: 'cilium', pools } })).toBe(5);
    expect(leases({ loadBalancer: { implementation: 'kube-vip', pools } })).toBe(0);
  });

  test('lets the operator bring every definition that it registers up to date', () => {
    const allowed = permissions(foldGrants(operatorGrants, settingsOf({})));
    for (const resource of ['ciliumnetworkpolicies', 'ciliumgatewayclassconfigs', 'ciliumbgpclusterconfigs'])
      expect(allowed).toContain(`update apiextensions.k8s.io/customresourcedefinitions ${resource}.cilium.io`);
  });
});
