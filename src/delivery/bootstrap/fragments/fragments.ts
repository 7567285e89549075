import type { ClusterModel } from '../../../spec/model';
import type { DeliveredFile } from '../../delivered-file';
import { k3sConfig } from './k3s-config';
import { kindCluster } from './kind-cluster';
import { rke2Config } from './rke2-config';

/** What a distribution itself must be told for this network, in files of its own; nothing where the network stands already. */
export function fragments(model: ClusterModel): DeliveredFile[] {
  if (model.cni.external) return [];
  switch (model.kubernetes.distribution) {
    case 'k3s':
      return [{ path: 'bootstrap/k3s/config.yaml', text: k3sConfig(model) }];
    case 'rke2':
      return [{ path: 'bootstrap/rke2/config.yaml', text: rke2Config(model) }];
    case 'kind':
      return [{ path: 'bootstrap/kind/cluster.yaml', text: kindCluster(model) }];
    case 'aks':
      return model.services.proxy === 'cni'
        ? [{ path: 'bootstrap/aks/kube-proxy.json', text: '{"enabled": false}\n' }]
        : [];
    default:
      return [];
  }
}
