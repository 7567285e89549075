import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Answers one request; false leaves it to the server's own answers. */
type Special = (request: IncomingMessage, response: ServerResponse, path: string) => boolean;

interface Thing {
  readonly metadata: { readonly name: string };
}

/** What a cluster holds, by the path of each collection, and what was asked of it. */
export interface FakeApi {
  readonly collections: Record<string, Thing[]>;
  readonly asked: string[];
  readonly created: unknown[];
  /** Looks at each request before the server does. */
  special: Special;
  readonly port: number;
  /** The file of a kubeconfig for it. */
  readonly kubeconfig: string;
  readonly close: () => Promise<void>;
}

/** A real HTTP server that speaks the calls that Fairlead uses: get, list with a selector passed over, create, and watches that end. */
export async function fakeApi(): Promise<FakeApi> {
  const folder = mkdtempSync(join(tmpdir(), 'fairlead-api-'));
  const kubeconfig = join(folder, 'config');
  const server = createServer((request, response) => answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  writeFileSync(kubeconfig, kubeconfigOf(`http://127.0.0.1:${port}`));
  const api: FakeApi = {
    collections: { '/api/v1/nodes': [] },
    asked: [],
    created: [],
    special: () => false,
    port,
    kubeconfig,
    close: async () => {
      rmSync(folder, { recursive: true });
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '', 'http://localhost');
    api.asked.push(`${request.method} ${decodeURIComponent(`${url.pathname}${url.search}`)}`);
    if (api.special(request, response, url.pathname)) return;
    const collection = api.collections[url.pathname];
    const cut = url.pathname.lastIndexOf('/');
    const one = api.collections[url.pathname.slice(0, cut)]?.find(
      ({ metadata }) => metadata.name === url.pathname.slice(cut + 1),
    );
    if (request.method === 'POST') create(request, response);
    else if (collection) json(response, 200, { metadata: { resourceVersion: '100' }, items: collection });
    else if (one) json(response, 200, one);
    else status(response, 404, 'not found');
  }

  async function create(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += chunk;
    const object = JSON.parse(text);
    api.created.push(object);
    json(response, 201, { ...object, metadata: { ...object.metadata, name: `${object.metadata.generateName}x7f2k` } });
  }

  return api;
}

export function json(response: ServerResponse, code: number, value: unknown): void {
  response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

/** A refusal, as an API server words it. */
export function status(response: ServerResponse, code: number, message: string): void {
  json(response, code, { kind: 'Status', apiVersion: 'v1', status: 'Failure', message, code });
}

/** A kubeconfig for a server; over plain HTTP the client demands that nobody expects a certificate. */
export function kubeconfigOf(
  server: string,
  cluster: object = { 'insecure-skip-tls-verify': true },
  user: object = { token: 'secret' },
): string {
  return JSON.stringify({
    clusters: [{ name: 'lab', cluster: { server, ...cluster } }],
    users: [{ name: 'me', user }],
    contexts: [{ name: 'lab', context: { cluster: 'lab', user: 'me' } }],
    'current-context': 'lab',
  });
}
