/** Whether ranges are named and all of them are of IPv6. */
export const onlyIPv6 = (cidrs: readonly string[]): boolean =>
  cidrs.length > 0 && cidrs.every((cidr) => cidr.includes(':'));
