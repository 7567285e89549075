import type { TracingPolicy, TracingPolicyNamespaced } from '../../../imports/cilium.io-tracing';

/** A runtime policy that users hand in and that goes to the cluster as it is. */
export type RuntimePolicy = TracingPolicy | TracingPolicyNamespaced;
