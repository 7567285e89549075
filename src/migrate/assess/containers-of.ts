import { listAt, textAt } from './fields';

/** An image, taken apart; `repository` names the registry too. */
export interface Image {
  readonly repository: string;
  readonly tag?: string;
}

/** A container of a pod. */
export interface Container {
  readonly image: Image;
  readonly value: unknown;
}

/** The containers of a pod's spec, those that run before it started among them. */
export function containersOf(pod: unknown): Container[] {
  return [...listAt(pod, 'containers'), ...listAt(pod, 'initContainers')].map((value) => ({
    image: imageOf(textAt(value, 'image') ?? ''),
    value,
  }));
}

function imageOf(text: string): Image {
  const [, repository = '', tag] = /^(.*?)(?::([^:/@]+))?(?:@.*)?$/.exec(text) ?? [];
  return { repository, ...(tag !== undefined && { tag }) };
}
