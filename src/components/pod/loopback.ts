/** The address at which the kubelet reaches a pod on the host's network: IPv4 wherever there is any. */
export const loopback = ({ ipv4 }: { readonly ipv4: boolean }): string => (ipv4 ? '127.0.0.1' : '::1');
