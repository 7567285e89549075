import { expect, it } from 'vitest';
import { type Format, printFindings } from '../../../src/diagnostics/print-findings';
import { runCli } from '../../cli/run-cli';
import { hostileFinding } from '../../support/hostile-finding';

const steering = /(?!\n)[\p{Cc}\p{Cf}]/u;

it.each<Format>(['text', 'json', 'sarif', 'github', 'junit', 'markdown'])(
  'nothing that a file holds can steer a terminal that shows %s',
  (format) => {
    expect(JSON.stringify(hostileFinding)).toMatch(steering);
    expect(printFindings([hostileFinding], format, { toolVersion: '1' })).not.toMatch(steering);
  },
);

it.each([[['\u001b[2J']], [['check', '--\u202e']], [['rules', '\u001b]0;x']], [['init', '\u009b']]])(
  'nor can a word of the command line, as in %j',
  async (argv) => {
    const { code, stderr } = await runCli(argv);
    expect(code).toBe(2);
    expect(stderr).not.toMatch(steering);
  },
);
