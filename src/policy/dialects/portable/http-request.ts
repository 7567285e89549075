import type { HttpRequest } from '../../model/http-atom';
import { literalPattern } from '../../model/literal-pattern';
import type { PortableRequest } from './portable-policy';

/** A request of a portable rule as regular expressions. */
export function httpRequest({ method, path, host }: PortableRequest): HttpRequest {
  return {
    ...(method !== undefined && { method }),
    ...(path !== undefined && { path: literalPattern(path).replace(/\\\*$/, '.*') }),
    ...(host !== undefined && { host: literalPattern(host) }),
  };
}
