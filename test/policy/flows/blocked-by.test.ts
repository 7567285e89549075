import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NetworkPolicy } from '../../../imports/networking.k8s.io';
import { blockedBy } from '../../../src/policy/flows/blocked-by';
import type { PodEndpoint } from '../../../src/policy/flows/endpoint';

const labels = fc.dictionary(fc.constantFrom('app', 'role'), fc.constantFrom('a', 'b'));
const policy = fc.record({
  namespace: fc.constantFrom('shop', 'bank'),
  matchLabels: labels,
  from: fc.option(labels, { nil: undefined }),
});

/** The same selector in the form that names no value that a pod must have. */
const inWords = (matchLabels: Readonly<Record<string, string>>) => ({
  matchExpressions: Object.entries(matchLabels).map(([key, value]) => ({
    key,
    operator: 'In' as const,
    values: [value],
  })),
});

const pod = (namespace: string, given: Readonly<Record<string, string>>, complete: boolean): PodEndpoint => ({
  kind: 'pod',
  namespace,
  namespaceLabels: { 'kubernetes.io/metadata.name': namespace },
  labels: given,
  complete,
});

test('what policies a pod has is the same whether a label is looked up or compared', () => {
  fc.assert(
    fc.property(
      fc.array(policy, { maxLength: 8 }),
      fc.constantFrom('shop', 'bank'),
      labels,
      labels,
      fc.boolean(),
      (policies, namespace, own, other, complete) => {
        const write = (form: (labels: Record<string, string>) => object) =>
          policies.map(({ matchLabels, from, namespace: own }, index) => {
            const value: NetworkPolicy = {
              apiVersion: 'networking.k8s.io/v1',
              kind: 'NetworkPolicy',
              metadata: { name: `policy-${index}`, namespace: own },
              spec: {
                podSelector: form(matchLabels),
                ...(from && { ingress: [{ from: [{ podSelector: form(from) }] }] }),
              },
            };
            return { value, place: () => ({ source: { path: 'policies.yaml', text: '' }, start: 0, end: 0 }) };
          });
        const flow = {
          direction: 'ingress',
          subject: pod(namespace, own, complete),
          peer: pod('shop', other, true),
          port: { port: 80, protocol: 'TCP' },
        } as const;
        const lookedUp = blockedBy(write((matchLabels) => ({ matchLabels })))(flow);
        const compared = blockedBy(write(inWords))(flow);
        expect(lookedUp?.value.metadata.name).toBe(compared?.value.metadata.name);
      },
    ),
    { seed: 7, numRuns: 500 },
  );
});
