/** A cluster to try a network on: its nodes by name, with their labels. */
export const nodes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'node a1': { rack: 'a' },
  'node b1': { rack: 'b' },
  'node gw': { 'node.example.com/egress': 'true' },
};

/** Pods by name: the labels of their namespaces, and their own. */
export const pods: Readonly<Record<string, Readonly<Record<'namespace' | 'own', Readonly<Record<string, string>>>>>> = {
  billing: { namespace: { team: 'billing' }, own: { app: 'api' } },
  shop: { namespace: { team: 'shop' }, own: { app: 'api' } },
};

/** Applications among which policies decide, by their label `app`; they are in the namespace `default`. */
export const applications = ['front', 'web', 'other'] as const;

/** Where pods send something outside of the cluster: two hosts of a partner, and one of somebody else. */
export const outside = ['192.0.2.7', '192.0.2.200', '198.51.100.7'] as const;

/** A pod that others send to. */
export const inside = '10.244.3.4';
