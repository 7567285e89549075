/** The folder of net.d, where a runtime looks for its CNI, on nodes and where a step mounts it. */
export const cniFolder = { ofNode: '/etc/cni', mounted: '/host/etc/cni' } as const;
