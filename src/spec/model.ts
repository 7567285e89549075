import type { ClusterNetworkSpec } from './schema/cluster-network';

type Frozen<T> = T extends readonly (infer I)[]
  ? readonly Frozen<I>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

type Spec = Frozen<ClusterNetworkSpec['spec']>;

type Filled<T, K extends keyof T> = T & { readonly [F in K]-?: NonNullable<T[F]> };

/** What the distribution decides where the spec is silent. */
interface Decided {
  readonly kubernetes: Omit<Spec['kubernetes'], 'apiServer'> & {
    readonly apiServer?: { readonly host: string; readonly port: number };
  };
  readonly pods: Filled<Spec['pods'], 'ipam'>;
  readonly routing: Filled<Spec['routing'], 'mode' | 'masquerade'>;
  readonly observability: Omit<Spec['observability'], 'flows'> & {
    readonly flows: Filled<Spec['observability']['flows'], 'enabled'>;
  };
}

/** One cluster's network: the spec merged, defaulted and frozen. Everything behind the spec stage reads only this. */
export type ClusterModel = { readonly name: string } & Omit<Spec, 'extends' | keyof Decided> & Decided;
