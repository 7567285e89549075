import type { NetworkPolicy, NetworkPolicyPeer, NetworkPolicyPort } from '../../../imports/networking.k8s.io';
import { type Answer, allOf, anyOf } from './answer';
import type { Endpoint, Flow } from './endpoint';
import type { Reading } from './reading';
import { selects } from './selects';
import { wantedLabels } from './wanted-labels';

/** A NetworkPolicy of Kubernetes as it acts on flows. */
export function readKubernetes({ metadata, spec }: NetworkPolicy): Reading {
  const { podSelector, ingress = [], egress = [], policyTypes } = spec;
  const types = policyTypes ?? ['Ingress', ...(spec.egress ? ['Egress' as const] : [])];
  const isolates = (end: Endpoint, direction: Flow['direction']): Answer =>
    end.kind === 'pod' && types.includes(direction === 'ingress' ? 'Ingress' : 'Egress')
      ? allOf([inNamespace(end, metadata.namespace), selects(podSelector, end.labels, end.complete)])
      : false;
  const entries = {
    ingress: ingress.map(({ from, ports }) => ({ peers: from, ports })),
    egress: egress.map(({ to, ports }) => ({ peers: to, ports })),
  };
  return {
    wants: wantedLabels([podSelector]),
    isolates,
    allows(flow) {
      const isolated = isolates(flow.subject, flow.direction);
      // Most policies are about others, and their entries need no look.
      if (isolated === false) return false;
      const allowed = entries[flow.direction].map(({ peers = [], ports = [] }) =>
        allOf([
          peers.length === 0 || anyOf(peers.map((peer) => isPeer(peer, flow.peer, metadata.namespace))),
          ports.length === 0 || anyOf(ports.map((port) => isPort(port, flow.port))),
        ]),
      );
      return allOf([isolated, anyOf(allowed)]);
    },
    denies: () => false,
    ranked: [],
  };
}

const inNamespace = ({ namespace }: Extract<Endpoint, { kind: 'pod' }>, name: string): Answer =>
  namespace === undefined ? undefined : namespace === name;

function isPeer({ podSelector, namespaceSelector, ipBlock }: NetworkPolicyPeer, end: Endpoint, own: string): Answer {
  // Addresses of nodes, and of pods to some CNIs, are in ranges that no file tells.
  if (ipBlock) return undefined;
  if (end.kind !== 'pod') return false;
  return allOf([
    namespaceSelector
      ? selects(namespaceSelector, end.namespaceLabels, end.namespace !== undefined && end.complete)
      : inNamespace(end, own),
    !podSelector || selects(podSelector, end.labels, end.complete),
  ]);
}

function isPort({ protocol = 'TCP', port, endPort }: NetworkPolicyPort, asked: Flow['port']): Answer {
  if (!asked) return undefined;
  if (protocol !== asked.protocol) return false;
  if (port === undefined) return true;
  if (typeof port === 'string') return undefined;
  return port <= asked.port && asked.port <= (endPort ?? port);
}
