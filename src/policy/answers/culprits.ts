import { isMap } from '../../../imports/workloads';
import type { Place } from '../../diagnostics/place';
import { pointerSteps } from '../../diagnostics/pointer';
import type { KubernetesObject } from '../../stages/kubernetes-object';
import { type Connection, explain } from '../engine/explain';
import type { PolicySet } from '../model/policy-set';
import type { Inventory } from '../workloads/read-workloads';
import type { Workload } from '../workloads/workload';
import { type ChangedObject, changedObjects } from './changed-objects';
import type { OverTime } from './over-time';
import type { PolicyCluster } from './policy-cluster';

/** An object whose change lets connections come or go. */
export interface Culprit {
  readonly change: 'added' | 'removed' | 'changed';
  /** `NetworkPolicy shop/cart`. */
  readonly object: string;
  /** JSON pointer of what decides in it. */
  readonly path: string;
  /** Where it is, or was where it is removed. */
  readonly file: string;
  readonly line: number;
}

/** Finds whose change it is that a connection is decided otherwise than before. */
export class Culprits {
  readonly #time: OverTime;
  readonly #changed: readonly ChangedObject[];
  readonly #byPlace: ReadonlyMap<unknown, ChangedObject>;
  readonly #relabelled: ReadonlyMap<string, Culprit>;

  constructor(before: PolicyCluster, after: PolicyCluster, time: OverTime) {
    this.#time = time;
    this.#changed = changedObjects(before.objects, after.objects);
    this.#byPlace = new Map(this.#changed.map((one) => [one.place, one]));
    this.#relabelled = relabelledIn(before.inventory, after.inventory);
  }

  /**
   * The changed rules that decide any of these connections, before or after; the workloads at their ends, where these are not
   * what they were; else all changed objects, for a tier or a group decides through rules that stay.
   */
  of(connections: readonly Connection[]): Culprit[] {
    const { before, after } = this.#time;
    const met = [after, before].map((set) => connections.flatMap((connection) => this.#met(set, connection)));
    // Where a rule itself is another one, what else decides in its policy is beside the point.
    const rewritten = met.map((rules) => rules.filter(isRewritten));
    const [now = [], then = []] = (rewritten.flat().length > 0 ? rewritten : met).map((rules) => rules.map(culpritOf));
    // Of what is changed the new state is worth a look; the old one only where the rule is no longer there.
    const gone = then.filter(({ object }) => now.every((one) => one.object !== object));
    if (gone.length + now.length > 0) return onceEach([...gone, ...now]);
    const ends = connections.flatMap(({ from, to }) => [from.endpoint?.name, to.endpoint?.name]);
    const relabelled = ends.flatMap((name) => {
      const workload = name !== undefined && this.#time.relabelled.has(name) ? this.#relabelled.get(name) : undefined;
      return workload ? [workload] : [];
    });
    return onceEach(
      relabelled.length > 0 ? relabelled : this.#changed.map((one) => culpritOf({ ...one, path: '/metadata/name' })),
    );
  }

  /** The rules of changed objects that a connection meets. */
  #met(set: PolicySet, connection: Connection): ChangedRule[] {
    const { egress, ingress } = explain(set, connection);
    return [...egress.steps, ...ingress.steps].flatMap(({ rule }) => {
      const changed = this.#byPlace.get(rule?.source.policy.place);
      return rule && changed ? [{ ...changed, path: rule.source.path }] : [];
    });
  }
}

interface ChangedRule extends ChangedObject {
  readonly path: string;
}

const isRewritten = ({ object, other, path }: ChangedRule) =>
  JSON.stringify(valueAt(object, path)) !== JSON.stringify(valueAt(other, path));

const valueAt = (object: unknown, path: string) =>
  pointerSteps(path).reduce<unknown>(
    (value, step) => (isMap(value) || Array.isArray(value) ? Object(value)[step] : undefined),
    object,
  );

const culpritOf = ({ change, object, place, path }: ChangedRule): Culprit => ({
  ...{ change, object: nameOf(object), path },
  ...lineOf(place(path)),
});

const nameOf = ({ kind, metadata: { namespace, name } }: KubernetesObject) =>
  `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;

const lineOf = ({ source: { path, text }, start }: Place) => ({
  file: path,
  line: text.slice(0, start).split('\n').length,
});

/** What changed of a workload that is not what it was: it, or the labels of its namespace. */
function relabelledIn(before: Inventory, after: Inventory): Map<string, Culprit> {
  const keyOf = ({ place: _, ...workload }: Workload) => JSON.stringify(workload);
  const same = new Set(before.workloads.map(keyOf));
  const namespaces = new Map(after.namespaces.map(({ name, place }) => [name, place]));
  return new Map(
    after.workloads.map((workload): [string, Culprit] => {
      const { kind, namespace, name, place } = workload;
      const around = same.has(keyOf(workload)) ? namespaces.get(namespace) : undefined;
      const object = around ? `Namespace ${namespace}` : `${kind} ${namespace}/${name}`;
      return [
        `${namespace}/${name}`,
        { change: 'changed', object, path: '/metadata/name', ...lineOf(around ?? place) },
      ];
    }),
  );
}

function onceEach(culprits: readonly Culprit[]): Culprit[] {
  return [...new Map(culprits.map((one) => [JSON.stringify(one), one])).values()];
}
