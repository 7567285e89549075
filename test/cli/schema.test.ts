import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runCli } from './run-cli';

it('fairlead schema prints the schema as it is published', async () => {
  const { code, stdout } = await runCli(['schema']);
  expect(code).toBe(0);
  expect(stdout).toBe(readFileSync('schema/cluster-network.schema.json', 'utf8'));
});
