import { type Finding, finding } from '../diagnostics/finding';
import type { ClusterModel } from '../spec/model';
import { checkExternalSecrets } from './check-external-secrets';
import { checkIssuers } from './check-issuers';

const root = '/spec/platform';

/** The platform's charts are rendered by Argo CD alone, and two of them only with what nobody else can know. */
export function checkPlatform(model: ClusterModel): Finding[] {
  const { platform, delivery, observability } = model;
  const parts = Object.entries(platform);
  const { externalDNS, prometheus } = platform;
  return [
    ...(delivery.argocd ? [] : parts.map(([name]) => finding('FL-PLT-001', { name }, { path: `${root}/${name}` }))),
    ...(externalDNS && !('provider' in externalDNS.values)
      ? [finding('FL-PLT-002', {}, { path: `${root}/externalDNS` })]
      : []),
    ...(prometheus && !observability.serviceMonitors
      ? [finding('FL-PLT-003', {}, { path: `${root}/prometheus` })]
      : []),
    ...checkIssuers(model),
    ...checkExternalSecrets(model),
  ];
}
