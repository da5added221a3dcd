import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../domain/access/caller';
import type { AdmissionDesk, Admitted } from './admission/admission';
import { type RefusedRequest, sendRefusal } from './admission/refusal-reply';
import { type GraphqlParameters, parametersOf } from './http/graphql-parameters';
import type { Authenticate } from './identity/authenticate';
import type { Refused } from './identity/refused';
import { busyAnswer } from './mask-errors';
import type { ObserveRequest, Outcome } from './observe-request';
import { type RunParts, runOperation } from './run-operation';
import { type DocumentLane, resolveDocument } from './trusted-documents/resolve-document';
import type { DocumentRegistry, TrustedDocument } from './trusted-documents/trusted-documents';

export interface EndpointParts extends RunParts {
  authenticate: Authenticate;
  desk: AdmissionDesk;
  documents: DocumentRegistry;
  mayReadSchema: (caller: Caller) => boolean;
  observe: ObserveRequest;
}

/** Told when the caller goes away before the answer was sent. */
function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  return gone.signal;
}

function headerText({ headers }: FastifyRequest, name: string): string | undefined {
  const given = headers[name];
  return Array.isArray(given) ? given[0] : given;
}

function asksCostOnly(request: FastifyRequest, { extensions }: GraphqlParameters): boolean {
  return headerText(request, 'x-cost-only') === 'true' || extensions?.['costOnly'] === true;
}

const nameForm = /^[_A-Za-z][_0-9A-Za-z]{0,79}$/;
const nameInText = /^\s*(?:query|mutation)\s+([_A-Za-z]\w*)/;

/** What log and audit call the operation: the name of a trusted document, or the one that the caller gave it. */
function nameOf(document: TrustedDocument | null, { operationName, query = '' }: GraphqlParameters): string {
  const named = document?.name ?? operationName ?? nameInText.exec(query)?.[1] ?? '';
  return nameForm.test(named) ? named : 'anonymous';
}

function toRefusal({ status, code, message, wwwAuthenticate }: Refused): RefusedRequest {
  const retry: Record<string, string> = status === 503 ? { 'retry-after': '5' } : {};
  const headers = wwwAuthenticate === null ? retry : { ...retry, 'www-authenticate': wwwAuthenticate };
  return { status, headers, errors: [{ message, extensions: { code } }] };
}

/** The code of the first error in an answer, without reading all of it: an answer may be large. */
function outcomeOf(body: string): string {
  if (!body.startsWith('{"errors"')) return 'OK';
  return /"code":"([A-Z_]+)"/.exec(body)?.[1] ?? 'ERROR';
}

const notRun = { caller: null, cost: null, statements: 0, isSensitive: false };

interface Asked {
  request: FastifyRequest;
  reply: FastifyReply;
  parameters: GraphqlParameters;
  operation: string;
  gone: AbortSignal;
  /** To be told what became of it. */
  told: (outcome: Outcome) => void;
}

/** Runs what was admitted and sends its answer. */
async function answer(parts: EndpointParts, asked: Asked, caller: Caller, admitted: Admitted): Promise<FastifyReply> {
  const { request, reply, parameters, operation, gone, told } = asked;
  const { spending, isSensitive } = admitted;
  const about = { caller, cost: spending.cost, isSensitive, variables: parameters.variables };
  told({ ...notRun, ...about, outcome: 'INTERNAL_SERVER_ERROR', status: 500 });
  try {
    const run = { caller, admitted, parameters, operation, mayReadSchema: parts.mayReadSchema(caller), gone };
    const { status, headers, body, statements } = await runOperation(parts, request, run);
    told({ ...about, outcome: outcomeOf(body), status, statements });
    return reply.code(status).headers(headers).send(body);
  } finally {
    admitted.done();
  }
}

/** Who asks, whether it may run, and then the run. */
async function take(parts: EndpointParts, asked: Asked): Promise<FastifyReply> {
  const { request, reply, parameters, gone, told } = asked;
  const known = await parts.authenticate(request.headers.authorization, headerText(request, 'x-purpose'));
  if (known.outcome === 'refused') {
    const refusal = (await parts.desk.refuseCredential(request.ip)) ?? toRefusal(known);
    told({ ...notRun, outcome: known.code, status: refusal.status });
    return sendRefusal(reply, refusal);
  }
  const { caller } = known;
  const admission = await parts.desk.admit({
    caller,
    mayReadSchema: parts.mayReadSchema(caller),
    parameters,
    address: request.ip,
    costOnly: asksCostOnly(request, parameters),
    gone,
  });
  if (admission.outcome === 'admitted') return answer(parts, asked, caller, admission);
  if (admission.outcome === 'refused') {
    told({ ...notRun, caller, outcome: admission.code, status: admission.refusal.status });
    return sendRefusal(reply, admission.refusal);
  }
  told({ ...notRun, caller, outcome: 'OK', status: 200 });
  return reply.type('application/json; charset=utf-8').send({ data: null, extensions: admission.extensions });
}

/** Where the database is away or has no room, that is no fault of ours and may be asked again. */
async function takeOrPutOff(parts: EndpointParts, asked: Asked): Promise<FastifyReply> {
  try {
    return await take(parts, asked);
  } catch (error) {
    const busy = busyAnswer(error);
    if (!busy) throw error;
    const { code, message, retryAfterSeconds } = busy;
    asked.told({ ...notRun, outcome: code, status: 503 });
    const extensions = { code, retriable: true, retryAfterSeconds };
    return sendRefusal(asked.reply, {
      status: 503,
      headers: { 'retry-after': String(retryAfterSeconds) },
      errors: [{ message, extensions }],
    });
  }
}

/** One request for GraphQL, from its headers to its answer. */
export function graphqlEndpoint(parts: EndpointParts, lane: DocumentLane) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const gone = goneSignal(reply);
    const { document, parameters } = resolveDocument(lane, parametersOf(request), parts.documents);
    const operation = nameOf(document, parameters);
    return parts.observe(request, operation, (told) =>
      takeOrPutOff(parts, { request, reply, parameters, operation, gone, told }),
    );
  };
}
