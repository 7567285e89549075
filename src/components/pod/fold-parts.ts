import type { Container, PodSpec, PodTemplateSpec } from 'kubernetes-types/core/v1';
import { joinItems } from './join-items';
import type { Additions, ContainerAdditions, Part } from './part';

/** A pod before its parts: its main container, and what never varies. */
export interface Frame {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly spec: PodSpec;
}

/**
 * Folds the parts that hold for `settings` into the frame, in their order: lists grow at the end.
 *
 * @throws when two givers differ about a volume, a mount, a variable, a port, a container, an annotation or a field of
 * the pod, or when a part adds to a container that is not there.
 */
export function foldParts<S>(frame: Frame, parts: readonly Part<S>[], settings: S): PodTemplateSpec {
  const volumes = [...(frame.spec.volumes ?? [])];
  const initContainers = [...(frame.spec.initContainers ?? [])];
  const containers = [...frame.spec.containers];
  const annotations = { ...frame.annotations };
  const pod = { ...frame.spec };
  const given: [string, Additions][] = parts
    .filter(({ when }) => !when || when(settings))
    .map(({ name, adds }) => [name, adds(settings)]);

  for (const [part, adds] of given) {
    joinItems(volumes, adds.volumes ?? [], 'name', `part ${part}: volume`);
    joinItems(initContainers, adds.initContainers ?? [], 'name', `part ${part}: init container`);
    joinItems(containers, adds.containers ?? [], 'name', `part ${part}: container`);
    assignOnce(annotations, adds.annotations ?? {}, `part ${part}: annotation`);
    assignOnce(pod, adds.pod ?? {}, `part ${part}: field`);
  }
  // Only now: a part may add to a container that a later one brings.
  for (const [part, { into }] of given)
    for (const [name, addition] of Object.entries(into ?? {})) {
      const list = [containers, initContainers].find((all) => all.some((container) => container.name === name));
      if (!list) throw new Error(`part ${part}: there is no container ${name}`);
      list.splice(0, list.length, ...list.map((one) => (one.name === name ? extend(one, addition, part) : one)));
    }

  return {
    metadata: { labels: { ...frame.labels }, ...(Object.keys(annotations).length > 0 && { annotations }) },
    spec: {
      ...pod,
      ...(initContainers.length > 0 && { initContainers }),
      containers,
      ...(volumes.length > 0 && { volumes }),
    },
  };
}

function extend(
  container: Container,
  { args, env, ports, volumeMounts, lifecycle }: ContainerAdditions,
  part: string,
): Container {
  const where = `part ${part}: ${container.name}:`;
  const grown = <T>(list: readonly T[] | undefined, items: readonly T[] | undefined, key: keyof T, what: string) => {
    const all = [...(list ?? [])];
    joinItems(all, items ?? [], key, `${where} ${what}`);
    return all;
  };
  return {
    ...container,
    ...(lifecycle && { lifecycle }),
    ...(args && { args: [...(container.args ?? []), ...args] }),
    ...(env && { env: grown(container.env, env, 'name', 'variable') }),
    ...(ports && { ports: grown(container.ports, ports, 'containerPort', 'port') }),
    ...(volumeMounts && { volumeMounts: grown(container.volumeMounts, volumeMounts, 'mountPath', 'mount at') }),
  };
}

function assignOnce<T extends object>(target: T, source: Partial<T>, what: string): void {
  for (const key of Object.keys(source)) if (key in target) throw new Error(`${what} ${key} is there twice`);
  Object.assign(target, source);
}
