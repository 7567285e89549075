import type { Json } from './json';

/** An address in the folder of sockets that Envoy shares with its agent. */
export const unixSocket = (name: 'xds' | 'admin', mode?: number): Json => ({
  pipe: { path: `/var/run/cilium/envoy/sockets/${name}.sock`, ...(mode !== undefined && { mode }) },
});
