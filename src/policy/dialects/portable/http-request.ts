import type { HttpRequest } from '../../model/http-atom';
import type { PortableRequest } from './portable-policy';

/** A request of a portable rule as regular expressions. */
export function httpRequest({ method, path, host }: PortableRequest): HttpRequest {
  return {
    ...(method !== undefined && { method }),
    ...(path !== undefined && { path: quoted(path).replace(/\\\*$/, '.*') }),
    ...(host !== undefined && { host: quoted(host) }),
  };
}

/** No character stands for more than itself. */
const quoted = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
