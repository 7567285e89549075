import type { Place } from '../../diagnostics/place';
import { type SourceCni, sourceCnis } from '../../versions/source-cnis';
import { agentImages, cniPlugins, otherAgents } from './agent-images';
import { containersOf, type Image } from './containers-of';
import type { Workload } from './workload';

/** An agent of the pod network, found by its image. */
export interface FoundCni {
  /** Its name in `migration.from`; left out where no migration leaves it. */
  readonly source?: keyof typeof sourceCnis;
  readonly name: string;
  /** The tag of its image. */
  readonly version?: string;
  /** `DaemonSet kube-system/calico-node`. */
  readonly workload: string;
  readonly place: Place;
}

/** What else has its files among those of the CNI. */
export interface FoundPlugin {
  readonly name: string;
  readonly mesh?: 'istio' | 'linkerd';
  readonly place: Place;
}

/** The CNIs that run; more than one while a migration is under way, or where one is left over. */
export function cnisIn(workloads: readonly Workload[]): FoundCni[] {
  return daemons(workloads).flatMap(({ workload, images }) => {
    const sources = Object.keys(sourceCnis) as (keyof typeof sourceCnis)[];
    for (const source of sources) {
      const image = images.find(({ repository }) => agentImages[source].test(repository));
      if (image) return [found(workload, image, sourceCnis[source], source)];
    }
    return otherAgents.flatMap((other) => {
      const image = images.find(({ repository }) => other.image.test(repository));
      return image ? [found(workload, image, other)] : [];
    });
  });
}

/** What the new CNI must not push aside. */
export function pluginsIn(workloads: readonly Workload[]): FoundPlugin[] {
  return daemons(workloads).flatMap(({ workload, images }) =>
    cniPlugins
      .filter(({ image }) => images.some(({ repository }) => image.test(repository)))
      .map(({ name, mesh }) => ({ name, ...(mesh && { mesh }), place: workload.place })),
  );
}

const daemons = (workloads: readonly Workload[]) =>
  workloads
    .filter(({ kind }) => kind === 'DaemonSet')
    .map((workload) => ({ workload, images: containersOf(workload.pod).map(({ image }) => image) }));

function found(
  { kind, namespace, name, place }: Workload,
  { tag }: Image,
  cni: Pick<SourceCni, 'name'>,
  source?: keyof typeof sourceCnis,
): FoundCni {
  return {
    ...(source && { source }),
    name: cni.name,
    ...(tag !== undefined && { version: tag }),
    workload: `${kind} ${namespace}/${name}`,
    place,
  };
}
