import type { CiliumPort, CiliumPortRule } from '../../../imports/cilium.io-ports';
import { pointerBelow } from '../../diagnostics/pointer';
import { checkEndPort } from './check-end-port';
import { checkOneOf } from './check-one-of';
import { checkRegex } from './check-regex';
import { type Report, reportUnset } from './report';
import { reportNewer } from './report-newer';
import { reportUnread } from './report-unread';

/** Where an entry stands, as far as its ports care. */
export interface PortsContext {
  readonly direction: 'ingress' | 'egress';
  /** Whether the rule is for nodes. */
  readonly host: boolean;
}

const newProtocols = ['GRE', 'IPIP', 'IPV6', 'ESP', 'AH'];
const portless = new Set(['VRRP', 'IGMP', ...newProtocols]);

const layer7 = ['http', 'dns'] as const;
/** Rules that went with Cilium 1.20. */
const removed = ['kafka', 'l7proto', 'l7'] as const;

/** One entry of `toPorts`: ports, and layer 7 rules where the agent can enforce them. */
export function checkCiliumPorts(entry: CiliumPortRule, path: string, context: PortsContext, report: Report): void {
  const { ports = [], rules, serverNames = [], terminatingTLS, listener } = entry;
  for (const [index, port] of ports.entries()) checkPort(port, pointerBelow(path, 'ports', index), report);
  for (const [index, name] of serverNames.entries()) {
    const wide = name.replace(/^\*?\*\./, '').includes('*');
    if (wide) reportNewer(report, 'a `*` within a server name', pointerBelow(path, 'serverNames', index));
  }
  if (listener && context.direction === 'ingress') {
    report('FL-POL-211', { where: 'on ingress' }, pointerBelow(path, 'listener'), 'key');
  } else if (listener && !isEmpty(rules)) {
    report('FL-POL-211', { where: 'beside `rules`' }, pointerBelow(path, 'listener'), 'key');
  }
  if (!rules) return;
  const at = pointerBelow(path, 'rules');
  checkKind(rules, at, report);
  for (const field of layer7) {
    if (rules[field]?.length === 0) report('FL-POL-221', { rules: field }, pointerBelow(at, field), 'key');
  }
  if (isEmpty(rules)) return;
  if (serverNames.length > 0 && !terminatingTLS) report('FL-POL-210', {}, at, 'key');
  if (rules.http) reportUnread(report, pointerBelow(at, 'http'));
  checkPlace(rules, at, context, report);
  checkRulePorts(rules, ports, path, report);
  checkContent(rules, at, report);
}

type Rules = NonNullable<CiliumPortRule['rules']>;

/** The agent takes empty lists for none. */
const isEmpty = (rules: Rules | undefined) =>
  !rules?.http?.length && !rules?.dns?.length && !rules?.kafka?.length && !rules?.l7proto;

/** Rules of one protocol, and of one that the agents know. */
function checkKind(rules: Rules, at: string, report: Report): void {
  const { enforcer } = report;
  if (enforcer.cni === 'cilium' && enforcer.fields === '1.19') {
    checkOneOf(rules, [...layer7, 'kafka', 'l7proto'], at, report);
    if (rules.kafka?.length === 0) report('FL-POL-221', { rules: 'kafka' }, pointerBelow(at, 'kafka'), 'key');
    if (rules.l7 && !rules.l7proto) report('FL-POL-103', { field: 'l7proto' }, at);
    return;
  }
  const gone = removed.filter((field) => rules[field] !== undefined);
  for (const field of gone) {
    const instead = 'match the port only, or use `http` or `dns` rules';
    report('FL-POL-102', { field, since: '1.20', instead }, pointerBelow(at, field), 'key');
  }
  if (gone.length === 0) checkOneOf(rules, layer7, at, report);
}

function checkPort(port: CiliumPort, path: string, report: Report): void {
  const { protocol } = port;
  if (protocol !== undefined && portless.has(protocol)) {
    const setting = { setting: 'enable-extended-ip-protocols', what: `\`${protocol}\`` };
    reportUnset(report, setting, pointerBelow(path, 'protocol'));
    if (newProtocols.includes(protocol))
      reportNewer(report, `the protocol \`${protocol}\``, pointerBelow(path, 'protocol'));
    if (port.port !== undefined && port.port !== '0') report('FL-POL-214', { protocol }, pointerBelow(path, 'port'));
    return;
  }
  if (port.port === undefined) report('FL-POL-214', {}, path);
  // The agent takes an endPort of 0 for none.
  else if (port.endPort) {
    const number = /^[1-9][0-9]*$/.test(port.port) ? Number(port.port) : port.port;
    checkEndPort({ port: number, endPort: port.endPort }, path, report);
  }
}

function checkPlace({ dns, ...others }: Rules, at: string, { direction, host }: PortsContext, report: Report): void {
  const where = host ? `a node's ${direction}` : direction;
  if (dns && direction === 'ingress') report('FL-POL-206', { rules: 'dns', where }, pointerBelow(at, 'dns'), 'key');
  for (const rules of ['http', 'kafka', 'l7proto'] as const) {
    if (others[rules] && host) report('FL-POL-206', { rules, where }, pointerBelow(at, rules), 'key');
  }
}

function checkRulePorts({ dns }: Rules, ports: readonly CiliumPort[], path: string, report: Report): void {
  if (dns && ports.length === 0) report('FL-POL-207', {}, pointerBelow(path, 'rules', 'dns'), 'key');
  for (const [index, { port, endPort = 0, protocol = 'ANY' }] of ports.entries()) {
    const at = pointerBelow(path, 'ports', index);
    if (port === '0') report('FL-POL-209', {}, pointerBelow(at, 'port'));
    if (!dns && protocol !== 'TCP') report('FL-POL-205', { protocol }, pointerBelow(at, 'protocol'));
    if (dns && endPort > Number(port)) report('FL-POL-208', {}, pointerBelow(at, 'endPort'));
  }
}

function checkContent({ http = [], dns = [] }: Rules, at: string, report: Report): void {
  for (const [index, request] of http.entries()) {
    for (const field of ['method', 'path', 'host'] as const) {
      checkRegex(request[field], pointerBelow(at, 'http', index, field), report);
    }
  }
  for (const [index, name] of dns.entries()) {
    checkOneOf(name, ['matchName', 'matchPattern'], pointerBelow(at, 'dns', index), report);
  }
}
