import type { Attributes } from '../model/attribute';
import type { EndpointPort } from '../model/endpoint';

/** A name for a pod that may run: what it is like, in words. */
export function podName(attributes: Attributes, ports: readonly EndpointPort[]): string {
  const told = [...attributes].flatMap(([attribute, value]) => {
    const [sort = '', key = ''] = attribute.split(/:(.*)/);
    if (sort === 'entity' || key === 'kubernetes.io/metadata.name') return [];
    return [`${sort === 'namespace' ? 'namespace label ' : ''}${key || sort}=${value}`];
  });
  const named = ports.map(({ name, protocol, number }) => `port ${name}=${number}/${protocol}`);
  const namespace = attributes.get('namespace:kubernetes.io/metadata.name') ?? 'any';
  return `a pod in ${namespace}${[...told, ...named].map((one) => `, ${one}`).join('')}`;
}
