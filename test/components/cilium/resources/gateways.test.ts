import { describe, expect, test } from 'vitest';
import { findingsOf, resourcesOf } from './specs';

const web = { name: 'web', protocol: 'HTTP', port: 80 };
const gateway = { name: 'edge', namespace: 'ingress', listeners: [web] };
const spec = (more: object, enabled = true) => ({
  gateways: { gatewayAPI: { enabled, gateways: [{ ...gateway, ...more }] } },
});
const listeners = (...all: object[]) => spec({ listeners: all });

describe('a Gateway', () => {
  test('is of the class of Cilium', () => {
    expect(resourcesOf('Gateway', spec({}))).toEqual([
      {
        stage: 'services',
        name: 'edge',
        spec: {
          gatewayClassName: 'cilium',
          listeners: [{ ...web, allowedRoutes: { namespaces: { from: 'Same' } } }],
        },
      },
    ]);
  });

  test('passes its labels on to its Service, by which pools select it', () => {
    expect(resourcesOf('Gateway', spec({ labels: { exposure: 'public' } }))[0]?.spec).toMatchObject({
      infrastructure: { labels: { exposure: 'public' } },
    });
  });

  test('asks the pool for addresses', () => {
    expect(resourcesOf('Gateway', spec({ addresses: ['203.0.113.3'] }))[0]?.spec).toMatchObject({
      addresses: [{ type: 'IPAddress', value: '203.0.113.3' }],
    });
  });

  test.each([
    ['ends TLS for HTTPS', { protocol: 'HTTPS', certificateSecret: 'a' }, 'Terminate', 1],
    ['passes TLS through', { protocol: 'TLS' }, 'Passthrough', undefined],
    ['ends TLS where it has a certificate', { protocol: 'TLS', certificateSecret: 'a' }, 'Terminate', 1],
  ])('%s', (_, more, mode, certificates) => {
    const [found] = resourcesOf('Gateway', listeners({ ...web, hostname: '*.example.com', routes: 'All', ...more }));
    const { listeners: all = [] } = (found?.spec ?? {}) as {
      listeners?: { tls: { mode: string; certificateRefs?: object[] } }[];
    };
    const [one] = all;
    expect(one).toMatchObject({ hostname: '*.example.com', allowedRoutes: { namespaces: { from: 'All' } } });
    expect(one?.tls.mode).toBe(mode);
    expect(one?.tls.certificateRefs?.length).toBe(certificates);
  });
});

const path = '/spec/gateways/gatewayAPI/gateways/0';
const labels = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`label-${index}`, 'x']));

test.each([
  ['nothing to complain of', spec({}), []],
  ['Gateways without Gateway API', spec({}, false), [`FL-GW-001 ${path}`]],
  ['too many labels', spec({ labels }), [`FL-GW-002 ${path}/labels`]],
  ['HTTPS without a certificate', listeners(web, { ...web, protocol: 'HTTPS' }), [`FL-GW-003 ${path}/listeners/1`]],
  ['TLS, which 1.20.0 has routes for', listeners({ ...web, protocol: 'TLS' }), []],
  [
    'TLS, which 1.19.6 has no routes for',
    { ...listeners(web, { ...web, protocol: 'TLS' }), cni: { cilium: { version: '1.19.6' } } },
    [`FL-GW-005 ${path}/listeners/1/protocol`],
  ],
  ['HTTP with a certificate', listeners({ ...web, certificateSecret: 'a' }), [`FL-GW-004 ${path}/listeners/0`]],
])('there is %s', (_, given, expected) => {
  expect(findingsOf(given)).toEqual(expected);
});
