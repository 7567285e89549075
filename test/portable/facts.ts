/** What a network does, by topic, in the sentences of `say`. */
export interface Facts {
  /** How packets of pods and to Services travel. */
  readonly packets: readonly string[];
  /** Which addresses Services get, and who answers for them. */
  readonly addresses: readonly string[];
  /** What routers are told, and by whom. */
  readonly routers: readonly string[];
  readonly egress: readonly string[];
  readonly sight: readonly string[];
  /** What is served by name and path. */
  readonly gateways: readonly string[];
  readonly policies: readonly string[];
  /** What policies do not let pass of what is tried, or what they let hang on more than files say. */
  readonly stopped: readonly string[];
}
