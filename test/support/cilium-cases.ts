import { readdirSync } from 'node:fs';

/** Every case of every version of Cilium: `cilium-1.20.0/minimal`. */
export const ciliumCases: readonly string[] = readdirSync('test/cases')
  .filter((folder) => folder.startsWith('cilium-'))
  .flatMap((folder) => readdirSync(`test/cases/${folder}`).map((name) => `${folder}/${name}`));
