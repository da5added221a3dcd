import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../domain/access/caller';
import { callerSettings } from '../features/access/caller-settings';
import type { SeenRecord } from '../features/access/read-log';
import type { DossierSealing } from '../features/dossiers/sealing';
import { recordAudit } from '../platform/audit/audit.store';
import type { Clock } from '../platform/clock';
import type { Database, Queryable } from '../platform/database/database';
import { RequestDatabase } from '../platform/database/request-database';
import { tracedQueryable } from '../platform/tracing/traced-queryable';
import type { Tracing } from '../platform/tracing/tracing';
import type { Admitted } from './admission/admission';
import { type GraphqlParameters, toSearch } from './http/graphql-parameters';
import { type RequestContext, requestContext } from './request-context';

export interface RunParts {
  apollo: ApolloServer<RequestContext>;
  /** The pool that answers requests; there only once the service is ready. */
  api: () => Database;
  clock: Clock;
  cancelStatement: (sessionId: number) => Promise<void>;
  tracing: Tracing;
  /** What dossiers are sealed with. */
  sealing?: DossierSealing | undefined;
}

export interface Run {
  caller: Caller;
  admitted: Admitted;
  parameters: GraphqlParameters;
  /** What the access log calls it. */
  operation: string;
  mayReadSchema: boolean;
  gone: AbortSignal;
}

export interface Answered {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
  statements: number;
}

/** A query reads one moment; one that asks for what is not open also writes into the access log. */
function databaseFor({ api, cancelStatement }: RunParts, { caller, admitted }: Run, today: string): RequestDatabase {
  const isQuery = admitted.kind !== 'mutation';
  return new RequestDatabase(api(), {
    readOnly: isQuery && !admitted.isSensitive,
    isolation: isQuery ? 'repeatable read' : 'read committed',
    settings: callerSettings(caller, today),
    cancelStatement,
  });
}

async function recordReads(db: Queryable, seen: readonly SeenRecord[], run: Run, requestId: string) {
  if (seen.length === 0) return;
  const { id: actor, roles: actorRoles, organisation, purpose } = run.caller;
  const { operation } = run;
  const common = { kind: 'READ' as const, actor, actorRoles, organisation, purpose, operation, requestId };
  await recordAudit(
    db,
    seen.map((record) => ({ ...common, ...record })),
  );
}

function toApollo(request: FastifyRequest, parameters: GraphqlParameters) {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const { method } = request;
  return { method, headers, body: parameters, search: method === 'GET' ? toSearch(parameters) : '' };
}

/**
 * Runs what was admitted, in one transaction with the caller's identity. What was seen of records that are not open is
 * recorded in it before the answer is handed on: no record, no answer.
 */
export async function runOperation(parts: RunParts, request: FastifyRequest, run: Run): Promise<Answered> {
  const { apollo, clock, tracing } = parts;
  const { caller, gone, mayReadSchema } = run;
  const today = clock.today();
  const db = databaseFor(parts, run, today);
  const cancel = () => void db.cancel().catch(() => undefined);
  if (gone.aborted) cancel();
  gone.addEventListener('abort', cancel, { once: true });
  try {
    const context = requestContext(
      {
        db: tracedQueryable(db, tracing),
        transact: (work) => db.transact(work),
        caller,
        today,
        now: () => clock.now(),
        requestId: request.id,
        spending: run.admitted.spending,
      },
      mayReadSchema,
      parts.sealing,
    );
    const { headers, body, status } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: toApollo(request, run.parameters),
      context: async () => context,
    });
    if (body.kind !== 'complete') throw new Error('An answer in parts was not expected.');
    const seen = context.reads.take();
    // What only read what is open has nothing to keep: its answer need not wait for the end of its transaction.
    const ending = db.endWith((last) => recordReads(last, seen, run, request.id));
    if (run.admitted.isSensitive || run.admitted.kind !== 'query') await ending;
    else ending.catch(() => undefined);
    return {
      status: status ?? 200,
      headers: Object.fromEntries(headers),
      body: body.string,
      statements: db.statements,
    };
  } finally {
    gone.removeEventListener('abort', cancel);
    db.end().catch(() => undefined);
  }
}
