import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listSpecs } from '../../../src/spec/sources/list-specs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairlead-specs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const listed = (files: Record<string, string>) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return listSpecs(folder).map((path) => path.slice(folder.length + 1));
};

describe('listSpecs', () => {
  it('lists the files of kind ClusterNetwork, sorted', () => {
    const files = {
      'b.yaml': '# c\napiVersion: fairlead.dev/v1alpha1\nkind: ClusterNetwork\n',
      'a.yaml': 'kind: "ClusterNetwork" # x\r\n',
      'policy.yaml': 'kind: NetworkPolicy\nspec:\n  kind: ClusterNetwork\n',
      'notes.md': 'kind: ClusterNetwork\n',
      '.hidden.yaml': 'kind: ClusterNetwork\n',
    };
    expect(listed(files)).toEqual(['a.yaml', 'b.yaml']);
  });

  it('lists a spec whose kind is misspelt, so that it is not passed over', () => {
    expect(listed({ 'a.yaml': "apiVersion: 'fairlead.dev/v1alpha1'\nkind: ClusterNetwrok\n" })).toEqual(['a.yaml']);
  });

  it('lists what is empty, cut off or broken: it is a spec with a mistake', () => {
    symlinkSync('/nowhere', join(folder, 'c.yaml'));
    symlinkSync('d.yaml', join(folder, 'd.yaml'));
    expect(listed({ 'a.yaml': '', 'b.yaml': 'apiVersion: fairl' })).toEqual(['a.yaml', 'b.yaml', 'c.yaml', 'd.yaml']);
  });

  it('does not go into folders', () => {
    mkdirSync(join(folder, 'bases.yaml'));
    writeFileSync(join(folder, 'bases.yaml/x.yaml'), 'kind: ClusterNetwork\n');
    expect(listed({})).toEqual([]);
  });

  it('is empty where there is no folder', () => {
    expect(listSpecs(join(folder, 'none'))).toEqual([]);
  });
});
