/** Collections that a status is read from; without workflows in the spec there are none to ask for. */
export interface StatusPaths {
  readonly nodes: string;
  readonly workflows?: string;
}
