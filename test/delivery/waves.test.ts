import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { applications, stageFile, stages } from '../../src/stages/stages';

/** Files below the cases' `expect` that an Application applies: `…/lab/cni/70-cni-agent.yaml`. */
const files = readdirSync('test/cases', { recursive: true, encoding: 'utf8' }).filter((path) =>
  /\/expect\/[^/]+\/(cni|network|operations)\/[^/]+\.yaml$/.test(path),
);
/** The waves that the objects of a file say, each one once. */
const wavesOf = (path: string) => [
  ...new Set(
    readFileSync(`test/cases/${path}`, 'utf8')
      .split(/^---$/m)
      .map((document) => Number(/^ {4}argocd\.argoproj\.io\/sync-wave: "(-?\d+)"$/m.exec(document)?.[1])),
  ),
];

test.each(applications)(
  '%s has at most as many waves as stages, in every case: one file, one stage, one wave',
  (name) => {
    const own = Object.entries(stages).filter(([, { application }]) => application === name);
    const waveOf = new Map<string, number>(
      own.map(([stage, { wave }]) => [stageFile(stage as keyof typeof stages), wave]),
    );
    expect(new Set(waveOf.values()).size).toBe(own.length);
    const here = files.filter((path) => path.includes(`/${name}/`));
    expect(here.length).toBeGreaterThan(20);
    for (const path of here) {
      const file = path.split('/').slice(-2).join('/');
      expect([path, ...wavesOf(path)]).toEqual([path, waveOf.get(file)]);
    }
  },
);
