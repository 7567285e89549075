import type { RequestOptions } from 'node:https';

/** Where a cluster is, and how it is asked. */
export interface Credentials {
  /** The name of the context in the kubeconfig. */
  readonly context: string;
  /** The address of the API server, without a slash at its end. */
  readonly server: string;
  /** What a request takes with it; asked anew for each, for tokens expire. */
  readonly options: () => Promise<RequestOptions & { readonly headers: Readonly<Record<string, string>> }>;
}
