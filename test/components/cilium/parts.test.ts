import { describe, expect, test } from 'vitest';
import { agentFrame } from '../../../src/components/cilium/agent/frame';
import { agentParts } from '../../../src/components/cilium/agent/parts';
import { envoyFrame } from '../../../src/components/cilium/envoy/frame';
import { envoyParts } from '../../../src/components/cilium/envoy/parts';
import { operatorFrame } from '../../../src/components/cilium/operator/frame';
import { operatorParts } from '../../../src/components/cilium/operator/parts';
import { type CiliumSettings, ciliumSettings } from '../../../src/components/cilium/settings';
import { type Frame, foldParts } from '../../../src/components/pod/fold-parts';
import type { Part } from '../../../src/components/pod/part';
import { ciliumCases } from '../../support/cilium-cases';
import { modelOfCase } from '../../support/model-of';

type Workload = [name: string, frame: (s: CiliumSettings) => Frame, parts: readonly Part<CiliumSettings>[]];

const workloads: Workload[] = [
  ['agent', agentFrame, agentParts],
  ['envoy', envoyFrame, envoyParts],
  ['operator', operatorFrame, operatorParts],
];
const cases = ciliumCases.map((name) => ciliumSettings(modelOfCase(name)));

/** A part that another one adds to cannot be taken away alone: the error is a difference too. */
function rendered(frame: (s: CiliumSettings) => Frame, parts: readonly Part<CiliumSettings>[], s: CiliumSettings) {
  try {
    return JSON.stringify(foldParts(frame(s), parts, s));
  } catch (error) {
    return String(error);
  }
}

describe.each(workloads)('%s', (_name, frame, parts) => {
  const full = cases.map((s) => rendered(frame, parts, s));

  test('folds in every case', () => {
    for (const s of cases) expect(() => foldParts(frame(s), parts, s)).not.toThrow();
  });

  test.each(parts.map(({ name }) => name))('some case needs the part %s', (name) => {
    const without = parts.filter((part) => part.name !== name);
    expect(cases.some((s, index) => rendered(frame, without, s) !== full[index])).toBe(true);
  });

  const chosen = parts.filter(({ when }) => when);
  test.each(chosen.map(({ name, when }) => ({ name, when })))('some case does without the part $name', ({ when }) => {
    expect(cases.some((s) => when?.(s) === false)).toBe(true);
  });

  test('parts have names of their own', () => {
    expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
  });

  test('every mount has its volume, and every volume is mounted', () => {
    for (const s of cases) {
      const { spec } = foldParts(frame(s), parts, s);
      const containers = [...(spec?.containers ?? []), ...(spec?.initContainers ?? [])];
      const mounted = containers.flatMap(({ volumeMounts = [] }) => volumeMounts.map(({ name }) => name));
      expect([...new Set(mounted)].sort()).toEqual((spec?.volumes ?? []).map(({ name }) => name).sort());
    }
  });
});
