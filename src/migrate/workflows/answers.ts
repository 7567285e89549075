import { probePort } from './probe-port';
import { answer } from './scripts/answer';

/** What answers to probes in any image of Debian or Ubuntu: perl-base is part of each. */
export const answers: readonly string[] = ['perl', '-e', answer, String(probePort)];
