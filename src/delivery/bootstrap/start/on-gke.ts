import { applyObjects } from '../apply-objects';
import { code } from '../code';
import type { Start } from './start';

/** Antrea needs nodes of Ubuntu, whose kernel has Open vSwitch, and none of Dataplane V2; any other network stands already. */
export const onGke: Start = (model, { objects }) =>
  model.cni.antrea
    ? [
        'Create the cluster with nodes of Ubuntu, routes of the VPC to pods, and without Dataplane V2, which is another CNI:',
        code(`gcloud container clusters create ${model.name} --image-type UBUNTU_CONTAINERD --enable-ip-alias`),
        ...applyObjects(model, objects),
        'Restart pods that ran before: they keep the network that they began with, and Antrea enforces nothing for them.',
      ]
    : applyObjects(model, objects);
