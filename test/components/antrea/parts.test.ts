import { describe, expect, test } from 'vitest';
import { agentFrame } from '../../../src/components/antrea/agent/frame';
import { agentParts } from '../../../src/components/antrea/agent/parts';
import { antreaSettings } from '../../../src/components/antrea/settings';
import { foldParts } from '../../../src/components/pod/fold-parts';
import { antreaCases } from './cases';

const cases = antreaCases.map(({ model }) => ({ ...antreaSettings(model), apiPort: 10350 }));

/** A part that another one adds to cannot be taken away alone: the error is a difference too. */
function rendered(parts: typeof agentParts, s: (typeof cases)[number]) {
  try {
    return JSON.stringify(foldParts(agentFrame(s), parts, s));
  } catch (error) {
    return String(error);
  }
}

describe("an agent's pod", () => {
  const full = cases.map((s) => rendered(agentParts, s));

  test('folds in every case', () => {
    for (const s of cases) expect(() => foldParts(agentFrame(s), agentParts, s)).not.toThrow();
  });

  test.each(agentParts.map(({ name }) => name))('some case needs the part %s', (name) => {
    const without = agentParts.filter((part) => part.name !== name);
    expect(cases.some((s, index) => rendered(without, s) !== full[index])).toBe(true);
  });

  const chosen = agentParts.filter(({ when }) => when);
  test.each(chosen.map(({ name, when }) => ({ name, when })))('some case does without the part $name', ({ when }) => {
    expect(cases.some((s) => when?.(s) === false)).toBe(true);
  });

  test('every mount has its volume, and every volume is mounted', () => {
    for (const s of cases) {
      const { spec } = foldParts(agentFrame(s), agentParts, s);
      const containers = [...(spec?.containers ?? []), ...(spec?.initContainers ?? [])];
      const mounted = containers.flatMap(({ volumeMounts = [] }) => volumeMounts.map(({ name }) => name));
      expect([...new Set(mounted)].sort()).toEqual((spec?.volumes ?? []).map(({ name }) => name).sort());
    }
  });
});
