import type { PhaseGuides } from './phase-guides';

/** Each phase of a migration to Cilium. */
export const ciliumGuides: PhaseGuides = {
  preflight: {
    does: 'the old CNI alone: look whether the cluster can move',
    risks: [],
    back: 'remove `migration` from the spec',
  },
  install: {
    does: 'Cilium beside the old CNI, managing no node and enforcing no policy',
    risks: ['an old CNI that finds its node address by itself may take one of Cilium: pin it before'],
    back: 'the agents write no CNI configuration: their Application can go, once its removal is confirmed',
  },
  nodes: {
    does: 'nodes move, group by group: drained, labelled, started anew',
    risks: ['drained pods start elsewhere', 'pods of nodes that have moved are held to no policy'],
    back: 'roll back each node that has moved, by the steps of the runbook, before this phase is left: a label alone leaves its files as they are',
  },
  audit: {
    does: 'policies are reported and not enforced',
    risks: ['agents start anew, a few at a time'],
    back: 'agents stop looking at policies when they start anew',
  },
  enforce: {
    does: 'policies are enforced',
    risks: ['what a policy of Cilium forbids and the old CNI let through is cut'],
    back: 'policies are reported again and not enforced',
  },
  finalize: {
    does: 'the network as the spec says it, with what needs the whole cluster',
    risks: ['connections may break while agents change how they route and balance'],
    back: 'agents stand beside the old CNI again, which is still installed',
  },
  cleanup: {
    does: 'what is left of the old CNI is removed by hand',
    risks: ['there is no way back to a CNI that is gone: it would be installed anew first'],
    back: 'nothing changes in the cluster; install the old CNI anew if it is gone already',
  },
};
