import type { AntreaSettings } from '../settings';
import { gates } from './gates';

/** Whether a feature is on: as it is written, else as the version has it. */
export function gateOpen(s: AntreaSettings, gate: string): boolean {
  return gates(s)[gate] ?? s.version.gates[gate]?.on ?? false;
}
