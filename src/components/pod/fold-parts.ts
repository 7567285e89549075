import { isDeepStrictEqual } from 'node:util';
import type { Container, PodSpec, PodTemplateSpec } from 'kubernetes-types/core/v1';
import type { ContainerAdditions, Part } from './part';

/** A pod before its parts: one main container, and what never varies. */
export interface Frame {
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly spec: PodSpec;
}

/**
 * Folds the parts that hold for `settings` into the frame, in their order: lists grow at the end.
 *
 * @throws when two parts give different volumes, or different mounts, by one name, or name a container that is not there.
 */
export function foldParts<S>(frame: Frame, parts: readonly Part<S>[], settings: S): PodTemplateSpec {
  const volumes = [...(frame.spec.volumes ?? [])];
  const initContainers = [...(frame.spec.initContainers ?? [])];
  const containers = [...frame.spec.containers];
  const annotations = { ...frame.annotations };
  const given: [string, string, ContainerAdditions][] = [];

  for (const part of parts) {
    if (part.when && !part.when(settings)) continue;
    const adds = part.adds(settings);
    for (const volume of adds.volumes ?? []) join(volumes, volume, 'name', `volume of part ${part.name}`);
    initContainers.push(...(adds.initContainers ?? []));
    containers.push(...(adds.containers ?? []));
    Object.assign(annotations, adds.annotations);
    for (const [name, addition] of Object.entries(adds.into ?? {})) given.push([part.name, name, addition]);
  }
  for (const [part, name, addition] of given) {
    const list = [containers, initContainers].find((all) => all.some((container) => container.name === name));
    if (!list) throw new Error(`part ${part} adds to container ${name}, which is not there`);
    const index = list.findIndex((container) => container.name === name);
    list[index] = add(list[index] as Container, addition, part);
  }

  return {
    metadata: { labels: { ...frame.labels }, ...(Object.keys(annotations).length > 0 && { annotations }) },
    spec: {
      ...frame.spec,
      ...(initContainers.length > 0 && { initContainers }),
      containers,
      ...(volumes.length > 0 && { volumes }),
    },
  };
}

function add(container: Container, { args, env, ports, volumeMounts }: ContainerAdditions, part: string): Container {
  const mounts = [...(container.volumeMounts ?? [])];
  for (const mount of volumeMounts ?? []) join(mounts, mount, 'mountPath', `mount of part ${part}`);
  return {
    ...container,
    ...(args && { args: [...(container.args ?? []), ...args] }),
    ...(env && { env: [...(container.env ?? []), ...env] }),
    ...(ports && { ports: [...(container.ports ?? []), ...ports] }),
    ...(mounts.length > 0 && { volumeMounts: mounts }),
  };
}

function join<T, K extends keyof T>(list: T[], item: T, key: K, what: string): void {
  const other = list.find((one) => one[key] === item[key]);
  if (!other) list.push(item);
  else if (!isDeepStrictEqual(other, item))
    throw new Error(`${what}: ${String(item[key])} is there twice, differently`);
}
