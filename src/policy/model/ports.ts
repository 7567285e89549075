import type { PortProtocol } from './endpoint';
import { type LineSet, wholeLine } from './port-line';

/** A port by the name that the destination's containers give it; without a protocol, in any that has ports. */
export interface NamedPort {
  readonly name: string;
  readonly protocol?: PortProtocol;
}

/** Which packets a rule is about, their ends apart. A named port that the destination does not have matches nothing. */
export interface Ports {
  readonly line: LineSet;
  readonly named: readonly NamedPort[];
}

/** Every packet of every protocol. */
export const allPorts: Ports = { line: wholeLine, named: [] };
