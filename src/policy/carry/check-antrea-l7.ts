import { pointerBelow } from '../../diagnostics/pointer';
import type { AntreaRule } from '../antrea-rules';
import { checkGate } from './check-gate';
import { checkOneOf } from './check-one-of';
import type { Report } from './report';

/** Layer 7 of a rule: what Antrea can hold traffic to. */
export function checkAntreaL7(rule: AntreaRule, path: string, report: Report): void {
  const { action, l7Protocols = [], ports = [], protocols = [], toServices = [] } = rule;
  if (l7Protocols.length === 0) return;
  const at = pointerBelow(path, 'l7Protocols');
  checkGate('L7NetworkPolicy', '`l7Protocols`', at, report);
  for (const [index, one] of l7Protocols.entries()) checkOneOf(one, ['http', 'tls'], pointerBelow(at, index), report);
  if (action !== 'Allow') report('FL-POL-305', { problem: 'action' }, at, 'key');
  if (toServices.length > 0)
    report('FL-POL-302', { first: 'l7Protocols', second: 'toServices' }, pointerBelow(path, 'toServices'), 'key');
  if (!l7Protocols.some(({ http }) => http)) return;
  const other = ports.some(({ protocol = 'TCP' }) => protocol !== 'TCP');
  if (other || protocols.length > 0) report('FL-POL-305', { problem: 'protocol' }, at, 'key');
}
