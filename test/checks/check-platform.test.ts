import { expect, test } from 'vitest';
import { checkPlatform } from '../../src/checks/check-platform';
import { modelOf } from '../support/model-of';

const delivery = { argocd: { repoURL: 'https://git.example/net.git' } };
const look = (spec: object) => checkPlatform(modelOf(spec)).map(({ code, path }) => `${code} ${path}`);

test('charts need Argo CD', () => {
  expect(look({ platform: { loki: {}, longhorn: {} } })).toEqual([
    'FL-PLT-001 /spec/platform/loki',
    'FL-PLT-001 /spec/platform/longhorn',
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
