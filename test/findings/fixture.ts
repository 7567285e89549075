import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openToolbox } from '../../src/cli/open-toolbox';
import { runCli } from '../cli/run-cli';

export const fixtures = 'test/cases/findings';

/** The codes that have a folder of fixtures. */
export const fixtureCodes = (): string[] =>
  readdirSync(fixtures, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/**
 * What the command line says of one side of a fixture, without colours and progress. A side is a spec, `bad.yaml`, or a
 * folder of them, `bad/`, and both are checked. With commands in `run.txt` the folder is the working directory, as a copy,
 * and the last one counts; before it `prepare.mjs` makes of them what git could not hold, by its `default` and its `good`.
 */
export async function runFixture(code: string, side: 'bad' | 'good'): Promise<string> {
  const home = `${fixtures}/${code}`;
  if (existsSync(`${home}/run.txt`)) return runInCopy(home, side);
  const spec = `${home}/${side}.yaml`;
  return said(['check', existsSync(spec) ? spec : `${home}/${side}`], resolve('.'));
}

async function runInCopy(home: string, side: 'bad' | 'good'): Promise<string> {
  const commands = readFileSync(`${home}/run.txt`, 'utf8').trim().split('\n');
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-fixture-'));
  try {
    cpSync(`${home}/${side}`, folder, { recursive: true, verbatimSymlinks: true });
    mkdirSync(join(folder, '.git'));
    let last = '';
    for (const [index, command] of commands.entries()) {
      if (index === commands.length - 1) await prepare(home, folder, side);
      last = await said(command.split(' '), folder);
    }
    return last.replaceAll(`${relative(process.cwd(), folder)}/`, '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function prepare(home: string, folder: string, side: 'bad' | 'good'): Promise<void> {
  const script = resolve(home, 'prepare.mjs');
  if (!existsSync(script)) return;
  const { default: bad, good } = await import(pathToFileURL(script).href);
  (side === 'bad' ? bad : good)?.(folder);
}

async function said(argv: readonly string[], cwd: string): Promise<string> {
  const { stderr } = await runCli(argv, { cwd, toolbox: openToolbox(cwd) });
  return stderr.replace(/^[\w-]+: \d+ objects?\b.*\n/gm, '');
}
