/** Where the container runtime looks for CNI plugins. */
export const cniBinaries = '/opt/cni/bin';
