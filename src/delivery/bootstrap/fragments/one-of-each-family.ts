/** The first range of each family, IPv4 first: what Kubernetes itself takes, where a CNI may have more. */
export const oneOfEachFamily = (cidrs: readonly string[]): string[] => [
  ...cidrs.filter((cidr) => !cidr.includes(':')).slice(0, 1),
  ...cidrs.filter((cidr) => cidr.includes(':')).slice(0, 1),
];
