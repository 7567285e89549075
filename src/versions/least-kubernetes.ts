/** The oldest minor version of Kubernetes 1 that each system runs on as it is rendered here, and what asks for it. */
export const leastKubernetes = {
  Cilium: { minor: 30, because: 'AppArmor profiles are fields of a pod from then on' },
  Antrea: { minor: 23, because: 'its chart asks for it' },
  EgressGateway: { minor: 16, because: 'its chart asks for it' },
} as const;
