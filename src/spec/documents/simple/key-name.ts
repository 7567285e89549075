import { forbiddenKeys } from '../forbidden-keys';
import { resolvePlain } from './resolve-plain';
import { unquote } from './unquote';

/** The name that a key stands for; undefined where it is no string or not allowed as a name. */
export function keyName(written: string): string | undefined {
  const name = /^["']/.test(written) ? unquote(written) : resolvePlain(written);
  return typeof name === 'string' && !forbiddenKeys.has(name) ? name : undefined;
}
