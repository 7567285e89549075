import type {
  CalicoEntity,
  CalicoNetworkPolicy,
  CalicoRule,
  GlobalNetworkPolicy,
} from '../../../../imports/projectcalico.org';
import { type Finding, finding } from '../../../diagnostics/finding';
import type { Located } from '../../../diagnostics/located';
import { pointerBelow } from '../../../diagnostics/pointer';
import { parseSelector } from './parse-selector';
import { protocolNumbers } from './rule-ports';

type Tell = (problem: string, path: string) => void;

/**
 * What Calico's API server refuses beyond the shape (libcalico-go/lib/validator/v3/validator.go): selectors, protocols and ports
 * that nobody can read. A rule with one of them would match nothing, or more than it says.
 */
export function findCalicoMistakes({ value, place }: Located<CalicoNetworkPolicy | GlobalNetworkPolicy>): Finding[] {
  const found: Finding[] = [];
  const tell: Tell = (problem, path) => {
    found.push(finding('FL-POL-104', { problem, meant: undefined }, { place: place(path), path }));
  };
  const { spec } = value;
  checkSelectors(spec, ['selector', 'serviceAccountSelector', 'namespaceSelector'], '/spec', tell);
  for (const direction of ['ingress', 'egress'] as const) {
    for (const [index, rule] of (spec[direction] ?? []).entries()) {
      checkRule(rule, pointerBelow('/spec', direction, index), tell);
    }
  }
  return found;
}

function checkRule(rule: CalicoRule, path: string, tell: Tell): void {
  for (const field of ['protocol', 'notProtocol'] as const) {
    const protocol = rule[field];
    if (protocol === undefined || isProtocol(protocol)) continue;
    tell(`\`${protocol}\` is no protocol; Calico knows ${protocols} and numbers up to 255`, pointerBelow(path, field));
  }
  for (const field of ['icmp', 'notICMP'] as const) {
    const { type, code } = rule[field] ?? {};
    if (code !== undefined && type === undefined) tell('an ICMP code needs a type', pointerBelow(path, field));
  }
  for (const end of ['source', 'destination'] as const) {
    const entity = rule[end];
    if (entity) checkEntity(entity, hasPorts(rule.protocol), pointerBelow(path, end), tell);
  }
}

function checkEntity(entity: CalicoEntity, ported: boolean, path: string, tell: Tell): void {
  checkSelectors(entity, ['selector', 'notSelector', 'namespaceSelector'], path, tell);
  checkSelectors(entity.serviceAccounts ?? {}, ['selector'], pointerBelow(path, 'serviceAccounts'), tell);
  for (const field of ['ports', 'notPorts'] as const) {
    const ports = entity[field] ?? [];
    if (ports.length > 0 && !ported) {
      tell('ports need `protocol: TCP`, `UDP` or `SCTP` in their rule', pointerBelow(path, field));
    }
    for (const [index, port] of ports.entries()) {
      if (isPort(port)) continue;
      tell(
        `\`${port}\` is neither a port, nor a range from a lower to a higher one, nor a name`,
        pointerBelow(path, field, index),
      );
    }
  }
}

function checkSelectors<K extends string>(
  texts: { readonly [F in K]?: string | undefined },
  fields: readonly K[],
  path: string,
  tell: Tell,
): void {
  for (const field of fields) {
    const parsed = parseSelector(texts[field] ?? '');
    if ('error' in parsed) tell(`this is no selector of Calico: ${parsed.error}`, pointerBelow(path, field));
  }
}

const protocols = Object.keys(protocolNumbers).join(', ');

const isProtocol = (protocol: string | number) =>
  typeof protocol === 'number' ? protocol >= 1 && protocol <= 255 : Object.hasOwn(protocolNumbers, protocol);

const hasPorts = (protocol: string | number | undefined) =>
  protocol !== undefined && ['TCP', 'UDP', 'SCTP', 6, 17, 132].includes(protocol);

function isPort(port: string | number): boolean {
  const range = /^(\d{1,5})(?::(\d{1,5}))?$/.exec(String(port));
  if (!range) return typeof port === 'string' && /^[\w.-]{1,128}$/.test(port);
  const [first, last] = [Number(range[1]), Number(range[2] ?? range[1])];
  return first <= last && last <= 65535;
}
