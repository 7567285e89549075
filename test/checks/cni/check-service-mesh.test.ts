import { describe, expect, test } from 'vitest';
import { checkServiceMesh } from '../../../src/checks/cni/check-service-mesh';
import { anyModelOf } from '../../support/model-of';

const found = (cilium: object, sections: object = {}) =>
  checkServiceMesh(anyModelOf({ ...sections, cni: { cilium } })).map(({ code, path }) => `${code} ${path}`);
const gateways = { gatewayAPI: { enabled: true } };
const group = (config: object) => ({ nodes: { groups: [{ name: 'old', selector: {}, cilium: { config } }] } });
const inGroup = '/spec/nodes/groups/0/cilium/config';

describe('CM-46 a service mesh above Cilium', () => {
  test.each(['istio', 'istio-ambient', 'linkerd'])('%s needs no more than its name', (serviceMesh) => {
    expect(found({ serviceMesh })).toEqual([]);
    expect(found({ serviceMesh, exclusive: false, socketLB: 'host' })).toEqual([]);
  });

  test('loses neither its CNI configuration nor the sockets of pods', () => {
    expect(found({ serviceMesh: 'istio', exclusive: true })).toEqual(['FL-SVC-106 /spec/cni/cilium/exclusive']);
    expect(found({ serviceMesh: 'istio', socketLB: 'everywhere' })).toEqual(['FL-SVC-106 /spec/cni/cilium/socketLB']);
  });

  test('loses them on no group of nodes either', () => {
    const own = group({ 'cni-exclusive': 'true', 'bpf-lb-sock-hostns-only': 'false' });
    expect(found({ serviceMesh: 'linkerd' }, own)).toEqual([
      `FL-SVC-106 ${inGroup}/cni-exclusive`,
      `FL-SVC-106 ${inGroup}/bpf-lb-sock-hostns-only`,
    ]);
    expect(found({}, own)).toEqual([]);
  });

  test('is probed from link-local addresses in ambient mode, which BPF would masquerade', () => {
    const bpf = { routing: { masquerade: 'bpf' } };
    const leaving = { egress: { implementation: 'cilium' } };
    expect(found({ serviceMesh: 'istio-ambient' }, bpf)).toEqual(['FL-SVC-107 /spec/routing/masquerade']);
    expect(found({ serviceMesh: 'istio-ambient' }, leaving)).toEqual(['FL-SVC-107 /spec/egress/implementation']);
    expect(found({ serviceMesh: 'istio' }, bpf)).toEqual([]);
  });

  test('CM-45 has to start anew on nodes that change their CNI', () => {
    expect(found({ serviceMesh: 'istio', standby: true })).toEqual(['FL-STB-106 /spec/cni/cilium/serviceMesh']);
    expect(found({ standby: true })).toEqual([]);
  });
});

test('weights of routes need the sockets of pods too, in a version that has them', () => {
  const cilium = { socketLB: 'everywhere' };
  expect(found(cilium)).toEqual([]);
  expect(found(cilium, { gateways })).toEqual(['FL-SVC-106 /spec/cni/cilium/socketLB']);
  expect(found({}, { gateways, ...group({ 'bpf-lb-sock-hostns-only': 'false' }) })).toEqual([
    `FL-SVC-106 ${inGroup}/bpf-lb-sock-hostns-only`,
  ]);
  expect(found({ ...cilium, version: '1.19.6' }, { gateways })).toEqual([]);
});
