/**
 * Programs that set up a container from inside: they mount, enter namespaces and take capabilities before the
 * container's own program begins, and a policy that stops them stops every new container.
 */
export const containerRuntimes = [
  '/runc',
  '/crun',
  '/youki',
  '/runsc',
  'runc_cloned:/proc/self/exe',
  '/containerd-shim-runc-v2',
  '/conmon',
];
