import type {
  CiliumCIDRGroup,
  CiliumClusterwideNetworkPolicy,
  CiliumNetworkPolicy,
} from '../../imports/cilium.io-policies';
import type {
  AntreaClusterGroup,
  AntreaClusterNetworkPolicy,
  AntreaGroup,
  AntreaNetworkPolicy,
  AntreaTier,
} from '../../imports/crd.antrea.io-policies';
import type { NetworkPolicy } from '../../imports/networking.k8s.io';

/** What Antrea's agents enforce, and what it refers to. */
export type AntreaPolicy =
  | AntreaNetworkPolicy
  | AntreaClusterNetworkPolicy
  | AntreaTier
  | AntreaGroup
  | AntreaClusterGroup;

/** An object that users hand in and that goes to the cluster as it is. Its apiVersion tells whose it is. */
export type Policy =
  | NetworkPolicy
  | CiliumNetworkPolicy
  | CiliumClusterwideNetworkPolicy
  | CiliumCIDRGroup
  | AntreaPolicy;
