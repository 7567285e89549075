import type { CiliumSettings } from '../settings';

/** A certificate that certgen makes, and the Secret that holds it. Names are scalars of YAML. */
export interface Certificate {
  readonly secret: string;
  /** Left out: with every other of its set. */
  readonly when?: (settings: CiliumSettings) => boolean;
  readonly commonName: (settings: CiliumSettings) => string;
  /** Names and addresses of a server; left out: a client's certificate, which has none. */
  readonly hosts?: (settings: CiliumSettings) => readonly string[];
  readonly usages: readonly ('server auth' | 'client auth')[];
}
