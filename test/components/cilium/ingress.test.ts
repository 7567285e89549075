import { describe, expect, test } from 'vitest';
import { ciliumConfig } from '../../../src/components/cilium/config-map';
import { ingress } from '../../../src/components/cilium/ingress/ingress';
import { ciliumSettings } from '../../../src/components/cilium/settings';
import { modelOf } from '../../support/model-of';

const settingsOf = (spec: object) => ciliumSettings(modelOf(spec));
const objectsOf = (settings: object, more: object = {}) =>
  ingress(settingsOf({ gateways: { ingress: { enabled: true, ...settings } }, ...more })).map(({ object }) => object);
const serviceOf = (settings: object, more?: object) => objectsOf(settings, more).find(({ kind }) => kind === 'Service');

describe('ingress', () => {
  test('is nothing where Ingresses are not served', () => {
    expect(ingress(settingsOf({}))).toEqual([]);
  });

  test('makes its class the default only where the spec says so', () => {
    expect(objectsOf({})[0]?.metadata).not.toHaveProperty('annotations');
    expect(objectsOf({ default: true })[0]?.metadata.annotations).toEqual({
      'ingressclass.kubernetes.io/is-default-class': 'true',
    });
  });

  test('gives its labels to the Service, so that a pool can select it, but never loses its own', () => {
    const service = serviceOf({ mode: 'shared', labels: { exposure: 'lan', 'cilium.io/ingress': 'false' } });
    expect(service?.metadata.labels).toMatchObject({ exposure: 'lan', 'cilium.io/ingress': 'true' });
  });

  test('names the Service as the configuration of agents does, in both modes', () => {
    for (const mode of ['shared', 'dedicated']) {
      const s = settingsOf({ gateways: { ingress: { enabled: true, mode } } });
      expect(serviceOf({ mode })?.metadata.name).toBe(ciliumConfig(s).data?.['ingress-shared-lb-service-name']);
    }
  });

  test('asks for an address of the class that the load balancer answers for', () => {
    const loadBalancer = { implementation: 'cilium', class: 'io.cilium/l2-announcer' };
    expect(serviceOf({})).not.toHaveProperty('spec.loadBalancerClass');
    expect(serviceOf({}, { loadBalancer })).toMatchObject({ spec: { loadBalancerClass: 'io.cilium/l2-announcer' } });
  });

  test('has an endpoint that belongs to the Service', () => {
    const slice = objectsOf({ labels: { 'kubernetes.io/service-name': 'other' } }).find(
      ({ kind }) => kind === 'EndpointSlice',
    );
    expect(slice?.metadata.labels).toEqual({ 'kubernetes.io/service-name': serviceOf({})?.metadata.name });
  });

  test('comes after the pools from which it takes its address', () => {
    const manifests = ingress(settingsOf({ gateways: { ingress: { enabled: true } } }));
    expect(new Set(manifests.map(({ stage }) => stage))).toEqual(new Set(['services']));
  });
});
