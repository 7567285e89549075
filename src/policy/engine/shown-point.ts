import { portRange } from '../model/port-line';

/** The point that stands for a stretch of the line: its first one. There is a port 0, but no one has ever met it. */
export const shownPoint = ({ first, end }: { readonly first: number; readonly end: number }): number =>
  isPortZero(first) && end > first + 1 ? first + 1 : first;

const isPortZero = (point: number) => (['TCP', 'UDP', 'SCTP'] as const).some((name) => portRange(name)[0] === point);
