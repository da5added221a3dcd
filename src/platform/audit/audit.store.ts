import type { Queryable } from '../database/database';

export type AuditKind = 'WRITE' | 'READ' | 'REFUSED';

/** What is recorded. The database adds the number and the moment. */
export interface AuditEntry {
  readonly kind: AuditKind;
  readonly actor: string;
  readonly actorRoles: readonly string[];
  readonly organisation?: string | null;
  readonly purpose: string;
  /** The name of the GraphQL operation or of the command. */
  readonly operation: string;
  readonly recordClass: string;
  readonly recordId: string;
  /** Whose the record is. */
  readonly ownerOrganisation?: string | null;
  readonly fields: readonly string[];
  readonly oldValue?: unknown;
  readonly newValue?: unknown;
  readonly reason?: string | null;
  /** The day. */
  readonly effectiveOn?: string | null;
  readonly requestId: string;
}

/** An entry as its record's owner may see it: without what was written. */
export interface AccessLogEntry {
  readonly id: number;
  readonly recordedAt: string;
  readonly kind: AuditKind;
  readonly actor: string;
  readonly actorRoles: readonly string[];
  readonly organisation: string | null;
  readonly purpose: string;
  readonly operation: string;
  readonly fields: readonly string[];
  readonly effectiveOn: string | null;
}

export interface RecordKey {
  readonly recordClass: string;
  readonly recordId: string;
}

const unstorable = /\0|\p{Surrogate}/gu;

/** PostgreSQL stores no NUL and no half of a pair; a refused caller must not escape the trail by sending one. */
function storable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(unstorable, '\uFFFD') : value;
}

/** Records in one statement, within the transaction of what is recorded, so that neither is there without the other. */
export async function recordAudit(tx: Queryable, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.query({
    name: 'audit-record',
    text: `insert into audit_entry (kind, actor, actor_roles, organisation, purpose, operation, record_class, record_id,
        owner_organisation, fields, old_value, new_value, reason, effective_on, request_id)
      select kind, actor, "actorRoles", organisation, purpose, operation, "recordClass", "recordId",
        "ownerOrganisation", fields, "oldValue", "newValue", reason, "effectiveOn", "requestId"
      from jsonb_to_recordset($1::jsonb) as r (kind text, actor text, "actorRoles" text[], organisation text,
        purpose text, operation text, "recordClass" text, "recordId" text, "ownerOrganisation" text, fields text[],
        "oldValue" jsonb, "newValue" jsonb, reason text, "effectiveOn" date, "requestId" text)`,
    values: [JSON.stringify(entries, storable)],
  });
}

/** Who touched a record, newest first; `after` is the id of the last one seen. The caller's policies apply. */
export function accessLog(
  db: Queryable,
  { recordClass, recordId, first, after }: RecordKey & { first: number; after: number | null },
): Promise<AccessLogEntry[]> {
  return db.query<AccessLogEntry>({
    name: 'audit-access-log',
    text: `select id, recorded_at as "recordedAt", kind, actor, actor_roles as "actorRoles", organisation, purpose,
        operation, fields, effective_on as "effectiveOn"
      from audit_entry where record_class = $1 and record_id = $2 and id < coalesce($3::bigint, 9223372036854775807)
      order by id desc limit $4`,
    values: [recordClass, recordId, after, first],
  });
}

/** How many entries `accessLog` has in all. */
export async function countAccessLog(db: Queryable, { recordClass, recordId }: RecordKey): Promise<number> {
  const [row] = await db.query<{ count: number }>({
    name: 'audit-access-log-count',
    text: 'select count(*)::int as count from audit_entry where record_class = $1 and record_id = $2',
    values: [recordClass, recordId],
  });
  return row?.count ?? 0;
}
