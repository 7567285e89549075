import { httpRequest } from '../../dialects/portable/http-request';
import type { PortableRequest } from '../../dialects/portable/portable-policy';
import type { HttpRequest } from '../../model/http-atom';

/** Requests in the words of portable rules; undefined where one of them is a pattern of more than a beginning. */
export function portableRequests(requests: readonly HttpRequest[]): PortableRequest[] | undefined {
  const found = requests.map(
    ({ method, path, host }): PortableRequest => ({
      ...(method !== undefined && { method }),
      ...(path !== undefined && { path: plain(path.replace(/\.\*$/, '\\*')) }),
      ...(host !== undefined && { host: plain(host) }),
    }),
  );
  const same = JSON.stringify(found.map(httpRequest)) === JSON.stringify(requests);
  return same && found.every(isSayable) ? found : undefined;
}

const plain = (pattern: string) => pattern.replace(/\\(.)/g, '$1');

const isSayable = ({ method = 'GET', path = '/', host = 'a' }: PortableRequest) =>
  /^[A-Z]+$/.test(method) && /^\/[^*]*\*?$/.test(path) && /^[-a-z0-9.]+$/.test(host);
