/** What JSON can say; Envoy's own types come from protobuf and have no TypeScript package. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
