export interface Refusal {
  status: number;
  /** For the caller; never holds anything the caller sent. */
  message: string;
  headers?: Readonly<Record<string, string>>;
}

/** What HTTP itself is refused for, before GraphQL has a word. Codes are stable once released. */
export const refusals = {
  ADDRESS_NOT_READABLE: { status: 400, message: 'The address cannot be read. Check its percent signs.' },
  BATCHING_NOT_SUPPORTED: {
    status: 400,
    message: 'The body is a list. Send one operation a request, as a JSON object.',
  },
  BODY_NOT_EXPECTED: { status: 400, message: 'A GET has no body here. Send the query by POST, or in the address.' },
  BODY_TOO_LARGE: { status: 413, message: 'The body is too large. At most 100 kilobytes are taken.' },
  DOCUMENT_NOT_TRUSTED: {
    status: 400,
    message:
      'Only documents of the trusted list are taken here. Send { "documentId": "sha256:…", "variables": {} } and no query.',
  },
  EXPECTATION_FAILED: { status: 417, message: 'Of all that a request can expect, only 100-continue is met here.' },
  HEADERS_TOO_LARGE: {
    status: 431,
    message: 'The headers are too large. At most 100 of them are taken, and 16 kilobytes.',
  },
  HEADER_REPEATED: {
    status: 400,
    message: 'A header that may be sent once was sent more than once. Send host, content-type and authorization once.',
  },
  HOST_NOT_READABLE: { status: 400, message: 'The host header is missing or cannot be read. Send a host name.' },
  JSON_NESTED_TOO_DEEP: { status: 400, message: 'The JSON is nested too deep. At most 32 levels are taken.' },
  JSON_NOT_READABLE: { status: 400, message: 'The body is not JSON in UTF-8. Send { "query": "…", "variables": {} }.' },
  METHOD_NOT_ALLOWED: {
    status: 405,
    message: 'This method is not taken here. Send a query by POST as JSON, or by GET.',
    headers: { allow: 'GET, POST' },
  },
  NOT_ACCEPTABLE: {
    status: 406,
    message: 'Answers come as application/json or application/graphql-response+json. Accept one of them.',
  },
  NOT_FOUND: { status: 404, message: 'There is nothing at this address. The API is at /graphql.' },
  PREFLIGHT_REQUIRED: {
    status: 400,
    message: 'A query by GET needs the header apollo-require-preflight: true, so that no other site can send it.',
  },
  REQUEST_NOT_READABLE: { status: 400, message: 'The request is not HTTP that can be read.' },
  REQUEST_NOT_UNDERSTOOD: {
    status: 400,
    message:
      'Expected a JSON object with query (text), and if needed variables (object), operationName (text) and extensions (object).',
  },
  REQUEST_TIMEOUT: { status: 408, message: 'The request did not arrive in time. Send it again, all at once.' },
  STOPPING: {
    status: 503,
    message: 'This server is stopping. Ask again in a moment.',
    headers: { 'retry-after': '2', connection: 'close' },
  },
  UNSUPPORTED_CONTENT_ENCODING: { status: 415, message: 'A compressed body is not taken. Send it as it is.' },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    message: 'The body must be application/json, in UTF-8. Say so in one content-type header.',
  },
} as const satisfies Readonly<Record<string, Refusal>>;
export type RefusalCode = keyof typeof refusals;

export interface ErrorReply {
  errors: readonly { message: string; extensions: Readonly<Record<string, unknown>> }[];
}

/** The form that GraphQL gives errors, so that a client reads one form only. */
export function refusalBody(code: RefusalCode): ErrorReply {
  return { errors: [{ message: refusals[code].message, extensions: { code } }] };
}

/** Thrown where a refusal cannot be answered on the spot; `answerErrors` turns it into a reply. */
export class HttpRefusal extends Error {
  constructor(readonly code: RefusalCode) {
    super(refusals[code].message);
    this.name = 'HttpRefusal';
  }
}
