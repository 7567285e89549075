/** One file of a compile's result. */
export interface OutputFile {
  /** Relative to the cluster's folder, with `/`: `cni/10-foundation.yaml`. */
  readonly path: string;
  readonly text: string;
}
