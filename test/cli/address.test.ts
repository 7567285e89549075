import { describe, expect, it } from 'vitest';
import type { PlannedRange } from '../../src/checks/addresses/address-plan';
import { loaded } from '../checks/fleet/fleet';
import { aFinding } from '../support/a-finding';
import { fakeToolbox } from './fake-toolbox';
import { runCli } from './run-cli';

const source = { path: 'specs/fra1.yaml', text: 'pods:\n  10.244.0.0/16\n' };
const plan: PlannedRange[] = [
  {
    use: 'pods',
    range: '10.244.0.0/16',
    family: 4,
    size: 65536n,
    used: 768n,
    free: 64768n,
    path: '/spec/pods/cidrs/0',
    place: { source, start: 8, end: 21 },
  },
  { use: 'pool', owner: 'a"b|c', range: 'fd00::/64', family: 6, size: 2n ** 64n, path: '/spec/x' },
];
const outcome = (cluster: string, findings = [aFinding({ code: 'FL-SYNC-001', message: 'of other things' })]) => ({
  cluster,
  spec: loaded(cluster, {}),
  findings,
  unreadable: false,
});
const address = (argv: string[], outcomes: Record<string, object> = { 'a.yaml': outcome('fra1') }) =>
  runCli(['address', ...Object.keys(outcomes), ...argv], {
    toolbox: fakeToolbox(outcomes as Parameters<typeof fakeToolbox>[0], {
      plans: { fra1: plan, ams1: plan.slice(0, 1) },
    }),
  });

describe('fairlead address', () => {
  it('prints a table for each cluster, and nothing of what is not about addresses', async () => {
    expect(await address([], { 'a.yaml': outcome('fra1'), 'b.yaml': outcome('ams1') })).toEqual({
      code: 0,
      stderr: '',
      stdout: [
        'fra1',
        '  use         range          family  size   used  free   where',
        '  pods        10.244.0.0/16  IPv4    65536  768   64768  specs/fra1.yaml:2:3',
        '  pool a"b|c  fd00::/64      IPv6    2^64   -     -      /spec/x',
        '',
        'ams1',
        '  use   range          family  size   used  free   where',
        '  pods  10.244.0.0/16  IPv4    65536  768   64768  specs/fra1.yaml:2:3',
        '',
      ].join('\n'),
    });
  });

  it('prints a table of Markdown', async () => {
    expect((await address(['-o', 'markdown'])).stdout).toBe(`### fra1

| use | range | family | size | used | free | where |
| --- | --- | --- | --- | --- | --- | --- |
| pods | 10.244.0.0/16 | IPv4 | 65536 | 768 | 64768 | specs/fra1.yaml:2:3 |
| pool a"b\\|c | fd00::/64 | IPv6 | 2^64 | - | - | /spec/x |
`);
  });

  it('prints one table of CSV with every number whole', async () => {
    expect((await address(['-o', 'csv'])).stdout).toBe(
      [
        'cluster,use,range,family,size,used,free,where',
        'fra1,pods,10.244.0.0/16,IPv4,65536,768,64768,specs/fra1.yaml:2:3',
        'fra1,"pool a""b|c",fd00::/64,IPv6,18446744073709551616,,,/spec/x',
        '',
      ].join('\r\n'),
    );
  });

  it('prints JSON with findings and places', async () => {
    const found = outcome('fra1', [aFinding({ code: 'FL-CIDR-107', message: 'both' })]);
    const { code, stdout, stderr } = await address(['-o', 'json'], { 'a.yaml': found });
    expect([code, stderr]).toEqual([1, '']);
    const { findings, clusters } = JSON.parse(stdout);
    expect(findings).toEqual([expect.objectContaining({ ruleId: 'FL-CIDR-107', message: 'both' })]);
    expect(clusters).toEqual([
      {
        cluster: 'fra1',
        addresses: [
          {
            use: 'pods',
            range: '10.244.0.0/16',
            family: 4,
            size: '65536',
            used: '768',
            free: '64768',
            path: '/spec/pods/cidrs/0',
            file: 'specs/fra1.yaml',
            line: 2,
            column: 3,
          },
          { use: 'pool', owner: 'a"b|c', range: 'fd00::/64', family: 6, size: '18446744073709551616', path: '/spec/x' },
        ],
      },
    ]);
  });

  it('tells what is wrong with addresses on stderr, beside the plan, and exits with 1', async () => {
    const found = outcome('fra1', [aFinding({ code: 'FL-ADDR-001', message: 'both' })]);
    const { code, stdout, stderr } = await address([], { 'a.yaml': found });
    expect([code, stdout.startsWith('fra1\n')]).toEqual([1, true]);
    expect(stderr).toContain('error[FL-ADDR-001]: both');
  });

  it('tells everything of a spec that gives no plan, and exits with 1, or 2 where it cannot be read', async () => {
    const broken = { findings: [aFinding({ code: 'FL-SPEC-001', message: 'no spec' })], unreadable: false };
    const { code, stdout, stderr } = await address([], { 'a.yaml': broken });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('no spec');
    expect((await address([], { 'a.yaml': { ...broken, unreadable: true } })).code).toBe(2);
  });

  it.each(['sarif', 'junit'])('has no form %s', async (form) => {
    expect((await address(['-o', form])).code).toBe(2);
  });
});
