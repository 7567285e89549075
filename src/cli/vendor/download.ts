/** The bytes of a file, or why they cannot be had. */
export type Read = { readonly bytes: Uint8Array } | { readonly error: string };

/**
 * Downloads a file of at most `limit` bytes within `timeout` milliseconds. A redirect is an error: what is fetched is what
 * the user named, and not where a server would like to send them.
 */
export async function download(
  address: string,
  { timeout = 30_000, limit = 8 * 1024 * 1024 }: { readonly timeout?: number; readonly limit?: number } = {},
): Promise<Read> {
  try {
    const { body, headers, status } = await fetch(address, {
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    if (status !== 200) {
      await body?.cancel();
      const target = headers.get('location');
      return { error: `the server answers ${status}${target === null ? '' : ` and leads to ${target}`}` };
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of body ?? []) {
      size += chunk.length;
      if (size > limit) return { error: `it has more than ${limit} bytes` };
      chunks.push(chunk);
    }
    return { bytes: Buffer.concat(chunks) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === 'TimeoutError') return { error: `no full answer within ${timeout / 1000} s` };
    // fetch itself only says that it failed.
    return { error: error.cause instanceof Error ? reasonOf(error.cause) : error.message };
  }
}

/** A connection that was tried over several addresses has a code, but no message. */
const reasonOf = (cause: Error & { readonly code?: unknown }) => cause.message || String(cause.code);
