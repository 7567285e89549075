import type { ClusterModel } from '../../../spec/model';
import { onAks } from './on-aks';
import { onEks } from './on-eks';
import { onGke } from './on-gke';
import { onK3s } from './on-k3s';
import { onKind } from './on-kind';
import { onKubeadm } from './on-kubeadm';
import { onRke2 } from './on-rke2';
import { onStanding } from './on-standing';
import { onTalos } from './on-talos';
import type { Start } from './start';

/** How each distribution comes to its network. */
export const starts: Readonly<Record<ClusterModel['kubernetes']['distribution'], Start>> = {
  kubeadm: onKubeadm,
  talos: onTalos,
  k3s: onK3s,
  rke2: onRke2,
  kind: onKind,
  eks: onEks,
  aks: onAks,
  gke: onGke,
  openshift: onStanding,
};
