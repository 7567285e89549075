import { applications } from '../stages/stages';
import { phases } from './hooks';
import type { Turn } from './turn';

/** Below zero where a turn's wave is over before another one's begins; zero where both are in one. */
export const compareWaves = (a: Turn, b: Turn): number =>
  applications.indexOf(a.application) - applications.indexOf(b.application) ||
  phases.indexOf(a.phase) - phases.indexOf(b.phase) ||
  a.wave - b.wave;
