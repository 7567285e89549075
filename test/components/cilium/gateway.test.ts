import type { ValidatingAdmissionPolicy } from 'kubernetes-types/admissionregistration/v1';
import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { gatewayClass } from '../../../imports/gateway.networking.k8s.io';
import { validator } from '../../../imports/validator';
import { gatewayApi } from '../../../src/components/cilium/gateway/gateway-api';
import { ciliumSettings } from '../../../src/components/cilium/settings';
import { modelOf } from '../../support/model-of';

const manifestsOf = (spec: object) => gatewayApi(ciliumSettings(modelOf(spec)));
const on = { gateways: { gatewayAPI: { enabled: true } } };

describe('gatewayApi', () => {
  test('is nothing where Gateway API is not served', () => {
    expect(manifestsOf({})).toEqual([]);
    expect(manifestsOf({ gateways: { ingress: { enabled: true } } })).toEqual([]);
  });

  test('gives a class that Gateway API accepts', () => {
    const [first] = manifestsOf(on);
    expect(first?.stage).toBe('routing');
    expect(first?.object).toMatchObject({ kind: 'GatewayClass', metadata: { name: 'cilium' } });
    expect(Value.Check(gatewayClass, first?.object)).toBe(true);
  });

  test('gives Services of Gateways the class of LoadBalancers, without which they get no address', () => {
    const loadBalancer = { implementation: 'cilium', class: 'io.cilium/l2-announcer', pools: [] };
    const [config, gatewayClass] = manifestsOf({
      gateways: { gatewayAPI: { enabled: true, externalTrafficPolicy: 'Local' } },
      loadBalancer,
    });
    expect(config).toMatchObject({
      stage: 'addresses',
      object: {
        kind: 'CiliumGatewayClassConfig',
        spec: { service: { loadBalancerClass: 'io.cilium/l2-announcer', externalTrafficPolicy: 'Local' } },
      },
    });
    expect(gatewayClass?.object).toMatchObject({
      spec: { parametersRef: { group: 'cilium.io', kind: 'CiliumGatewayClassConfig', ...config?.object.metadata } },
    });
    expect(validator('CiliumGatewayClassConfig')(config?.object)).toBe(true);
  });

  test('refuses only Gateways of its own class', () => {
    const policy = manifestsOf(on)[1]?.object as ValidatingAdmissionPolicy;
    const [rule] = policy.spec?.validations ?? [];
    expect(rule?.expression).toMatch(/^object\.spec\.gatewayClassName != 'cilium' \|\| /);
  });

  test('binds the policy that is there', () => {
    const [, policy, binding] = manifestsOf(on).map(({ object }) => object);
    expect(binding).toMatchObject({ spec: { policyName: policy?.metadata.name, validationActions: ['Deny'] } });
  });
});
