import type { RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { download } from '../../../src/cli/vendor/download';
import { withServer } from './serve';

type Limits = Parameters<typeof download>[1];

async function errorOf(answer: RequestListener, limits?: Limits): Promise<string> {
  let error = '';
  await withServer(answer, async (address) => {
    const result = await download(`${address}/file.yaml`, limits);
    error = 'error' in result ? result.error : 'none';
  });
  return error;
}

test('a file comes byte by byte', async () => {
  await withServer(
    (_, response) => response.end(Buffer.from([0, 255, 10])),
    async (address) => expect(await download(address)).toEqual({ bytes: Buffer.from([0, 255, 10]) }),
  );
});

test('a redirect is told, not followed', async () => {
  let asked = 0;
  const error = await errorOf((_, response) => {
    asked++;
    response.writeHead(302, { location: 'https://elsewhere.example/' }).end();
  });
  expect(error).toBe('the server answers 302 and leads to https://elsewhere.example/');
  expect(asked).toBe(1);
});

test('a file that is not there is an error, and so is an empty answer that calls itself something else', async () => {
  expect(await errorOf((_, response) => response.writeHead(404).end('no'))).toBe('the server answers 404');
  expect(await errorOf((_, response) => response.writeHead(204).end())).toBe('the server answers 204');
});

test('a download that ends before its length is an error', async () => {
  const error = await errorOf((_, response) => {
    response.writeHead(200, { 'content-length': 1000 });
    response.write('a: 1\n', () => response.destroy());
  });
  expect(error).toMatch(/closed|terminated|reset/);
});

test('no more is read than the limit', async () => {
  expect(await errorOf((_, response) => response.end('x'.repeat(101)), { limit: 100 })).toBe(
    'it has more than 100 bytes',
  );
});

test('a server that never comes to an end is given up', async () => {
  const never: RequestListener = (_, response) => response.write('a');
  expect(await errorOf(never, { timeout: 50 })).toBe('no full answer within 0.05 s');
});

test('a server that is not there is an error', async () => {
  let gone = '';
  await withServer(
    () => {},
    async (address) => {
      gone = address;
    },
  );
  expect(await download(gone)).toEqual({ error: expect.stringContaining('ECONNREFUSED') });
});
