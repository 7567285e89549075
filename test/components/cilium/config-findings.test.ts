import { expect, test } from 'vitest';
import { configFindings } from '../../../src/components/cilium/config-findings';
import { ciliumSettings } from '../../../src/components/cilium/settings';
import { modelOf } from '../../support/model-of';

const pods = { cidrs: ['10.244.0.0/16'] };
const findings = (spec: object) => configFindings(ciliumSettings(modelOf({ pods, ...spec })));
const codes = (spec: object) => findings(spec).map(({ code, path }) => `${code} ${path}`);
const withKey = (key: string) => findings({ cni: { cilium: { config: { [key]: 'x' } } } });

test('a key that the spec decides is refused, and the field named', () => {
  expect(withKey('routing-mode')).toMatchObject([
    {
      code: 'FL-CNI-001',
      path: '/spec/cni/cilium/config/routing-mode',
      help: 'set `routing.mode` and remove `routing-mode`',
    },
  ]);
});

test('a key that no field decides is refused all the same', () => {
  expect(withKey('hubble-socket-path')[0]?.help).toContain('observability.flows.enabled');
  expect(withKey('write-cni-conf-when-ready')).toMatchObject([
    { code: 'FL-CNI-001', help: 'remove `write-cni-conf-when-ready`' },
  ]);
});

test('a key that is not written for this spec is refused all the same', () => {
  expect(withKey('enable-wireguard')).toMatchObject([{ code: 'FL-CNI-001' }]);
});

test('a key without which policies would not hold is refused', () => {
  for (const key of ['enable-policy', 'enable-k8s-networkpolicy', 'enable-l7-proxy']) {
    expect(withKey(key)).toMatchObject([{ code: 'FL-CNI-001' }]);
  }
});

test('an unknown key is refused with the nearest known one', () => {
  expect(withKey('policy-audit-mod')).toMatchObject([
    { code: 'FL-CNI-002', path: '/spec/cni/cilium/config/policy-audit-mod', help: 'did you mean `policy-audit-mode`?' },
  ]);
  expect(withKey('~ne/thing~')).toMatchObject([{ code: 'FL-CNI-002', path: '/spec/cni/cilium/config/~0ne~1thing~0' }]);
  expect(withKey('~ne/thing~')[0]).not.toHaveProperty('help');
});

test.each([
  ['bpf-ct-global-tcp-max', '524288'],
  ['clean-cilium-state', 'true'],
  ['operator-k8s-client-qps', '100'],
  ['enable-icmp-rules', 'true'],
  ['bpf-map-dynamic-size-ratio', '0.005'],
  ['devices', 'eth0 eth1'],
  ['enable-host-firewall', 'true'],
  ['bpf-ct-timeout-service-tcp', '2h13m20s'],
])('the further key %s is taken', (key, value) => {
  expect(findings({ cni: { cilium: { config: { [key]: value } } } })).toEqual([]);
});

test('keys of operators for other clouds are unknown to the generic one', () => {
  expect(withKey('ec2-api-endpoint')).toMatchObject([{ code: 'FL-CNI-002' }]);
});

test('the operator needs ranges to divide', () => {
  expect(codes({ pods: {} })).toEqual(['FL-CNI-003 /spec/pods/cidrs']);
  expect(codes({ pods: { ipam: 'kubernetes' } })).toEqual([]);
});

const two = { cidrs: ['10.1.0.0/16', '10.2.0.0/16'] };
const native = 'FL-CNI-004 /spec/routing/nativeCIDRs';

test.each<[string, object, string[]]>([
  ['none known', { pods: { ipam: 'kubernetes' }, routing: { mode: 'native' } }, [native]],
  ['two from the pods', { pods: two, routing: { mode: 'native' } }, [native]],
  ['two from the pods that no masquerading needs', { pods: two, routing: { mode: 'native', masquerade: 'none' } }, []],
  ['two named', { routing: { nativeCIDRs: two.cidrs, masquerade: 'none' } }, [native]],
  ['one named over two pods', { pods: two, routing: { mode: 'native', nativeCIDRs: ['10.0.0.0/8'] } }, []],
  ['two of the pods in a tunnel', { pods: two }, []],
  [
    'one a family',
    { pods: { cidrs: ['10.1.0.0/16', 'fd00::/104'] }, routing: { mode: 'native', nativeCIDRs: ['10.0.0.0/8'] } },
    [],
  ],
  ['two of IPv6', { pods: { cidrs: ['fd00::/104', 'fd01::/104'] }, routing: { mode: 'native' } }, [native]],
])('native ranges: %s', (_, spec, expected) => {
  expect(codes(spec)).toEqual(expected);
});

test('direct routes need native routing', () => {
  expect(codes({ routing: { directNodeRoutes: true } })).toEqual(['FL-CNI-005 /spec/routing/directNodeRoutes']);
  expect(codes({ routing: { mode: 'native', directNodeRoutes: true } })).toEqual([]);
});

test('egress gateways need masquerading', () => {
  const egress = { implementation: 'cilium' };
  expect(codes({ egress, routing: { masquerade: 'none' } })).toEqual(['FL-CNI-006 /spec/routing/masquerade']);
  expect(codes({ egress })).toEqual([]);
});
