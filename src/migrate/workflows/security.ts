import type { ArgoTemplate } from '../../../imports/argoproj.io-workflows';

type Security = NonNullable<ArgoTemplate['container']>['securityContext'];

/** What containers may do on their node: nothing, change files of root, or everything. */
export const security = {
  pod: {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    runAsNonRoot: true,
    runAsUser: 65532,
    seccompProfile: { type: 'RuntimeDefault' },
  },
  files: {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    runAsUser: 0,
    seLinuxOptions: { level: 's0', type: 'spc_t' },
  },
  host: { privileged: true, runAsUser: 0 },
} satisfies Record<string, Security>;
