import { describe, expect, test } from 'vitest';
import { type DefinitionSource, definitionSources } from '../../src/versions/definitions';

const sources: [string, DefinitionSource][] = Object.entries(definitionSources);

describe.each(sources)('the definitions of %s', (_, { repoURL, revision, path, rawURL, files }) => {
  test('are the same release for git and for single files', () => {
    const repository = repoURL.replace('https://github.com/', '').replace(/\.git$/, '');
    expect(rawURL).toBe(`https://raw.githubusercontent.com/${repository}/${revision}/${path}`);
  });

  test('are pinned one by one, no two of them alike', () => {
    const sums = Object.values(files);
    expect(sums.filter((sum) => !/^[0-9a-f]{64}$/.test(sum))).toEqual([]);
    expect(new Set(sums).size).toBe(sums.length);
    expect(Object.keys(files)).toEqual(Object.keys(files).sort());
  });
});
