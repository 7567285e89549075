import type { ConfigMap } from 'kubernetes-types/core/v1';
import { describe, expect, test } from 'vitest';
import { validator } from '../../../imports/validator';
import { cilium } from '../../../src/components/cilium/cilium';
import { modelOf } from '../../support/model-of';

const render = (own: object, sections: object = {}) =>
  cilium(modelOf({ pods: { cidrs: ['10.244.0.0/16'] }, ...sections, cni: { cilium: own } })).manifests;
const configOf = (own: object, sections: object = {}) =>
  (
    render(own, sections).find(({ object }) => object.metadata.name === 'cilium-config')?.object as
      | ConfigMap
      | undefined
  )?.data ?? {};
const pluginsOf = (own: object) => render(own).filter(({ object }) => object.kind === 'CiliumDatapathPlugin');

test('IF-64 pods have netkit devices and large packets where the spec asks', () => {
  expect(configOf({})).toMatchObject({
    'datapath-mode': 'veth',
    'enable-ipv4-big-tcp': 'false',
    'enable-ipv6-big-tcp': 'false',
  });
  expect(configOf({ datapathMode: 'netkit-l2', bigTCP: { ipv4: true } })).toMatchObject({
    'datapath-mode': 'netkit-l2',
    'enable-ipv4-big-tcp': 'true',
    'enable-ipv6-big-tcp': 'false',
  });
});

describe('IF-79 plugins of the datapath', () => {
  const own = { datapathPlugins: [{ name: 'telemetry', version: '3' }] };

  test('are known before the agents that load them', () => {
    const [manifest, ...more] = pluginsOf(own);
    expect(more).toEqual([]);
    expect(manifest?.stage).toBe('node');
    expect(manifest?.object).toMatchObject({ spec: { attachmentPolicy: 'BestEffort', version: '3' } });
    expect(validator('CiliumDatapathPlugin')(manifest?.object)).toBe(true);
    expect(configOf(own)['enable-datapath-plugins']).toBe('true');
  });

  test('are off where there are none', () => {
    expect(pluginsOf({})).toEqual([]);
    expect(configOf({})['enable-datapath-plugins']).toBe('false');
  });

  test('are not handed to a version without them', () => {
    expect(pluginsOf({ ...own, version: '1.19.6' })).toEqual([]);
    expect(configOf({ ...own, version: '1.19.6' })).not.toHaveProperty('enable-datapath-plugins');
  });
});

describe('CM-46 sockets', () => {
  const key = 'bpf-lb-sock-hostns-only';

  test.each([{ serviceMesh: 'istio' }, { serviceMesh: 'linkerd', version: '1.19.6' }])(
    'of pods are left to a service mesh, and its CNI configuration stays: %j',
    (own) => {
      expect(configOf(own)).toMatchObject({ [key]: 'true', 'cni-exclusive': 'false' });
    },
  );

  test('of pods are left alone on demand', () => {
    expect(configOf({ socketLB: 'host' })).toMatchObject({ [key]: 'true', 'cni-exclusive': 'true' });
    expect(configOf({ socketLB: 'everywhere' })).not.toHaveProperty(key);
  });
});
