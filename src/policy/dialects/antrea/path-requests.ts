import type { AntreaRule } from '../../antrea-rules';
import type { HttpRequest } from '../../model/http-atom';
import { literalPattern } from '../../model/literal-pattern';

/** A path without anything that Suricata writes otherwise before it compares, or that ends a string in its rules. */
const plain = /^\*?[A-Za-z0-9/_~.-]+\*?$/;
const unlike = /\/\/|\/\.\.?(\/|\*?$)/;

/**
 * The requests of a rule as whole regular expressions, as other agents have them; undefined where one asks for more than a path:
 * Suricata finds a method within a longer one, and reads a host in small letters and without its port (convertProtocolHTTP in
 * pkg/agent/controller/networkpolicy/l7engine).
 */
export function pathRequests(l7: NonNullable<AntreaRule['l7Protocols']>): HttpRequest[] | undefined {
  const found = l7.map(({ http, ...others }) => {
    const { path, ...more } = http ?? {};
    const asked = Object.keys(others).length + Object.keys(more).length;
    return path !== undefined && asked === 0 && plain.test(path) && !unlike.test(path)
      ? { path: pattern(path) }
      : undefined;
  });
  return found.every((one) => one !== undefined) ? found : undefined;
}

/** A `*` at an end is any text. */
const pattern = (path: string) => literalPattern(path).replace(/^\\\*/, '.*').replace(/\\\*$/, '.*');
