import type { ClusterNetworkSpec } from './schema/cluster-network';

type Frozen<T> = T extends readonly (infer I)[]
  ? readonly Frozen<I>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

type Spec = Frozen<ClusterNetworkSpec['spec']>;

/** What the distribution decides where the spec is silent. */
interface Decided {
  readonly kubernetes: Spec['kubernetes'];
  readonly pods: Spec['pods'] & { readonly ipam: NonNullable<Spec['pods']['ipam']> };
}

/** One cluster's network: the spec merged, defaulted and frozen. Everything behind the spec stage reads only this. */
export type ClusterModel = { readonly name: string } & Omit<Spec, 'extends' | keyof Decided> & Decided;
