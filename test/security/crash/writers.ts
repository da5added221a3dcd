import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { TestIssuer } from '../../support/test-issuer';
import type { Entry, Ledger } from './ledger';

export interface WritersOptions {
  origin: string;
  issuer: TestIssuer;
  ledger: Ledger;
  /** Told apart by this from the writes of every other run. */
  run: string;
  clients: number;
  /** Whether a write that failed is sent again, under its key, until it is acknowledged. */
  retries: boolean;
  /** One in so many failed writes is given up all the same, as by a caller who walks away. */
  givesUpOneIn?: number;
}

export interface Writers {
  /** Lets each finish the write it is at. */
  stop(): Promise<void>;
}

interface Reply {
  status: number;
  text: string;
}

/** A caller who is answered nothing for so long asks again. */
const patienceMs = 15_000;
/** One person has ten keys that hold at most, so who writes changes. */
const writesOfOne = 10;

const document = `mutation Write($input: CreateApiKeyInput!) {
  createApiKey(input: $input) { replayed apiKey { id } problems { code } } }`;

function send(origin: string, agent: Agent, token: string, body: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'content-length': Buffer.byteLength(body),
    };
    const asked = request(`${origin}/graphql`, { method: 'POST', agent, headers, timeout: patienceMs }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      response.on('error', reject);
    });
    asked.on('timeout', () => asked.destroy(new Error('no answer')));
    asked.on('error', reject);
    asked.end(body);
  });
}

interface Written {
  data?: { createApiKey?: { replayed: boolean; apiKey: { id: string } | null } | null } | null;
  errors?: readonly { extensions?: { code?: string } }[];
}

/** The id and whether it is a replay, or in a word why not. */
function read({ status, text }: Reply): { id: string; isReplay: boolean } | string {
  const { data, errors } = JSON.parse(text) as Written;
  const written = data?.createApiKey;
  if (status === 200 && !errors && written?.apiKey) return { id: written.apiKey.id, isReplay: written.replayed };
  return `${status} ${errors?.[0]?.extensions?.code ?? text.slice(0, 300)}`;
}

class Writer {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  isStopping = false;
  private failed = 0;

  constructor(
    private readonly name: string,
    private readonly options: WritersOptions,
  ) {}

  async write(): Promise<void> {
    for (let count = 0; !this.isStopping; count += 1) {
      const person = { id: `${this.name}-${Math.floor(count / writesOfOne)}`, roles: ['DFE_ANALYST'] as const };
      await this.untilAcknowledged(await this.options.issuer.tokenFor(person), `${this.name}-${count}`);
    }
    this.agent.destroy();
  }

  private async untilAcknowledged(token: string, key: string): Promise<void> {
    const { ledger, retries, givesUpOneIn = Number.POSITIVE_INFINITY } = this.options;
    const input = {
      name: key,
      roles: ['DFE_ANALYST'],
      expiresInDays: 1,
      reason: 'The crash test writes this.',
      idempotencyKey: key,
    };
    const body = JSON.stringify({ query: document, variables: { input } });
    for (let again = 1; !(await this.attempt(ledger.sending(key), token, body)); again += 1) {
      this.failed += 1;
      await pause(Math.min(20 * again, 200));
      if (!retries || this.failed % givesUpOneIn === 0) return;
    }
  }

  private async attempt(entry: Entry, token: string, body: string): Promise<boolean> {
    const { ledger, origin } = this.options;
    const sentAt = performance.now();
    try {
      const answer = read(await send(origin, this.agent, token, body));
      if (typeof answer === 'string') {
        ledger.fail(answer);
        return false;
      }
      ledger.acknowledge(entry, { ...answer, sentAt });
      return true;
    } catch (error) {
      ledger.fail((error as NodeJS.ErrnoException).code ?? (error as Error).message);
      return false;
    }
  }
}

/** Callers who write one after the other, each its own keys, until they are stopped. */
export function startWriters(options: WritersOptions): Writers {
  const writers = Array.from({ length: options.clients }, (_, at) => new Writer(`${options.run}-${at}`, options));
  const writing = writers.map((writer) => writer.write());
  return {
    async stop() {
      for (const writer of writers) writer.isStopping = true;
      await Promise.all(writing);
    },
  };
}
