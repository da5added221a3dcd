import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What may stand in a line of a log without changing it. */
const form = /^[A-Za-z0-9._-]{1,64}$/;

/** The caller's own `x-request-id` where it is harmless, so that both sides can find the request; else a new one. */
export function requestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && form.test(given) ? given : randomUUID();
}
