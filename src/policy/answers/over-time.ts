import type { Attribute } from '../model/attribute';
import type { Endpoint, EndpointPort, Universe } from '../model/endpoint';
import type { PolicySet } from '../model/policy-set';
import { renameAttributes } from '../model/rename-attributes';
import type { Semantics } from '../model/semantics';
import { universeOf } from '../model/universe';
import type { Inventory } from '../workloads/read-workloads';
import type { Workload } from '../workloads/workload';
import { type ClusterFacts, joinFacts } from './cluster-facts';
import type { PolicyCluster } from './policy-cluster';

/** Two states of one cluster over one universe. */
export interface OverTime {
  readonly before: PolicySet;
  readonly after: PolicySet;
  readonly universe: Universe;
  /** Names of the endpoints that are not what they were: other labels, their namespace's too, other ports. */
  readonly relabelled: ReadonlySet<string>;
}

/**
 * Lays two states of a cluster side by side. A workload is who it is by its name: what it is asked for and has changed, it has
 * twice, once for the policies before and under another name for those after. One that is only in one state is the same in both,
 * for what comes and goes with it is no change of what policies allow.
 */
export function overTime(before: PolicyCluster, after: PolicyCluster, semantics: Semantics): OverTime {
  const facts = joinFacts(before.facts, after.facts);
  const [earlier, later] = [
    universeAt(before.inventory, after.inventory, facts, semantics),
    universeAt(after.inventory, before.inventory, facts, semantics),
  ];
  const [was, is] = [byName(earlier), byName(later)];
  const pairs = [...new Set([...was.keys(), ...is.keys()])].flatMap((name): [Endpoint, Endpoint][] => {
    const one = was.get(name) ?? is.get(name);
    return one ? [[one, is.get(name) ?? one]] : [];
  });
  const attributes = new Set(pairs.flatMap(([a, b]) => changedAttributes(a, b)));
  const portNames = new Set(pairs.flatMap(([a, b]) => changedPorts(a, b)));
  const relabelled = pairs.flatMap(([a, b]) =>
    changedAttributes(a, b).length + changedPorts(a, b).length > 0 ? [a.name] : [],
  );
  if (relabelled.length === 0)
    return {
      before: before.set,
      after: after.set,
      universe: { ...later, endpoints: pairs.map(([, now]) => now) },
      relabelled: new Set(),
    };
  return {
    before: before.set,
    after: {
      ...after.set,
      rules: after.set.rules.map((rule) => ({
        ...rule,
        subject: renameAttributes(rule.subject, (one) => (attributes.has(one) ? afterName(one) : one)),
        peer: renameAttributes(rule.peer, (one) => (attributes.has(one) ? afterName(one) : one)),
        ports: {
          ...rule.ports,
          named: rule.ports.named.map((one) => (portNames.has(one.name) ? { ...one, name: afterName(one.name) } : one)),
        },
      })),
    },
    universe: {
      ...later,
      endpoints: pairs.map(([then, now]) => ({
        ...then,
        attributes: new Map([
          ...then.attributes,
          ...[...now.attributes].flatMap(([key, value]): [Attribute, string][] =>
            attributes.has(key) ? [[afterName(key), value]] : [],
          ),
        ]),
        ports: [
          ...then.ports,
          ...now.ports.flatMap((port) => (portNames.has(port.name) ? [{ ...port, name: afterName(port.name) }] : [])),
        ],
      })),
    },
    relabelled: new Set(relabelled),
  };
}

/** No label and no port is called so. */
const afterName = (name: string): `pod:${string}` => `pod:after ${name}`;

/** One state, with what only the other one has. */
function universeAt(own: Inventory, other: Inventory, facts: ClusterFacts, semantics: Semantics): Universe {
  const workloads = withMissing(own.workloads, other.workloads, keyOf);
  const namespaces = withMissing(own.namespaces, other.namespaces, ({ name }) => name);
  workloads.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return universeOf({ workloads, namespaces }, facts, semantics);
}

/** Two workloads of one name and of different kinds are told apart by their order. */
function byName({ endpoints }: Universe): Map<string, Endpoint> {
  const found = new Map<string, Endpoint>();
  for (const one of endpoints) {
    let key = one.name;
    while (found.has(key)) key += '+';
    found.set(key, one);
  }
  return found;
}

const keyOf = ({ kind, namespace, name }: Workload) => `${namespace}/${name} ${kind}`;

function withMissing<T>(own: readonly T[], other: readonly T[], key: (one: T) => string): T[] {
  const keys = new Set(own.map(key));
  return [...own, ...other.filter((one) => !keys.has(key(one)))];
}

function changedAttributes(a: Endpoint, b: Endpoint): Attribute[] {
  if (a === b) return [];
  return [...new Set([...a.attributes.keys(), ...b.attributes.keys()])].filter(
    (attribute) => a.attributes.get(attribute) !== b.attributes.get(attribute),
  );
}

function changedPorts(a: Endpoint, b: Endpoint): string[] {
  const numbers = ({ ports }: Endpoint, name: string) => JSON.stringify(ports.filter((port) => port.name === name));
  return [...a.ports, ...b.ports]
    .map(({ name }: EndpointPort) => name)
    .filter((name) => numbers(a, name) !== numbers(b, name));
}
