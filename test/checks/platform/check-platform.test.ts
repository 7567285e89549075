import { expect, test } from 'vitest';
import { checkPlatform } from '../../../src/checks/platform/check-platform';
import { modelOf } from '../../support/model-of';

const delivery = { argocd: { repoURL: 'https://git.example/net.git' } };
const look = (spec: object) => checkPlatform(modelOf(spec)).map(({ code, path }) => `${code} ${path}`);

test('charts need Argo CD', () => {
  expect(look({ platform: { loki: {}, longhorn: {} } })).toEqual([
    'FL-PLT-001 /spec/platform/longhorn',
    'FL-PLT-001 /spec/platform/loki',
  ]);
  expect(look({ delivery, platform: { loki: {}, longhorn: {} } })).toEqual([]);
});

test('ExternalDNS asks where the names are to go', () => {
  expect(look({ delivery, platform: { externalDNS: {} } })).toEqual(['FL-PLT-002 /spec/platform/externalDNS']);
  const provider = { name: 'cloudflare' };
  expect(look({ delivery, platform: { externalDNS: { values: { provider } } } })).toEqual([]);
});

test('Prometheus is told that the network has monitors for it', () => {
  expect(look({ delivery, platform: { prometheus: {} } })).toEqual(['FL-PLT-003 /spec/platform/prometheus']);
  expect(look({ delivery, platform: { prometheus: {} }, observability: { serviceMonitors: true } })).toEqual([]);
});

test('charts that do nothing by themselves are told what to do', () => {
  const asked = ['velero', 'k8gb', 'opencost'].map((name) => ({ [name]: {} }));
  for (const platform of asked)
    expect(look({ delivery, platform })).toEqual([`FL-PLT-009 /spec/platform/${Object.keys(platform)}`]);
  const observability = { serviceMonitors: true };
  expect(look({ delivery, observability, platform: { opencost: {}, prometheus: {} } })).toEqual([]);
  expect(look({ delivery, platform: { velero: { values: { configuration: {} } } } })).toEqual([]);
});
