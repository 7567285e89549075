import type { CiliumSettings } from '../settings';
import { type HubbleCertificate, hubbleCertificates } from './hubble-certificates';

const validity = '8760h';

/** What certgen makes, as the YAML that it reads from its environment (CILIUM_CERTGEN_CONFIG). */
export function certgenConfig(s: CiliumSettings): string {
  const wanted: readonly HubbleCertificate[] = Object.values(hubbleCertificates);
  const entries = wanted.filter(({ when }) => !when || when(s)).flatMap((certificate) => entry(s, certificate));
  return ['certs:', ...entries, ''].join('\n');
}

function entry(s: CiliumSettings, { secret, host, usages }: HubbleCertificate): string[] {
  // Quoted: a name that starts with an asterisk would be a YAML alias.
  const name = JSON.stringify(host(s));
  return [
    `- name: ${secret}`,
    `  namespace: ${s.namespace}`,
    `  commonName: ${name}`,
    '  hosts:',
    `  - ${name}`,
    '  usage:',
    ...['signing', 'key encipherment', ...usages].map((usage) => `  - ${usage}`),
    `  validity: ${validity}`,
  ];
}
