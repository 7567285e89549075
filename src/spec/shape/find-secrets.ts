import { type Finding, finding } from '../../diagnostics/finding';
import type { Located } from '../../diagnostics/located';
import type { Place } from '../../diagnostics/place';
import { pointerBelow } from '../../diagnostics/pointer';
import { isData } from '../merge/layer';

const pem = /-----BEGIN [A-Z0-9 ]*(?:PRIVATE KEY|CERTIFICATE)/;
const secretKeys: ReadonlySet<string> = new Set(['password', 'passphrase', 'psk']);
/** Charts have names of their own for them: `adminPassword`, `apiToken`, `secretAccessKey`. */
const chartSecret = /(?:password|passphrase|token|apikey|secretkey|accesskey|clientsecret)$/i;

/** The secrets that are written into a document: PEM blocks, and literals under keys that name a secret. */
export function findSecrets({ value, place }: Located): Finding[] {
  const found: Finding[] = [];
  const visit = (part: unknown, path: string, key: string) => {
    if (typeof part === 'string') {
      const block = pem.test(part);
      const secret = secretKeys.has(key.toLowerCase()) || (path.startsWith('/spec/platform/') && chartSecret.test(key));
      if (!block && !(secret && part !== '')) return;
      const what = block ? 'a key or a certificate' : 'a password';
      found.push(finding('FL-SPEC-011', { what }, { place: masked(place(path), place(path, 'key')), path }));
    } else if (Array.isArray(part)) {
      for (const [index, item] of part.entries()) visit(item, pointerBelow(path, index), '');
    } else if (isData(part)) {
      for (const [name, item] of Object.entries(part)) visit(item, pointerBelow(path, name), name);
    }
  };
  visit(value, '', '');
  return found;
}

/** The place of the key, in a text that does not show the secret: findings end up in the logs of CI. */
function masked({ source, start, end }: Place, key: Place): Place {
  const hidden = source.text.slice(start, end).replace(/[^\s]/g, '*');
  const text = source.text.slice(0, start) + hidden + source.text.slice(end);
  return { ...key, source: { path: source.path, text } };
}
