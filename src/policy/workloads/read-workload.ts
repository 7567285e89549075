import { type ContainerPort, isContainerPort, isMap, isStringMap } from '../../../imports/workloads';
import type { Located } from '../../diagnostics/located';
import type { Workload } from './workload';

type Json = Readonly<Record<string, unknown>>;

/**
 * The pods that an object makes; `template` is the way to them. Where a field cannot be read, `unreadable` is told its JSON
 * pointer and nothing is returned.
 */
export function readWorkload(
  { value, place }: Located,
  kind: string,
  template: readonly string[],
  unreadable: (path: string) => void,
): Workload | undefined {
  const { name, namespace = 'default' } = mapIn(value, 'metadata');
  if (typeof name !== 'string') {
    unreadable('/metadata/name');
    return undefined;
  }
  if (typeof namespace !== 'string') {
    unreadable('/metadata/namespace');
    return undefined;
  }
  const pod = template.reduce<unknown>((inner, field) => mapIn(inner, field), value);
  const at = template.map((field) => `/${field}`).join('');
  const { labels = {} } = mapIn(pod, 'metadata');
  const spec = mapIn(pod, 'spec');
  const ports = containerPorts(spec);
  const { replicas } = mapIn(value, 'spec');
  if (!isStringMap(labels)) unreadable(`${at}/metadata/labels`);
  else if (!ports) unreadable(`${at}/spec/containers`);
  else {
    return {
      kind,
      namespace,
      name,
      labels,
      ports,
      hostNetwork: spec.hostNetwork === true,
      ...(typeof replicas === 'number' && { replicas }),
      serviceAccount: typeof spec.serviceAccountName === 'string' ? spec.serviceAccountName : 'default',
      place: place('/metadata/name'),
    };
  }
  return undefined;
}

function mapIn(value: unknown, field: string): Json {
  const inner = isMap(value) ? value[field] : undefined;
  return isMap(inner) ? inner : {};
}

/** The ports of all containers; undefined where one is not well-formed or there is no container. */
function containerPorts({ containers }: Json): ContainerPort[] | undefined {
  if (!Array.isArray(containers)) return undefined;
  const ports = containers.flatMap((container: unknown): unknown[] => {
    const given = isMap(container) ? container.ports : undefined;
    return Array.isArray(given) ? given : [];
  });
  return ports.every(isContainerPort) ? ports : undefined;
}
