import { type IntervalSet, subtract } from '../../address/interval-set';
import type { NamespaceInfo, Workload } from '../workloads/workload';
import type { Attribute, Attributes } from './attribute';
import type { Endpoint, EndpointPort, PortProtocol, Universe } from './endpoint';
import type { Semantics } from './semantics';
import { wholeSpace } from './whole-space';

interface Running {
  readonly workloads: readonly Workload[];
  readonly namespaces: readonly NamespaceInfo[];
}

/** Where addresses lie, as far as it is known. */
interface Ranges {
  readonly pods?: IntervalSet;
  readonly nodes?: IntervalSet;
}

/** Everything that may send or receive in a cluster that runs these workloads: they, its nodes and the world around it. */
export function universeOf({ workloads, namespaces }: Running, ranges: Ranges, semantics: Semantics): Universe {
  const labelsOf = new Map(namespaces.map(({ name, labels }) => [name, labels]));
  const pods = workloads
    .filter(({ hostNetwork }) => !hostNetwork)
    .map(
      (workload): Endpoint => ({
        name: `${workload.namespace}/${workload.name}`,
        attributes: podAttributes(workload, labelsOf.get(workload.namespace) ?? {}),
        ports: workload.ports.flatMap(({ name, containerPort, protocol = 'TCP' }): EndpointPort[] =>
          name !== undefined && hasPorts(protocol) ? [{ name, protocol, number: containerPort }] : [],
        ),
        ...(ranges.pods && { addresses: ranges.pods }),
      }),
    );
  const entities = Object.entries(semantics.entities).map(
    ([name, sorts]): Endpoint => ({
      name,
      attributes: sortsOf(sorts),
      ports: [],
      ...(ranges.nodes && sorts.includes('node') && { addresses: ranges.nodes }),
    }),
  );
  const inside = [ranges.pods, ranges.nodes].flatMap((range) => (range ? [range] : []));
  const addresses = inside.reduce<IntervalSet>(subtract, wholeSpace);
  return {
    endpoints: [...pods, ...entities],
    regions: Object.entries(semantics.outside).map(([name, sorts]) => ({
      name,
      attributes: sortsOf(sorts),
      addresses,
    })),
  };
}

function podAttributes({ namespace, labels, serviceAccount }: Workload, ofNamespace: Workload['labels']): Attributes {
  const attributes = new Map<Attribute, string>([
    ['entity:pod', ''],
    ['serviceAccount', serviceAccount],
  ]);
  for (const [key, value] of Object.entries(labels)) attributes.set(`pod:${key}`, value);
  for (const [key, value] of Object.entries(ofNamespace)) attributes.set(`namespace:${key}`, value);
  return attributes.set('namespace:kubernetes.io/metadata.name', namespace);
}

const sortsOf = (sorts: readonly string[]): Attributes =>
  new Map(sorts.map((sort): [Attribute, string] => [`entity:${sort}`, '']));

const hasPorts = (protocol: string): protocol is PortProtocol => ['TCP', 'UDP', 'SCTP'].includes(protocol);
