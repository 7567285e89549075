import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { version as programVersion } from '../version';
import { answerError } from './answer-error';
import type { Cluster, WatchEvent } from './cluster';
import { ClusterError } from './cluster-error';
import { connectionError } from './connection-error';
import type { Credentials } from './credentials';

/** How long a server keeps a watch; load balancers cut what is silent for longer. */
const watchSeconds = 240;
const tries = 3;

/** A cluster behind credentials; each answer has `seconds` to arrive as a whole. */
export function openCluster(credentials: Credentials, seconds: number): Cluster {
  const { context, server } = credentials;

  async function send(path: string, signal: AbortSignal, body?: string): Promise<IncomingMessage> {
    const url = new URL(`${server}${path}`);
    const options = await credentials.options().catch((error) => {
      throw new ClusterError(`the context \`${context}\` cannot be used: ${messageOf(error)}`);
    });
    const headers = {
      ...options.headers,
      accept: 'application/json',
      'user-agent': `fairlead/${programVersion}`,
      ...(body !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    };
    const method = body === undefined ? 'GET' : 'POST';
    const ask = url.protocol === 'http:' ? overHttp : overHttps;
    return new Promise((resolve, reject) => {
      ask(url, { ...options, method, headers, signal }, resolve)
        .on('error', reject)
        .end(body);
    });
  }

  async function once(path: string, body?: string): Promise<string> {
    const late = AbortSignal.timeout(seconds * 1000);
    try {
      const response = await send(path, late, body);
      const text = await textOf(response);
      const status = response.statusCode ?? 0;
      if (status < 200 || status > 299) throw answerError(status, text, context);
      return text;
    } catch (error) {
      // An answer that has begun ends as if the other side had cut it.
      throw late.aborted ? late.reason : error;
    }
  }

  /** Where a server has too much to do it is asked again; for a creation only if it says that it has not begun. */
  async function ask(path: string, body?: string): Promise<unknown> {
    for (let left = tries; ; left -= 1) {
      try {
        return JSON.parse(await once(path, body));
      } catch (error) {
        const failure = told(error);
        const busy = body === undefined ? failure.passing && failure.status !== undefined : failure.status === 429;
        if (!busy || left === 1) throw failure;
        await wait(500);
      }
    }
  }

  function told(error: unknown): ClusterError {
    if (error instanceof ClusterError) return error;
    if (error instanceof SyntaxError) return new ClusterError(`${server} answers with something else than JSON`);
    return connectionError(error, server, seconds);
  }

  return {
    context,
    server,
    async get<T>(path: string) {
      try {
        return (await ask(path)) as T;
      } catch (error) {
        if (error instanceof ClusterError && error.status === 404) return undefined;
        throw error;
      }
    },
    async create<T>(path: string, object: unknown) {
      return (await ask(path, JSON.stringify(object))) as T;
    },
    async *watch<T>(path: string, version: string, signal: AbortSignal) {
      const query = new URLSearchParams({
        watch: 'true',
        allowWatchBookmarks: 'true',
        resourceVersion: version,
        timeoutSeconds: String(watchSeconds),
      });
      const silent = AbortSignal.timeout((watchSeconds + seconds) * 1000);
      try {
        const response = await send(`${path}?${query}`, AbortSignal.any([signal, silent]));
        const status = response.statusCode ?? 0;
        if (status !== 200) throw answerError(status, await textOf(response), context);
        for await (const line of linesOf(response)) {
          const event: WatchEvent<T> | { type: 'ERROR'; object: { code?: number; message?: string } } =
            JSON.parse(line);
          if (event.type === 'ERROR')
            throw answerError(event.object.code ?? 500, JSON.stringify(event.object), context);
          yield event;
        }
      } catch (error) {
        if (!signal.aborted) throw told(error);
      }
    },
  };
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += chunk;
  return text;
}

async function* linesOf(response: IncomingMessage): AsyncIterable<string> {
  let rest = '';
  for await (const chunk of response.setEncoding('utf8')) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line.trim() !== '');
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message.trim() : String(error));
