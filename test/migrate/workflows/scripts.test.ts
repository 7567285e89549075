import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formatIp } from '../../../src/address/ip';
import { parseRange } from '../../../src/address/range';
import { answer } from '../../../src/migrate/workflows/scripts/answer';
import { firstFile } from '../../../src/migrate/workflows/scripts/first-file';
import { keepFiles } from '../../../src/migrate/workflows/scripts/keep-files';
import { podAddress } from '../../../src/migrate/workflows/scripts/pod-address';
import { putAside } from '../../../src/migrate/workflows/scripts/put-aside';
import { reach } from '../../../src/migrate/workflows/scripts/reach';
import { restoreFiles } from '../../../src/migrate/workflows/scripts/restore-files';

const run = promisify(execFile);

/** Whether a script goes well, as steps run it. */
async function goes(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  try {
    await run('bash', ['-euc', script, 'bash', ...args], { env: { ...process.env, ...env } });
    return true;
  } catch {
    return false;
  }
}

describe('the address of a pod is held against ranges', () => {
  test.each([
    ['10.245.0.7', '10.245.0.0/16', true],
    ['10.244.255.255', '10.245.0.0/16', false],
    ['10.245.3.9', '10.245.3.8/31', true],
    ['10.245.3.10', '10.245.3.8/31', false],
    ['fd00:1::a', 'fd00:1::/64', true],
    ['fd00:1:0:1::a', 'fd00:1::/64', false],
    ['::1', 'fd00:1::/64', false],
    ['10.245.0.7,fd00::9', '10.245.0.0/16 fd00::/120', true],
    ['10.245.0.7,fd00::109', '10.245.0.0/16 fd00::/120', false],
    ['', '10.245.0.0/16', false],
  ])('%s in %s: %s', async (addresses, ranges, inside) => {
    expect(await goes(podAddress, ranges.split(' '), { POD_IPS: addresses })).toBe(inside);
  });

  test('as by the arithmetic of the compiler, for any of both families', async () => {
    const four = fc.tuple(fc.ipV4(), fc.ipV4(), fc.integer({ min: 0, max: 32 }));
    const six = fc.tuple(fc.ipV6(), fc.ipV6(), fc.integer({ min: 0, max: 128 }));
    await fc.assert(
      fc.asyncProperty(fc.oneof(four, six), async ([address, base, length]) => {
        const one = parseRange(address);
        if ('error' in one) return;
        const text = formatIp({ family: one.family, value: one.first });
        const full = one.family === 4 ? 32n : 128n;
        const other = parseRange(base);
        if ('error' in other) return;
        const shift = full - BigInt(length);
        const inside = one.first >> shift === other.first >> shift;
        expect(
          await goes(podAddress, [`${formatIp({ family: other.family, value: other.first })}/${length}`], {
            POD_IPS: text,
          }),
        ).toBe(inside);
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});

describe('files of a CNI', () => {
  let folder = '';
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const inNetd = () => readdirSync(join(folder, 'net.d')).sort();
  const read = (name: string) => readFileSync(join(folder, 'net.d', name), 'utf8');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cni-'));
    mkdirSync(join(folder, 'net.d'));
    put('net.d/10-calico.conflist', 'calico');
    put('net.d/calico-kubeconfig', 'token 1');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const cilium = ['05-cilium.conflist', '.cilium_bak'];
  const antrea = ['10-antrea.conflist', '.fairlead_bak'];
  const of = (cni: readonly string[], ...more: readonly string[]) => [folder, ...cni, ...more];

  /** What an agent of Cilium does that takes the node over. */
  function takenOver() {
    put('net.d/05-cilium.conflist', 'cilium');
    put('net.d/10-calico.conflist.cilium_bak', read('10-calico.conflist'));
    rmSync(join(folder, 'net.d/10-calico.conflist'));
  }

  test('CM-26 are back as they were, however often both scripts run', async () => {
    expect([await goes(keepFiles, of(cilium)), await goes(keepFiles, of(cilium))]).toEqual([true, true]);
    takenOver();
    expect(await goes(keepFiles, of(cilium))).toBe(true);
    expect([await goes(restoreFiles, of(cilium)), await goes(restoreFiles, of(cilium))]).toEqual([true, true]);
    expect(inNetd()).toEqual(['10-calico.conflist', 'calico-kubeconfig']);
    expect(read('10-calico.conflist')).toBe('calico');
    expect(readdirSync(folder)).toEqual(['net.d']);
  });

  test('come from what was kept where nothing was put aside', async () => {
    await goes(keepFiles, of(cilium));
    takenOver();
    rmSync(join(folder, 'net.d/10-calico.conflist.cilium_bak'));
    expect(await goes(restoreFiles, of(cilium))).toBe(true);
    expect(read('10-calico.conflist')).toBe('calico');
  });

  test('that the old CNI has written since stay as it wrote them', async () => {
    await goes(keepFiles, of(cilium));
    takenOver();
    put('net.d/10-calico.conflist', 'newer');
    put('net.d/calico-kubeconfig', 'token 2');
    await goes(restoreFiles, of(cilium));
    expect([read('10-calico.conflist'), read('calico-kubeconfig')]).toEqual(['newer', 'token 2']);
    expect(inNetd()).toEqual(['10-calico.conflist', 'calico-kubeconfig']);
  });

  test('are put aside for Antrea, which leaves them, and come back, however often each script runs', async () => {
    put('net.d/05-old.conf', 'old');
    const first = async (which: string) => goes(firstFile, of(antrea.slice(0, 1), which));
    await goes(keepFiles, of(antrea));
    put('net.d/10-antrea.conflist', 'antrea');
    expect([await first('new'), await first('old')]).toEqual([false, true]);
    expect([await goes(putAside, of(antrea)), await goes(putAside, of(antrea))]).toEqual([true, true]);
    expect([await first('new'), await first('old')]).toEqual([true, false]);
    expect(inNetd()).toEqual([
      '05-old.conf.fairlead_bak',
      '10-antrea.conflist',
      '10-calico.conflist.fairlead_bak',
      'calico-kubeconfig',
    ]);
    expect([await goes(restoreFiles, of(antrea)), await goes(restoreFiles, of(antrea))]).toEqual([true, true]);
    expect(inNetd()).toEqual(['05-old.conf', '10-calico.conflist', 'calico-kubeconfig']);
    expect(await first('old')).toBe(true);
    expect(read('05-old.conf')).toBe('old');
  });

  test('without any configuration there is none that comes first', async () => {
    rmSync(join(folder, 'net.d/10-calico.conflist'));
    for (const which of ['old', 'new']) expect(await goes(firstFile, of(antrea.slice(0, 1), which))).toBe(false);
  });
});

describe('a probe', () => {
  test('goes well only if every address answers, and there is one', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    const address = server.address();
    const port = String(typeof address === 'object' ? address?.port : 0);
    expect(await goes(reach, ['127.0.0.1', port, '1', '0'])).toBe(true);
    expect(await goes(reach, ['127.0.0.1 127.0.0.1', port, '1', '0'])).toBe(true);
    expect(await goes(reach, ['127.0.0.1 127.0.0.2', port, '2', '0'])).toBe(false);
    expect(await goes(reach, ['', port, '1', '0'])).toBe(false);
    server.close();
  });

  test('is answered by what runs in any image of Debian, and ends when it is told to', async () => {
    const free = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => free.once('listening', done));
    const address = free.address();
    const port = String(typeof address === 'object' ? address?.port : 0);
    await new Promise((done) => free.close(done));
    const server = spawn('perl', ['-e', answer, port]);
    expect(await goes(reach, ['127.0.0.1', port, '40', '0.1'])).toBe(true);
    expect(await goes(reach, ['127.0.0.1 127.0.0.1', port, '1', '0'])).toBe(true);
    server.kill();
    expect(await new Promise((done) => server.once('exit', done))).toBe(0);
  });
});
