/** What is read of objects in a cluster; everything else of them is passed over. */
export interface Observed {
  readonly metadata: {
    readonly name: string;
    readonly resourceVersion?: string;
    readonly creationTimestamp?: string;
    readonly labels?: Readonly<Record<string, string>>;
  };
}

export interface ObservedList<T> {
  /** With `continue` where more of it is to be asked for. */
  readonly metadata?: { readonly resourceVersion?: string; readonly continue?: string };
  /** Null where a server has none. */
  readonly items: readonly T[] | null;
}

/** A Workflow of Argo, v1alpha1. */
export interface ObservedWorkflow extends Observed {
  readonly spec?: { readonly workflowTemplateRef?: { readonly name?: string } };
  readonly status?: {
    readonly phase?: string;
    readonly message?: string;
    readonly startedAt?: string;
    readonly finishedAt?: string;
    readonly nodes?: Readonly<Record<string, ObservedStep>>;
    /** The nodes as gzip in base64, where they are many. */
    readonly compressedNodes?: string;
    /** Set where they are kept in a database, out of reach. */
    readonly offloadNodeStatusVersion?: string;
  };
}

/** A step of it; `type` tells steps that do something from those that hold others. */
export interface ObservedStep {
  readonly displayName?: string;
  readonly type?: string;
  readonly phase?: string;
  readonly message?: string;
  readonly startedAt?: string;
  readonly templateName?: string;
  readonly templateRef?: { readonly template?: string };
  readonly inputs?: { readonly parameters?: readonly { readonly name: string; readonly value?: string }[] };
}
