import { describe, expect, test } from 'vitest';
import { type Frame, foldParts } from '../../../src/components/pod/fold-parts';
import type { Part } from '../../../src/components/pod/part';
import { agentFrame } from '../../../src/components/tetragon/agent/frame';
import { agentParts } from '../../../src/components/tetragon/agent/parts';
import { operatorFrame } from '../../../src/components/tetragon/operator/frame';
import { operatorParts } from '../../../src/components/tetragon/operator/parts';
import type { TetragonSettings } from '../../../src/components/tetragon/settings';
import { cases } from './cases';

type Workload = [name: string, frame: (s: TetragonSettings) => Frame, parts: readonly Part<TetragonSettings>[]];

const workloads: Workload[] = [
  ['agent', agentFrame, agentParts],
  ['operator', operatorFrame, operatorParts],
];
const settings = cases.map((one) => one.settings);

/** A part that another one adds to cannot be taken away alone: the error is a difference too. */
function rendered(frame: Workload[1], parts: Workload[2], s: TetragonSettings) {
  try {
    return JSON.stringify(foldParts(frame(s), parts, s));
  } catch (error) {
    return String(error);
  }
}

describe.each(workloads)('%s', (_, frame, parts) => {
  const full = settings.map((s) => rendered(frame, parts, s));

  test('folds in every case', () => {
    for (const s of settings) expect(() => foldParts(frame(s), parts, s)).not.toThrow();
  });

  test.each(parts.map(({ name }) => name))('some case needs the part %s', (name) => {
    const without = parts.filter((part) => part.name !== name);
    expect(settings.some((s, index) => rendered(frame, without, s) !== full[index])).toBe(true);
  });

  const chosen = parts.filter(({ when }) => when);
  test.each(chosen.map(({ name, when }) => ({ name, when })))('some case does without the part $name', ({ when }) => {
    expect(settings.some((s) => when?.(s) === false)).toBe(true);
  });

  test('every mount has its volume, and every volume is mounted', () => {
    for (const s of settings) {
      const { spec } = foldParts(frame(s), parts, s);
      const mounted = (spec?.containers ?? []).flatMap(({ volumeMounts = [] }) => volumeMounts.map(({ name }) => name));
      expect([...new Set(mounted)].sort()).toEqual((spec?.volumes ?? []).map(({ name }) => name).sort());
    }
  });
});
