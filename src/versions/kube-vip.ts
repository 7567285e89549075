import type { Image } from './image';

/** The facts of one version of kube-vip. */
export interface KubeVipVersion {
  readonly version: string;
  readonly image: Image;
  /** kube-vip-cloud-provider, which gives Services their addresses; it has releases of its own. */
  readonly cloudProvider: Image;
}

/** Every version of kube-vip that Fairlead renders. */
export const kubeVipVersions = {
  '1.2.3': {
    version: '1.2.3',
    image: { registry: 'ghcr.io', repository: 'kube-vip/kube-vip', tag: 'v1.2.3' },
    cloudProvider: { registry: 'ghcr.io', repository: 'kube-vip/kube-vip-cloud-provider', tag: 'v0.0.12' },
  },
} as const satisfies Record<string, KubeVipVersion>;
