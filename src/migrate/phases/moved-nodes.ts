import type { CiliumNodeConfig } from '../../../imports/cilium.io';
import type { CiliumModel } from '../../components/cilium/cilium-model';
import { at, type Manifest } from '../../stages/manifest';
import { movedLabel } from '../moved-label';

/**
 * What hands a labelled node to Cilium when its agent starts: it writes its CNI configuration there, and by it new pods
 * are its own (docs.cilium.io, installation/k8s-install-migration).
 */
export function movedNodes({ cni: { cilium } }: CiliumModel): Manifest<CiliumNodeConfig>[] {
  return at('node', {
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumNodeConfig',
    metadata: { name: 'cilium-default', namespace: 'kube-system' },
    spec: {
      nodeSelector: { matchLabels: { [movedLabel]: 'true' } },
      defaults: {
        'cni-chaining-mode': 'none',
        // The CNI of a service mesh keeps its place in the files of others.
        'cni-exclusive': String(cilium.exclusive ?? !cilium.serviceMesh),
        'custom-cni-conf': 'false',
        'write-cni-conf-when-ready': '/host/etc/cni/net.d/05-cilium.conflist',
      },
    },
  });
}
