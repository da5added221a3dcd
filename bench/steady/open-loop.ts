import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

export interface Asked {
  /** Of which kind of read it is. */
  name: string;
  authorization: string;
  body: string;
}

export interface Answered {
  name: string;
  /** From the instant at which it was to be sent, whether or not it was: nothing waits unseen. */
  latencyMs: number;
  /** How late it was sent; of the client's own making. */
  lateMs: number;
  bytes: number;
  /** In a word why it counts as failed; null where it was answered in full. */
  failure: string | null;
}

const patienceMs = 30_000;

/** What is wrong with an answer; an answer in part is a failed one. */
function failureOf(status: number, body: string): string | null {
  if (status !== 200) return `${status} ${body.slice(0, 200)}`;
  return body.startsWith('{"data":{') && !body.includes('"errors":[') ? null : body.slice(0, 200);
}

function ask(
  url: string,
  agent: Agent,
  { authorization, body }: Asked,
): Promise<{ bytes: number; failure: string | null }> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), authorization };
    const asked = request(url, { method: 'POST', agent, headers, timeout: patienceMs }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', (error) => resolve({ bytes: 0, failure: error.message }));
      response.on('end', () => {
        const text = Buffer.concat(chunks);
        resolve({ bytes: text.length, failure: failureOf(response.statusCode ?? 0, text.toString()) });
      });
    });
    asked.on('timeout', () => asked.destroy(new Error(`no answer in ${patienceMs} ms`)));
    asked.on('error', (error) => resolve({ bytes: 0, failure: error.message }));
    asked.end(body);
  });
}

/** Sends `rate` requests a second, each at its instant, whatever became of those before it. */
export async function openLoop(
  url: string,
  { rate, seconds }: { rate: number; seconds: number },
  next: () => Asked,
): Promise<Answered[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 512, scheduling: 'lifo' });
  const running: Promise<Answered>[] = [];
  const total = rate * seconds;
  const begunAt = performance.now();
  const send = async (scheduledAt: number): Promise<Answered> => {
    const asked = next();
    const lateMs = performance.now() - scheduledAt;
    const answer = await ask(url, agent, asked);
    return { name: asked.name, latencyMs: performance.now() - scheduledAt, lateMs, ...answer };
  };
  for (let sent = 0; sent < total; ) {
    const due = Math.min(total, Math.floor(((performance.now() - begunAt) * rate) / 1000) + 1);
    for (; sent < due; sent += 1) running.push(send(begunAt + (sent * 1000) / rate));
    await pause(1);
  }
  const answered = await Promise.all(running);
  agent.destroy();
  return answered;
}
