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
 * folder of them, `bad/`, and both are checked. With a command in `run.txt` the folder is the working directory, as a copy;
 * `prepare.mjs` beside it puts into the bad one what git cannot hold.
 */
export async function runFixture(code: string, side: 'bad' | 'good'): Promise<string> {
  const home = `${fixtures}/${code}`;
  const command = `${home}/run.txt`;
  if (existsSync(command)) return runInCopy(home, side, readFileSync(command, 'utf8').trim().split(/\s+/));
  const spec = `${home}/${side}.yaml`;
  return said(['check', existsSync(spec) ? spec : `${home}/${side}`], resolve('.'));
}

async function runInCopy(home: string, side: 'bad' | 'good', argv: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-fixture-'));
  try {
    cpSync(`${home}/${side}`, folder, { recursive: true, verbatimSymlinks: true });
    mkdirSync(join(folder, '.git'));
    const prepare = resolve(home, 'prepare.mjs');
    if (side === 'bad' && existsSync(prepare)) (await import(pathToFileURL(prepare).href)).default(folder);
    return (await said(argv, folder)).replaceAll(`${relative(process.cwd(), folder)}/`, '');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function said(argv: readonly string[], cwd: string): Promise<string> {
  const { stderr } = await runCli(argv, { cwd, toolbox: openToolbox(cwd) });
  return stderr.replace(/^[\w-]+: \d+ objects?\b.*\n/gm, '');
}
