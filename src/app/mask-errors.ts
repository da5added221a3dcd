import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { OverloadedError } from '../platform/database/overloaded-error';
import { isPassing } from '../platform/database/passing-failure';
import { RequestCancelledError } from '../platform/database/request-database';

/** Told of every fault, with the reference number the caller was given. */
export type OnFault = (reference: string, error: unknown) => void;

/** Codes whose message is written for the caller; any other error is a fault and is masked. */
const speakingCodes = new Set([
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'FORBIDDEN',
  'IDEMPOTENCY_KEY_REUSED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

interface Answer {
  code: string;
  message: string;
  extensions?: Readonly<Record<string, unknown>>;
}

const tooLarge: Answer = {
  code: 'BAD_USER_INPUT',
  message: 'A number is larger than any this service holds. Expected a number given by this API.',
};

/** What the database refused, by its code, where the caller can do something about it. */
const databaseAnswers: Readonly<Record<string, Answer>> = {
  // PostgreSQL has no text with this character in it, so nothing that is asked with it can be answered.
  '22021': { code: 'BAD_USER_INPUT', message: 'A text holds the character U+0000. Expected text without it.' },
  '22P05': { code: 'BAD_USER_INPUT', message: 'A text holds the character U+0000. Expected text without it.' },
  '22003': tooLarge,
  '57014': {
    code: 'TOOK_TOO_LONG',
    message: 'The answer took longer than a request may. Ask for a smaller page, or for fewer fields at once.',
    extensions: { retriable: true },
  },
  '55P03': {
    code: 'BUSY',
    message: 'Somebody else is changing the same record. Nothing was changed; send the same request again.',
    extensions: { retriable: true },
  },
  '40001': {
    code: 'BUSY',
    message: 'Somebody else changed the same record. Nothing was changed; send the same request again.',
    extensions: { retriable: true },
  },
};

/** It says nothing of whether a change was made: the connection may have broken just after the commit. */
const unavailable: Answer = {
  code: 'UNAVAILABLE',
  message:
    'The database does not answer just now. Send the same request again in a few seconds, a change under the same `idempotencyKey`: it is made once.',
  extensions: { retriable: true, retryAfterSeconds: 2 },
};

function answerTo(cause: unknown): Answer | null {
  if (cause instanceof OverloadedError) {
    const { message, retryAfterSeconds } = cause;
    return { code: 'OVERLOADED', message, extensions: { retriable: true, retryAfterSeconds } };
  }
  if (cause instanceof RequestCancelledError) return { code: 'CANCELLED', message: cause.message };
  if (isPassing(cause)) return unavailable;
  const code = (cause as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? (databaseAnswers[code] ?? null) : null;
}

/** What is answered with 503 where the database has no room or is away, and the request met it outside of any field; else null. */
export function busyAnswer(cause: unknown): { code: string; message: string; retryAfterSeconds: number } | null {
  const answer = answerTo(cause);
  const retryAfterSeconds = answer?.extensions?.['retryAfterSeconds'];
  return answer && typeof retryAfterSeconds === 'number' ? { ...answer, retryAfterSeconds } : null;
}

/** Most characters of a message: what a caller sent is not sent back at length. */
const longestMessage = 300;

function shortened(message: string): string {
  return message.length > longestMessage ? `${message.slice(0, longestMessage - 1)}…` : message;
}

/** Only what is written for the caller; what Apollo or a library adds stays inside. */
function told({ stacktrace: _, exception: __, ...extensions }: Record<string, unknown>): Record<string, unknown> {
  return extensions;
}

/** A fault is told in full to the log, and answered with a reference number only. */
export function maskFaults(onFault: OnFault) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    const place = formatted.path ? { path: formatted.path } : {};
    const answer = answerTo(cause);
    if (answer) return { message: answer.message, ...place, extensions: { code: answer.code, ...answer.extensions } };
    const code = formatted.extensions?.['code'];
    if (typeof code === 'string' && speakingCodes.has(code)) {
      return { ...formatted, message: shortened(formatted.message), extensions: told({ ...formatted.extensions }) };
    }
    const reference = randomUUID();
    onFault(reference, cause);
    const message = `Something broke on our side. Quote the reference ${reference}.`;
    return { message, ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', reference } };
  };
}
