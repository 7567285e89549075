import type { Attribute } from '../model/attribute';
import type { Endpoint } from '../model/endpoint';
import type { PolicySet } from '../model/policy-set';
import type { Counterexample } from './compare';
import { explain } from './explain';
import { podName } from './pod-name';

type Like = Pick<Endpoint, 'attributes' | 'ports'>;
type Side = 'from' | 'to';

const namespaceName = 'namespace:kubernetes.io/metadata.name';

/**
 * A counterexample between pods that only may run, without the labels and ports on which it does not hang: with any further one
 * taken off it would be none. What hangs on atoms is left as it is.
 */
export function smallestExample(example: Counterexample, left: PolicySet, right: PolicySet): Counterexample {
  if (example.atoms.length > 0) return example;
  let best = example;
  const attempt = (side: Side, simpler: (end: Like) => Like) => {
    const { endpoint } = best[side];
    if (!endpoint) return;
    const like = simpler(endpoint);
    const end = { endpoint: { ...endpoint, ...like, name: podName(like.attributes, like.ports) } };
    const connection = { from: best.from, to: best.to, point: best.point, [side]: end };
    const [onLeft, onRight] = [explain(left, connection), explain(right, connection)];
    if (onLeft.verdict === best.left.verdict && onRight.verdict === best.right.verdict) {
      best = { ...best, ...connection, left: onLeft, right: onRight };
    }
  };
  // What one end may do without can hang on the other one.
  for (let before: Counterexample | undefined; before !== best; ) {
    before = best;
    for (const side of ['from', 'to'] as const) {
      const { endpoint } = best[side];
      if (!endpoint?.attributes.has('entity:pod')) continue;
      for (const label of labelsOf(best, endpoint)) {
        attempt(side, ({ attributes, ports }) => ({ ports, attributes: without(attributes, label) }));
      }
      for (const port of endpoint.ports) {
        attempt(side, ({ attributes, ports }) => ({ attributes, ports: ports.filter((one) => one !== port) }));
      }
    }
  }
  return best;
}

/** Those that a pod may do without. Two pods of one namespace see the same labels on it. */
function labelsOf({ from, to }: Counterexample, { attributes }: Endpoint): Attribute[] {
  const shared = from.endpoint?.attributes.get(namespaceName) === to.endpoint?.attributes.get(namespaceName);
  return [...attributes.keys()].filter(
    (attribute) =>
      attribute.startsWith('pod:') || (!shared && attribute.startsWith('namespace:') && attribute !== namespaceName),
  );
}

const without = (attributes: Endpoint['attributes'], label: Attribute) =>
  new Map([...attributes].filter(([attribute]) => attribute !== label));
