/** What every routine has: a name, and the parameters that it is called with. */
interface Named {
  readonly name: string;
  readonly inputs: readonly string[];
}

/** One run of kubectl, away from the node that it is about. Its words are arguments; no shell reads them. */
export interface Kubectl extends Named {
  readonly kind: 'kubectl';
  readonly args: readonly string[];
  /** After these it is ended, and tried again. */
  readonly minutes: number;
  /** How often it is tried again; left out, as often as an API server may be away for a while. */
  readonly retries?: number;
}

/** One command on the node of the parameter `node`: in its pod network, on its CNI's files, or with all rights of the node. */
export interface OnNode extends Named {
  readonly kind: 'pod' | 'files' | 'host';
  readonly command: readonly string[];
  readonly minutes: number;
}

/** An object that is made, or only looked at, until a condition holds. */
export interface Until extends Named {
  readonly kind: 'until';
  readonly action: 'get' | 'create';
  /** The object as JSON. */
  readonly manifest: string;
  readonly condition: string;
  readonly failure?: string;
  readonly minutes: number;
}

/** Waits until a person says to go on, or until a time is over. */
export interface Gate extends Named {
  readonly kind: 'gate';
  readonly minutes?: number;
}

/** Ends in failure, so that whoever calls it does. */
export interface Failure extends Named {
  readonly kind: 'failure';
}

/** One step of a sequence. */
export interface Call {
  /** Its name, by which other steps know what came of it. */
  readonly step: string;
  /** The routine that it calls, of this template or of another one. */
  readonly run: string | { readonly of: string; readonly run: string };
  readonly with?: Readonly<Record<string, string>>;
  readonly when?: string;
  /** A JSON list; the step is done for each `{{item}}` of it. */
  readonly each?: string;
  /** The sequence goes on even if it fails. */
  readonly tries?: true;
}

/** Steps one after the other; those of one line at the same time. The first that fails ends it. */
export interface Sequence extends Named {
  readonly kind: 'sequence';
  readonly steps: readonly (readonly Call[])[];
  /** How many steps of one line run at once. */
  readonly atOnce?: number;
  readonly locks?: {
    /** A key of the ConfigMap of limits. */
    readonly limit?: string;
    readonly only?: string;
  };
}

/** A piece of the procedure; from it a template of a workflow is made, one for one. */
export type Routine = Kubectl | OnNode | Until | Gate | Failure | Sequence;
