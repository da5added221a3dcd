import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { HttpRefusal, type RefusalCode, refusalBody, refusals } from './refusals';
import { securityHeaders } from './security-headers';

/** What Fastify's own refusals are in ours; its messages repeat what was sent. */
const frameworkCodes: Readonly<Record<string, RefusalCode>> = {
  FST_ERR_BAD_URL: 'ADDRESS_NOT_READABLE',
  FST_ERR_MAX_PARAM_LENGTH: 'ADDRESS_NOT_READABLE',
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'REQUEST_NOT_READABLE',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'JSON_NOT_READABLE',
  FST_ERR_CTP_INVALID_JSON_BODY: 'JSON_NOT_READABLE',
};

function refusalFor(error: FastifyError | HttpRefusal): RefusalCode | null {
  if (error instanceof HttpRefusal) return error.code;
  const known = frameworkCodes[error.code];
  if (known) return known;
  // A body that broke off on its way comes as the stream's own error with a 4xx status.
  return error.statusCode && error.statusCode >= 400 && error.statusCode < 500 ? 'REQUEST_NOT_READABLE' : null;
}

/** Sends the refusal of the code, and nothing else. */
export function refuse(reply: FastifyReply, code: RefusalCode): FastifyReply {
  const { status, headers = {} }: { status: number; headers?: Readonly<Record<string, string>> } = refusals[code];
  return reply.code(status).headers(headers).type('application/json; charset=utf-8').send(refusalBody(code));
}

/** For an address that no router can take; no hook has run for it. */
export function answerFrameworkError(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  reply.headers(securityHeaders);
  refuse(reply, refusalFor(error) ?? 'REQUEST_NOT_READABLE');
}

/** Every error of HTTP itself, in the form of every other: a refusal by its code, a fault by a reference number. */
export function answerErrors(http: FastifyInstance, onFault: (reference: string, error: unknown) => void): void {
  http.setNotFoundHandler(async (_request, reply) => refuse(reply, 'NOT_FOUND'));
  http.setErrorHandler(async (error: FastifyError | HttpRefusal, _request, reply) => {
    const code = refusalFor(error);
    if (code) return refuse(reply, code);
    const reference = randomUUID();
    onFault(reference, error);
    const message = `Something broke on our side. Quote the reference ${reference}.`;
    return reply
      .code(500)
      .type('application/json; charset=utf-8')
      .send({ errors: [{ message, extensions: { code: 'INTERNAL_SERVER_ERROR', reference } }] });
  });
}
