import { describe, expect, test } from 'vitest';
import { guide } from '../../../src/delivery/bootstrap/guide';
import { machineConfigPatch } from '../../../src/delivery/bootstrap/machine-config-patch';
import { modelOf } from '../../support/model-of';

const spec = (definitions: string, distribution: string) => ({
  kubernetes: { distribution },
  gateways: { gatewayAPI: { enabled: true } },
  delivery: { definitions },
});
const model = (definitions: string, distribution: string) => modelOf(spec(definitions, distribution));
const guideOf = (definitions: string, distribution: string) =>
  guide(model(definitions, distribution), { staticPods: false, objects: true });
const local = 'kubectl apply --server-side --field-manager=argocd-controller -f ../definitions/gateway-api/';

describe('the bootstrap with vendored definitions', () => {
  test('applies them from the output, before the operator that looks for them', () => {
    const text = guideOf('vendored', 'kubeadm');
    expect(text.indexOf(local)).toBeGreaterThan(0);
    expect(text.indexOf(local)).toBeLessThan(text.indexOf('for file in kubectl'));
  });

  test('applies them on Talos once there is an API server, and has the operator look again', () => {
    expect(guideOf('vendored', 'talos')).toContain(
      `${local}\nkubectl -n kube-system rollout restart deployment/cilium-operator`,
    );
    expect(guideOf('upstream', 'talos')).not.toContain('restart');
  });

  test.each(['kubeadm', 'talos'])('sends nobody upstream on %s', (distribution) => {
    expect(guideOf('vendored', distribution)).not.toContain('https://raw.');
    expect(machineConfigPatch(model('vendored', distribution), [], [])).not.toContain('extraManifests');
    expect(machineConfigPatch(model('upstream', distribution), [], [])).toContain('extraManifests');
  });
});
