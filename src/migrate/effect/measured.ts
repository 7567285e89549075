/** A figure of one side, or why nobody can tell it. */
export type Measured =
  | {
      readonly known: true;
      readonly metric: string;
      /** The containers, interfaces or outcomes that it is of, where it is of some alone. */
      readonly parts: readonly string[];
      /** The mean over instances. */
      readonly value: number;
      readonly instances: number;
      /** Whether they have names: what one agent was asked for itself has none. */
      readonly named: boolean;
    }
  | { readonly known: false; readonly why: string };
