import type { ClusterNetworkSpec } from '../spec/schema/cluster-network';

type Loose<T> = T extends readonly (infer I)[]
  ? readonly Loose<I>[]
  : T extends object
    ? { readonly [K in keyof T]?: Loose<T[K]> }
    : T;

/** The `spec` of a ClusterNetwork as one writes it: what has a default may be left out; checked when it is compiled. */
export type SpecInput = Loose<ClusterNetworkSpec['spec']>;

/** A spec in a file. */
export interface SpecFileProps {
  /** Path of the spec, relative to `root`. */
  readonly file: string;
  /**
   * The folder that nothing is read outside of.
   *
   * @default - the repository that the working directory is in
   */
  readonly root?: string;
}

/** A spec written in code. */
export interface SpecValueProps {
  /** Name of the cluster: a DNS label. */
  readonly name: string;
  /** What its network should do; see docs/spec.md. Files that it names are looked for in `root`. */
  readonly spec: SpecInput;
  /**
   * The folder that `policies.files` and the like are relative to, and nothing is read outside of.
   *
   * @default - the repository that the working directory is in
   */
  readonly root?: string;
}

export type SpecProps = SpecFileProps | SpecValueProps;
