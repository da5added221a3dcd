import { cleanText } from './clean-text';
import { describeError } from './describe-error';
import type { Log } from './open-log';
import { isSecretName, withheld, withoutSecrets } from './without-secrets';

/** What is logged of a request that was answered. Neither its text nor its variables are among it. */
export interface FinishedRequest {
  /** The name its document gives the operation; null for one without. */
  operation: string | null;
  /** A stable name, never a token. */
  caller: { kind: string; id: string };
  roles: readonly string[];
  /** Of the HTTP answer. */
  status: number;
  /** `OK`, or the code of the first error. */
  outcome: string;
  durationMs: number;
  /** Points; null where it was refused before they were counted. */
  cost: number | null;
  sqlCount: number;
}

export interface AskedVariables {
  values: Readonly<Record<string, unknown>>;
  /** Whether the operation touches anything that is not open. Its variables are dropped, whatever the settings say. */
  isSensitive: boolean;
}

export interface RequestLog {
  readonly requestId: string;
  /** The one line of a request, written when it has been answered. */
  finished(request: FinishedRequest, variables?: AskedVariables): void;
  /** A fault in full, under the reference that the caller was given. */
  fault(reference: string, error: unknown): void;
}

export interface RequestLogOptions {
  requestId: string;
  logsVariables?: boolean;
}

/** Longest name of an operation that a log, a metric or a trace shows. */
export const longestOperationName = 80;
const longestVariables = 2_000;

function variablesText(values: AskedVariables['values']): string {
  const text = JSON.stringify(values, (name, value: unknown) => (isSecretName(name) ? withheld : value)) ?? '';
  return cleanText(withoutSecrets(text), longestVariables);
}

/** What one request writes to the log. */
export function requestLog(log: Log, { requestId, logsVariables = false }: RequestLogOptions): RequestLog {
  const own = log.child({ requestId: cleanText(requestId, 64) });
  return {
    requestId,
    finished({ operation, caller, roles, status, outcome, durationMs, cost, sqlCount }, variables) {
      const isShown = logsVariables && variables !== undefined && !variables.isSensitive;
      own.info({
        event: 'request',
        operation: operation === null ? null : cleanText(operation, longestOperationName),
        caller: { kind: cleanText(caller.kind, 40), id: cleanText(caller.id, 300) },
        roles: roles.map((role) => cleanText(role, 40)),
        status,
        outcome: cleanText(outcome, 60),
        durationMs: Math.round(durationMs * 10) / 10,
        cost,
        sqlCount,
        ...(isShown ? { variables: variablesText(variables.values) } : {}),
      });
    },
    fault(reference, error) {
      own.error({ event: 'fault', reference: cleanText(reference, 64), error: describeError(error) });
    },
  };
}
