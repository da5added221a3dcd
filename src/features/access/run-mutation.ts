import { createHash } from 'node:crypto';
import type { Caller } from '../../domain/access/caller';
import { isIdempotencyKey } from '../../domain/casework/change-form';
import type { Day } from '../../domain/values/day';
import { type AuditEntry, recordAudit } from '../../platform/audit/audit.store';
import type { Transaction } from '../../platform/database/database';
import { apiError } from '../../platform/graphql/api-error';
import { IdempotencyStore } from './idempotency.store';
import type { AuditedChange, Committed, MutationInput, MutationRun, MutationsContext } from './mutation.context';

export interface MutationParts {
  transact: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
  caller: Caller;
  today: Day;
  now: () => string;
  requestId: string;
}

/** Sorts the names of every object, so that equal inputs are equal text. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, of]) => of !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, of]) => [name, canonical(of)]),
  );
}

/** Equal for equal requests: the operation and all of its input but the key. */
export function requestHash(operation: string, input: MutationInput): string {
  const { idempotencyKey: _, ...asked } = input;
  return createHash('sha256')
    .update(JSON.stringify([operation, canonical(asked)]))
    .digest('hex');
}

function checkKey(key: string): void {
  if (isIdempotencyKey(key)) return;
  throw apiError(
    'BAD_USER_INPUT',
    'The `idempotencyKey` is not of the form. Expected 8 to 200 letters, digits and . _ : -, such as a UUID of your own for each intention.',
  );
}

async function replyOf<Reply>(
  keys: IdempotencyStore,
  caller: Caller,
  { idempotencyKey }: MutationInput,
  hash: string,
): Promise<Committed<Reply>> {
  const kept = await keys.kept(caller.id, idempotencyKey);
  if (kept?.requestHash !== hash) {
    throw apiError(
      'IDEMPOTENCY_KEY_REUSED',
      'This `idempotencyKey` was used for another request. Choose a new key for a new intention, or send the same request again.',
    );
  }
  if (!kept.reply) throw new Error('A key was taken and its reply was not kept.');
  return { reply: kept.reply.value as Reply, replayed: true };
}

function auditRecord(
  { recordClass, recordId, ownerOrganisation, old, new: next, effectiveOn }: AuditedChange,
  operation: string,
  reason: string,
  { caller, requestId }: MutationParts,
): AuditEntry {
  return {
    kind: 'WRITE',
    actor: caller.id,
    actorRoles: caller.roles,
    organisation: caller.organisation,
    purpose: caller.purpose,
    operation,
    recordClass,
    recordId,
    ownerOrganisation,
    fields: [],
    oldValue: old,
    newValue: next,
    reason,
    effectiveOn: effectiveOn ?? null,
    requestId,
  };
}

/**
 * The one way to change anything on behalf of a caller: key first, then the work, its audit and its reply, all in one
 * transaction. A fault undoes all of it, the key included, so that the same request may be sent again.
 */
export function mutationsContext(parts: MutationParts): MutationsContext {
  const { transact, caller, today, now } = parts;
  return {
    mutations: {
      run: async <Reply>(operation: string, input: MutationInput, work: (run: MutationRun) => Promise<Reply>) => {
        checkKey(input.idempotencyKey);
        const hash = requestHash(operation, input);
        const at = now();
        return transact(async (tx): Promise<Committed<Reply>> => {
          const keys = new IdempotencyStore(tx);
          if (!(await keys.take(caller.id, input.idempotencyKey, operation, hash, at))) {
            return replyOf<Reply>(keys, caller, input, hash);
          }
          const changes: AuditedChange[] = [];
          const reply = await work({ tx, caller, now: at, today, audit: (change) => void changes.push(change) });
          if (changes.length > 0) {
            const records = changes.map((change) => auditRecord(change, operation, input.reason, parts));
            await recordAudit(tx, records);
          }
          await keys.keep(caller.id, input.idempotencyKey, reply);
          return { reply, replayed: false };
        });
      },
    },
  };
}
