import { parseIp } from '../../src/address/ip';
import { type Enforcement, policySetOf } from '../../src/policy/dialects/policy-set-of';
import { readPolicyObjects } from '../../src/policy/dialects/read-policy-objects';
import type { ConnectionEnd } from '../../src/policy/engine/connection-end';
import { explain } from '../../src/policy/engine/explain';
import { addressesIn } from '../../src/policy/model/addresses-in';
import { parsePoint } from '../../src/policy/model/parse-point';
import { semantics } from '../../src/policy/model/semantics';
import { universeOf } from '../../src/policy/model/universe';
import type { KubernetesObject } from '../../src/stages/kubernetes-object';
import { say } from './say';
import { applications } from './world';

const nowhere = { source: { path: 'output', text: '' }, start: 0, end: 0 };
const namespaces = [{ name: 'default', labels: {}, place: nowhere }];
const ranges = { pods: addressesIn(['10.244.0.0/16']), nodes: addressesIn(['10.0.10.0/24']) };
const outside = ['203.0.113.7', '203.0.113.200', '169.254.169.254'];
const ports = ['8080/TCP', '443/TCP'];

/** Which ports of applications, and of some outside of the cluster, an agent keeps from which of the others. */
export function readStopped(objects: readonly KubernetesObject[], agent: Enforcement): string[] {
  const { objects: policies } = readPolicyObjects(objects.map((value) => ({ value, place: () => nowhere })));
  const set = policySetOf(policies, agent, { namespaces });
  const ends = endsFor(agent);
  return ends.flatMap(([name, to]) =>
    ports.flatMap((port) => {
      const senders = ends.flatMap(([from, source]) => {
        if (from === name || (source.region && to.region)) return [];
        const { verdict, atoms } = explain(set, { from: source, to, point: parsePoint(port) ?? 0 });
        return verdict === 'allowed' ? [] : [{ from, atom: verdict === 'denied' ? '' : atoms.join() }];
      });
      return [...new Set(senders.map(({ atom }) => atom))].map((atom) => {
        const names = senders.filter((one) => one.atom === atom).map(({ from }) => from);
        return atom === '' ? say.closed(name, port, ...names) : say.perhaps(name, port, atom, ...names);
      });
    }),
  );
}

function endsFor(agent: Enforcement): (readonly [string, ConnectionEnd])[] {
  const workloads = applications.map((app) => ({
    ...{ kind: 'Deployment', namespace: 'default', name: app, labels: { app }, serviceAccount: 'default' },
    ...{ hostNetwork: false, ports: [], place: nowhere },
  }));
  const { endpoints, regions } = universeOf({ workloads, namespaces }, ranges, semantics[agent]);
  return [
    ...endpoints
      .slice(0, applications.length)
      .map((endpoint) => [endpoint.name.replace('default/', ''), { endpoint }] as const),
    ...outside.flatMap((text) => {
      const address = parseIp(text);
      const [region] = regions;
      return 'error' in address || !region ? [] : [[text, { region, address }] as const];
    }),
  ];
}
