/** A port of a node on which something listens, on its host network or in its kernel. */
export interface NodePort {
  /** As a message names it: `the metrics of kube-vip`. */
  readonly what: string;
  readonly protocol: 'TCP' | 'UDP';
  readonly port: number;
  /** JSON pointer of the setting that decides it; left out where nobody can move it. */
  readonly path?: string;
}

/** Ports that are there only on a condition; a port that no configuration gives is left out. */
export const when = (on: boolean, ...ports: readonly NodePort[]): NodePort[] => (on ? [...ports] : []);

export const tcp = (port: number, what: string, path?: string): NodePort => ({
  what,
  protocol: 'TCP',
  port,
  ...(path !== undefined && { path }),
});

export const udp = (port: number, what: string, path?: string): NodePort => ({
  ...tcp(port, what, path),
  protocol: 'UDP',
});
