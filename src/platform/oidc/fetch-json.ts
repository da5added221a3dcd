export interface FetchJsonOptions {
  headers?: Readonly<Record<string, string>>;
  timeoutMs?: number;
  maxBytes?: number;
}

export interface FetchedJson {
  status: number;
  /** Null unless the status is 200. */
  body: unknown;
}

async function readUpTo(response: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop early cancels the rest of the body.
  for await (const chunk of response.body ?? []) {
    const bytes = chunk as Uint8Array;
    size += bytes.byteLength;
    if (size > maxBytes) throw new Error(`The answer is larger than ${maxBytes} bytes.`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * Asks another service for JSON, within bounds: a time limit over all of it, a size, and no redirects, so that what
 * was configured is what is asked. Throws where there is no answer to read; any status is an answer.
 */
export async function fetchJson(
  url: string,
  { headers = {}, timeoutMs = 3_000, maxBytes = 256_000 }: FetchJsonOptions = {},
): Promise<FetchedJson> {
  const response = await fetch(url, {
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
    headers: { accept: 'application/json', ...headers },
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    return { status: response.status, body: null };
  }
  return { status: 200, body: JSON.parse(await readUpTo(response, maxBytes)) };
}
