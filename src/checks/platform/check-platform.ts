import { type Finding, finding } from '../../diagnostics/finding';
import type { ClusterModel } from '../../spec/model';
import { type PlatformName, platformCharts } from '../../versions/platform';
import { checkExternalSecrets } from './check-external-secrets';
import { checkIssuers } from './check-issuers';

const root = '/spec/platform';

/** The platform's charts are rendered by Argo CD alone, and two of them only with what nobody else can know. */
export function checkPlatform(model: ClusterModel): Finding[] {
  const { platform, delivery, observability, kubernetes } = model;
  const charts = chartsOf(platform);
  const { externalDNS, prometheus } = platform;
  return [
    ...(delivery.argocd ? [] : charts.map((name) => finding('FL-PLT-001', { name }, { path: `${root}/${name}` }))),
    ...(externalDNS && !('provider' in externalDNS.values)
      ? [finding('FL-PLT-002', {}, { path: `${root}/externalDNS` })]
      : []),
    ...(prometheus && !observability.serviceMonitors
      ? [finding('FL-PLT-003', {}, { path: `${root}/prometheus` })]
      : []),
    ...fleetName(model),
    ...(platform.etcdBackup && kubernetes.distribution !== 'talos'
      ? [finding('FL-PLT-012', { distribution: kubernetes.distribution }, { path: `${root}/etcdBackup` })]
      : []),
    ...missing(model),
    ...checkIssuers(model),
    ...checkExternalSecrets(model),
  ];
}

/** Charts that do nothing before they are told what only their user knows: the value that says it, and why. */
const asked: Readonly<Partial<Record<PlatformName, { readonly value: string; readonly why: string }>>> = {
  velero: {
    value: 'configuration',
    why: 'without `configuration.backupStorageLocation` there is nowhere to write a backup',
  },
  k8gb: { value: 'k8gb', why: 'without `k8gb.dnsZones` it serves the zones of its own example' },
  opencost: {
    value: 'opencost',
    why: 'without `platform.prometheus` or `opencost.prometheus` it has nothing to count',
  },
};

const chartsOf = (platform: ClusterModel['platform']) =>
  (Object.keys(platformCharts) as PlatformName[]).filter((name) => platform[name]);

function missing({ platform }: ClusterModel): Finding[] {
  return (Object.keys(asked) as PlatformName[]).flatMap((name) => {
    const { value = '', why = '' } = asked[name] ?? {};
    const told = !platform[name] || value in platform[name].values || (name === 'opencost' && platform.prometheus);
    return told ? [] : [finding('FL-PLT-009', { name, value, reason: why }, { path: `${root}/${name}` })];
  });
}

function fleetName({ name: cluster, delivery: { argocd } }: ClusterModel): Finding[] {
  if (!argocd?.fleet || argocd.destination === cluster) return [];
  const { destination } = argocd;
  return [finding('FL-PLT-010', { cluster, destination }, { path: '/spec/delivery/argocd/fleet' })];
}
