import type { Image } from './image';

/** The facts of one version of Tetragon. Its chart names no digests. */
export interface TetragonVersion {
  readonly version: string;
  readonly images: Readonly<Record<'agent' | 'operator' | 'exporter', Image>>;
  /** The oldest kernel that agents start on. */
  readonly kernel: string;
  /** The oldest kernel whose verifier takes the programs that compare prefixes and send signals. */
  readonly largePrograms: string;
}

/** Every version of Tetragon that Fairlead renders. */
export const tetragonVersions = {
  '1.7.0': {
    version: '1.7.0',
    images: {
      agent: { registry: 'quay.io', repository: 'cilium/tetragon', tag: 'v1.7.0' },
      operator: { registry: 'quay.io', repository: 'cilium/tetragon-operator', tag: 'v1.7.0' },
      exporter: { registry: 'quay.io', repository: 'cilium/hubble-export-stdout', tag: 'v1.1.1' },
    },
    kernel: '4.19',
    largePrograms: '5.3',
  },
} as const satisfies Record<string, TetragonVersion>;
