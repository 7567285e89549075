import type { Target } from './target';

/** What an agent of Cilium writes into net.d, and calls what it finds there (cilium/cilium, daemon/cmd/cni). */
export const ciliumFiles: Pick<Target, 'file' | 'aside'> = { file: '05-cilium.conflist', aside: '.cilium_bak' };
