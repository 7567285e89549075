import type { SecurityContext } from 'kubernetes-types/core/v1';

/** What a container needs that works on the node itself: SELinux out of the way, and the named capabilities, no others. */
export const hostPrivileges = (...capabilities: readonly string[]): SecurityContext => ({
  seLinuxOptions: { level: 's0', type: 'spc_t' },
  capabilities: { ...(capabilities.length > 0 && { add: [...capabilities] }), drop: ['ALL'] },
});
