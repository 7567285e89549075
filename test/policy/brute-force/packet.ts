export type Labels = Readonly<Record<string, string>>;

export interface JudgedPod {
  readonly namespace: string;
  readonly namespaceLabels: Labels;
  readonly labels: Labels;
  readonly serviceAccount: string;
  readonly ports: readonly { readonly name: string; readonly protocol: string; readonly number: number }[];
}

/** A pod, a node or an agent's own endpoint, or an address outside the cluster. */
export interface Sender {
  /** IPv4; absent where nothing has an address that policies could know. */
  readonly address?: string;
  readonly pod?: JudgedPod;
  /** What it is, where it is no pod: `host`, `remote-node`, `kube-apiserver`, `health`, `world`. */
  readonly sorts?: readonly string[];
}

export interface Packet {
  readonly from: Sender;
  readonly to: Sender;
  readonly protocol: string;
  /** Absent for protocols that have none. */
  readonly port?: number;
  readonly icmp?: { readonly type: number; readonly code: number };
}

export type Type = 'Ingress' | 'Egress';

/** What a tier says of a packet; `network policies` goes on there, past all tiers between. */
export type Answer = 'allow' | 'deny' | 'next' | 'network policies';

/** One direction of a packet: the pod whose policies are asked, and the other end. */
export interface Asked {
  readonly pod: JudgedPod;
  readonly own: Sender;
  readonly other: Sender;
  readonly packet: Packet;
  readonly type: Type;
}

export const isNode = ({ sorts = [] }: Sender): boolean => sorts.includes('host') || sorts.includes('remote-node');
