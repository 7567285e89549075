import { expect, test } from 'vitest';
import { checkModel } from '../../src/checks/check-model';
import { anyModelOf } from '../support/model-of';

const found = (spec: object) => checkModel(anyModelOf(spec)).map(({ code, path }) => `${code} ${path}`);

test('latencies between nodes are refused where Antrea is not there to measure them', () => {
  const spec = {
    services: { proxy: 'kube-proxy' },
    pods: { cidrs: ['10.244.0.0/16'] },
    observability: { latency: true },
  };
  expect(found({ ...spec, cni: { antrea: {} } })).toEqual([]);
  expect(found({ ...spec, cni: { cilium: {} } })).toEqual(['FL-OBS-103 /spec/observability/latency']);
});
