import { readFileSync } from 'node:fs';
import { isMap } from '../../../imports/workloads';
import { intervalSetOf } from '../../../src/address/interval-set';
import { parseIp } from '../../../src/address/ip';
import { parseRange } from '../../../src/address/range';
import type { Located } from '../../../src/diagnostics/located';
import { type Enforcement, policySetOf } from '../../../src/policy/dialects/policy-set-of';
import type { PortablePolicy } from '../../../src/policy/dialects/portable/portable-policy';
import { readPolicyObjects } from '../../../src/policy/dialects/read-policy-objects';
import type { ConnectionEnd } from '../../../src/policy/engine/connection-end';
import { explain, type Verdict } from '../../../src/policy/engine/explain';
import { icmp, portRange } from '../../../src/policy/model/port-line';
import { semantics } from '../../../src/policy/model/semantics';
import { universeOf } from '../../../src/policy/model/universe';
import { readWorkloads } from '../../../src/policy/workloads/read-workloads';
import { readDocuments } from '../../../src/spec/documents/read-documents';
import { turnDeciders } from '../engine/turn-deciders';

const cluster = readFileSync('test/policy/dialects/cluster.yaml', 'utf8');
const ranges = { pods: setOf('10.244.0.0/16'), nodes: setOf('10.0.0.0/24') };

function setOf(text: string) {
  const range = parseRange(text);
  return intervalSetOf('error' in range ? [] : [range]);
}

/** Asks of the small cluster in cluster.yaml, under policies in YAML: `shop/web -> shop/db 5432/TCP`. */
export function verdictIn(policies: string, enforcement: Enforcement, question: string): Verdict {
  const [, from = '', to = '', port = ''] = /^(\S+) -> (\S+) (\S+)$/.exec(question) ?? [];
  const { documents, findings: mistakes } = readDocuments({
    path: 'policies.yaml',
    text: `${cluster}---\n${policies}`,
  });
  const { objects, findings } = readPolicyObjects(documents);
  const told = [...mistakes, ...findings].map(({ message }) => message);
  if (told.length > 0) throw new Error(told.join('; '));
  const running = readWorkloads(documents);
  const universe = universeOf(running, ranges, semantics[enforcement]);
  const portable = documents.filter(
    (one): one is Located<PortablePolicy> => isMap(one.value) && one.value.kind === 'rule',
  );
  const set = policySetOf({ ...objects, portable }, enforcement, { namespaces: running.namespaces });
  const end = (name: string): ConnectionEnd => {
    const endpoint = universe.endpoints.find((one) => one.name === name);
    if (endpoint) return { endpoint };
    const [region] = universe.regions;
    const address = parseIp(name);
    if (!region || 'error' in address) throw new Error(`nobody is called ${name}`);
    return { region, address };
  };
  const connection = { from: end(from), to: end(to), point: pointOf(port) };
  turnDeciders(set, connection);
  return explain(set, connection).verdict;
}

/** `443/TCP`, or `8/ICMP` for its type. */
function pointOf(text: string): number {
  const [number, protocol = ''] = text.split('/');
  const line =
    protocol === 'ICMP' || protocol === 'ICMPv6'
      ? icmp(protocol === 'ICMP' ? 4 : 6, Number(number))
      : portRange(protocol as 'TCP' | 'UDP' | 'SCTP', Number(number));
  return line[0] ?? 0;
}
