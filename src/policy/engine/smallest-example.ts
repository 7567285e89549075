import type { Attribute } from '../model/attribute';
import type { Endpoint } from '../model/endpoint';
import type { PolicySet } from '../model/policy-set';
import type { Counterexample } from './compare';
import type { ConnectionEnd } from './connection-end';
import { explain } from './explain';
import { Homes } from './homes';
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
  if (isOneNameOfTwo(best)) {
    attempt('to', ({ attributes, ports }) => ({
      ports,
      attributes: new Map(attributes).set(namespaceName, 'another'),
    }));
  }
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

const nameOf = ({ endpoint }: ConnectionEnd) => endpoint?.attributes.get(namespaceName);

/** Whether both ends have the name of one namespace, but not its labels: where no policy asks for it, it stands for many. */
function isOneNameOfTwo({ from, to }: Counterexample): boolean {
  const name = nameOf(from);
  if (name === undefined || !from.endpoint || !to.endpoint) return false;
  return !new Homes([from.endpoint.attributes, to.endpoint.attributes], new Set([name])).canMeet(0, 1);
}

/** Those that a pod may do without. Two pods of one namespace see the same labels on it. */
function labelsOf({ from, to }: Counterexample, { attributes }: Endpoint): Attribute[] {
  const shared = nameOf(from) !== undefined && nameOf(from) === nameOf(to);
  return [...attributes.keys()].filter(
    (attribute) =>
      attribute.startsWith('pod:') || (!shared && attribute.startsWith('namespace:') && attribute !== namespaceName),
  );
}

const without = (attributes: Endpoint['attributes'], label: Attribute) =>
  new Map([...attributes].filter(([attribute]) => attribute !== label));
