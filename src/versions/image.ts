/** A container image as a version table names it; the digest pins it whatever the mirror. */
export interface Image {
  /** Left out: the default one of the container runtime, docker.io. */
  readonly registry?: string;
  readonly repository: string;
  readonly tag: string;
  readonly digest?: string;
}

/** The reference of an image, from `mirror` where there is one: `mirror/cilium/cilium:v1.20.0@sha256:…`. */
export function imageReference({ registry, repository, tag, digest }: Image, mirror?: string): string {
  const from = mirror ?? registry;
  return `${from === undefined ? '' : `${from}/`}${repository}:${tag}${digest ? `@${digest}` : ''}`;
}
