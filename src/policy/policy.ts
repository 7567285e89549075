import type {
  CiliumCIDRGroup,
  CiliumClusterwideNetworkPolicy,
  CiliumNetworkPolicy,
} from '../../imports/cilium.io-policies';
import type { NetworkPolicy } from '../../imports/networking.k8s.io';

/** An object that users hand in and that goes to the cluster as it is. */
export type Policy = NetworkPolicy | CiliumNetworkPolicy | CiliumClusterwideNetworkPolicy | CiliumCIDRGroup;
