import type { PodTemplateSpec } from 'kubernetes-types/core/v1';
import { imageReference } from '../../../versions/image';
import { applyKnobs } from '../../pod/apply-knobs';
import { foldParts } from '../../pod/fold-parts';
import type { Part } from '../../pod/part';
import type { CiliumSettings } from '../settings';
import { certgenConfig } from './certgen-config';
import type { CertificateSet } from './certificate-set';

/** Why certgen runs as it does, beyond its frame. */
export const certgenParts = (set: CertificateSet): readonly Part<CiliumSettings>[] => [
  {
    name: 'debug',
    when: ({ cilium }) => cilium.logLevel === 'debug',
    adds: () => ({ into: { certgen: { args: ['--debug'] } } }),
  },
  {
    name: 'authority',
    adds: ({ namespace }) => ({
      into: {
        certgen: {
          args: [
            '--ca-generate=true',
            '--ca-reuse-secret',
            `--ca-secret-namespace=${namespace}`,
            '--ca-secret-name=cilium-ca',
            '--ca-common-name=Cilium CA',
          ],
        },
      },
    }),
  },
  {
    name: 'authority-outlives-certificates',
    when: ({ version }) => version.features.has('authority-outlives-certificates'),
    adds: () => ({ into: { certgen: { args: ['--ca-enforce-validity-throughout-leaves-duration=true'] } } }),
  },
  {
    name: 'certificates',
    adds: (s) => ({ into: { certgen: { env: [{ name: 'CILIUM_CERTGEN_CONFIG', value: certgenConfig(s, set) }] } } }),
  },
];

/** The pod that makes certificates inside the cluster, so that no key ever leaves it. */
export function certgenPod(s: CiliumSettings, set: CertificateSet): PodTemplateSpec {
  const { registry, pullSecrets } = s.model.images;
  const template = foldParts(
    {
      labels: { 'k8s-app': set.name },
      spec: {
        serviceAccountName: set.name,
        automountServiceAccountToken: true,
        hostNetwork: false,
        restartPolicy: 'OnFailure',
        securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
        containers: [
          {
            name: 'certgen',
            image: imageReference(s.version.images.certgen, registry),
            imagePullPolicy: 'IfNotPresent',
            command: ['/usr/bin/cilium-certgen'],
            securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
          },
        ],
      },
    },
    certgenParts(set),
    s,
  );
  return applyKnobs(template, 'certgen', s.cilium.certgen, pullSecrets);
}
