/** What steps must know of the CNI that nodes move to. */
export interface Target {
  /** The label that hands a node over, when its value is `true`. */
  readonly label: string;
  /** Its agents, as kubectl selects them. */
  readonly agents: string;
  /** The image of its agents, where a release names its digest: what runs on nodes is on them already. */
  readonly image?: string;
  /** Its file in net.d, and what the names of files end in that are put aside for it. */
  readonly file: string;
  readonly aside: string;
  /** What answers to probes in that image, on the port of probes. */
  readonly answers?: readonly string[];
  /**
   * It runs on all nodes beside the CNI that is left, and pods of both networks reach each other. Otherwise it runs where it is
   * alone, and nodes that have moved and nodes that have not are two halves.
   */
  readonly beside: boolean;
}
