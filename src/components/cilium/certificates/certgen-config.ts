import type { CiliumSettings } from '../settings';
import type { Certificate } from './certificate';
import type { CertificateSet } from './certificate-set';

const validity = '8760h';

/** What certgen makes, as the YAML that it reads from its environment (CILIUM_CERTGEN_CONFIG). */
export function certgenConfig(s: CiliumSettings, { certificates }: CertificateSet): string {
  const wanted = Object.values(certificates).filter(({ when }) => !when || when(s));
  return ['certs:', ...wanted.flatMap((certificate) => entry(s, certificate)), ''].join('\n');
}

function entry(s: CiliumSettings, { secret, commonName, hosts, usages }: Certificate): string[] {
  return [
    `- name: ${secret}`,
    `  namespace: ${s.namespace}`,
    `  commonName: ${commonName(s)}`,
    ...(hosts ? ['  hosts:', ...hosts(s).map((host) => `  - ${host}`)] : []),
    '  usage:',
    ...['signing', 'key encipherment', ...usages].map((usage) => `  - ${usage}`),
    `  validity: ${validity}`,
  ];
}
