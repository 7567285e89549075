import type { CertificateSet } from './certificate-set';
import { hubbleCertificates } from './hubble-certificates';
import { meshCertificates } from './mesh-certificates';

/** Every set of certificates: each has a Job of its own, so that one that fails does not hold up the other. */
export const certificateSets: readonly CertificateSet[] = [
  {
    name: 'hubble-generate-certs',
    labelled: true,
    when: (s) => s.hubble,
    certificates: hubbleCertificates,
    secrets: [
      'hubble-server-certs',
      'hubble-relay-client-certs',
      'hubble-relay-server-certs',
      'hubble-metrics-server-certs',
      'hubble-ui-client-certs',
    ],
  },
  {
    name: 'clustermesh-apiserver-generate-certs',
    labelled: false,
    when: ({ model }) => model.mesh?.apiServer !== undefined,
    certificates: meshCertificates,
    secrets: Object.values(meshCertificates).map(({ secret }) => secret),
  },
];
