import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openToolbox } from '../../../src/cli/open-toolbox';
import { runCli } from '../../cli/run-cli';

const cases = 'test/policy/translate/cases';
const targets = ['kubernetes', 'cnp', 'cilium', 'antrea', 'calico', 'portable'];

const asked = readdirSync(cases).flatMap((name) => targets.map((target) => [name, target] as const));

test.each(asked)('%s comes out for %s as it is expected to, or is refused with reasons', async (name, target) => {
  const folder = `${cases}/${name}`;
  const file = `${folder}/options.txt`;
  const options = existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ') : [];
  const argv = ['translate', '--to', target, ...options, 'in.yaml'];
  const cwd = resolve(folder);
  const { code, stdout, stderr } = await runCli(argv, { cwd, toolbox: openToolbox(cwd) });
  const refused = code !== 0;
  expect(refused).toBe(stdout === '');
  await expect(refused ? stderr : stdout).toMatchFileSnapshot(
    resolve(folder, 'expect', refused ? `${target}.refused.txt` : `${target}.yaml`),
  );
  expect(existsSync(`${folder}/expect/${target}.yaml`)).toBe(!refused);
  expect(existsSync(`${folder}/expect/${target}.refused.txt`)).toBe(refused);
});
