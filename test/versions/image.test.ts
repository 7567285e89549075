import { expect, test } from 'vitest';
import { imageReference } from '../../src/versions/image';

const image = { registry: 'quay.io', repository: 'cilium/cilium', tag: 'v1.20.0', digest: 'sha256:383968' };

test('an image is pinned by its digest', () => {
  expect(imageReference(image)).toBe('quay.io/cilium/cilium:v1.20.0@sha256:383968');
});

test('a mirror takes the place of the registry alone', () => {
  expect(imageReference(image, 'registry.example.com/mirror')).toBe(
    'registry.example.com/mirror/cilium/cilium:v1.20.0@sha256:383968',
  );
});

test('an image without a digest goes by its tag', () => {
  const { digest: _, ...tagged } = image;
  expect(imageReference(tagged)).toBe('quay.io/cilium/cilium:v1.20.0');
});
