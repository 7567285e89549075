import type { PodTemplateSpec } from 'kubernetes-types/core/v1';
import { expect, test } from 'vitest';
import { applyKnobs } from '../../../src/components/pod/apply-knobs';

const template: PodTemplateSpec = {
  metadata: { labels: { app: 'a' }, annotations: { ours: '1' } },
  spec: {
    containers: [{ name: 'main' }, { name: 'beside' }],
    nodeSelector: { os: 'linux' },
    tolerations: [{ operator: 'Exists' }],
    priorityClassName: 'high',
  },
};
const none = { podLabels: {}, podAnnotations: {} };

test('without knobs a pod stays as it is', () => {
  expect(applyKnobs(template, 'main', undefined)).toEqual(template);
  expect(applyKnobs(template, 'main', none)).toEqual(template);
});

test('each knob takes the place of what was there', () => {
  const knobs = {
    ...none,
    nodeSelector: { pool: 'network' },
    tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'network' }],
    priorityClassName: 'low',
  };
  expect(applyKnobs(template, 'main', knobs).spec).toMatchObject({
    nodeSelector: { pool: 'network' },
    tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'network' }],
    priorityClassName: 'low',
  });
  expect(applyKnobs(template, 'main', knobs).spec?.nodeSelector).not.toHaveProperty('os');
});

test('resources are for the main container alone', () => {
  const resources = { requests: { cpu: '10m' }, limits: { memory: '1Gi' } };
  const { spec } = applyKnobs(template, 'main', { ...none, resources });
  expect(spec?.containers).toEqual([{ name: 'main', resources }, { name: 'beside' }]);
});

test('resources that say nothing are left out', () => {
  expect(applyKnobs(template, 'main', { ...none, resources: {} })).toEqual(template);
});

test('a main container that is not there is an error, not lost resources', () => {
  expect(() => applyKnobs(template, 'other', undefined)).toThrow('there is no container other');
});

test('labels are added, but cannot break the selector; annotations can be overridden', () => {
  const { metadata } = applyKnobs(template, 'main', {
    podLabels: { app: 'b', team: 'network' },
    podAnnotations: { ours: '2', theirs: '3' },
  });
  expect(metadata).toEqual({ labels: { app: 'a', team: 'network' }, annotations: { ours: '2', theirs: '3' } });
});

test('pull secrets are named on the pod', () => {
  expect(applyKnobs(template, 'main', undefined, ['mirror']).spec?.imagePullSecrets).toEqual([{ name: 'mirror' }]);
});
