import type { AntreaRule } from '../../antrea-rules';
import { pathRequests } from '../../dialects/antrea/path-requests';
import { type HttpRequest, httpRequestsOf } from '../../model/http-atom';
import type { Rule } from '../../model/policy-set';

type Requests = NonNullable<AntreaRule['l7Protocols']>;

/** The requests that a rule allows, in the words of Antrea; undefined where it asks for anything else, or has no words for them. */
export function antreaRequests({ action, atoms = [] }: Rule): Requests | undefined {
  const [atom, ...more] = atoms;
  const requests = atom !== undefined && more.length === 0 && action === 'allow' ? httpRequestsOf(atom) : undefined;
  const written = requests?.map(({ path = '' }) => ({ http: { path: plain(path) } }));
  return written && JSON.stringify(pathRequests(written)) === JSON.stringify(requests) ? written : undefined;
}

const plain = (pattern: NonNullable<HttpRequest['path']>) =>
  pattern.replace(/^\.\*/, '*').replace(/\.\*$/, '*').replace(/\\(.)/g, '$1');
