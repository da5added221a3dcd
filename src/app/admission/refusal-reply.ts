import type { FastifyReply } from 'fastify';

/** A request that is answered before anything of it runs. */
export interface RefusedRequest {
  status: number;
  headers?: Readonly<Record<string, string>>;
  errors: readonly { message: string; extensions: Readonly<Record<string, unknown>> }[];
  extensions?: Readonly<Record<string, unknown>>;
}

/** Sends it in the form of every other answer. */
export function sendRefusal(reply: FastifyReply, { status, headers = {}, errors, extensions }: RefusedRequest) {
  return reply
    .code(status)
    .headers(headers)
    .type('application/json; charset=utf-8')
    .send({ errors, ...(extensions ? { extensions } : {}) });
}
