import { bigInteger, id, instant, optionalDay, optionalJson, optionalText, text, texts } from '../schema/columns';
import { defineTable } from '../schema/define-table';

/**
 * Who did, saw or was refused what. Rows are only ever added: a trigger refuses the rest to everyone.
 *
 * A new column is not in the text that is hashed until `entryText` takes it in, and there it may show only where it is
 * not null, or every seal from before it would break.
 */
const auditEntryTable = defineTable('audit_entry', {
  columns: {
    id: { ...id, type: 'bigint' },
    recorded_at: { ...instant, default: () => 'clock_timestamp()' },
    kind: text,
    actor: text,
    actor_roles: texts,
    organisation: optionalText,
    purpose: text,
    operation: text,
    record_class: text,
    record_id: text,
    /** Whose the record is: its owner may ask who looked at it. */
    owner_organisation: optionalText,
    fields: texts,
    old_value: optionalJson,
    new_value: optionalJson,
    reason: optionalText,
    effective_on: optionalDay,
    request_id: text,
  },
  indexes: [{ columns: ['record_class', 'record_id', 'id'] }],
  checks: { kind: "kind in ('WRITE', 'READ', 'REFUSED')" },
});

/** Entries that wait for their seal; a trigger puts them here, sealing takes them away. */
const auditPendingTable = defineTable('audit_pending', {
  columns: { entry_id: { ...bigInteger, primary: true } },
});

/** The chain: each hash covers the one before it and the text of its entry. */
const auditSealTable = defineTable('audit_seal', {
  columns: { sequence: { ...bigInteger, primary: true }, entry_id: bigInteger, hash: { type: 'bytea' } },
  indexes: [{ columns: ['entry_id'], unique: true }],
});

/** What the checkpoint file ought to hold, by signing key, so that lines taken out of it are missed. */
const auditCheckpointTable = defineTable('audit_checkpoint', {
  columns: { key: { ...text, primary: true }, sequence: { ...bigInteger, primary: true }, line_hash: text },
});

export const auditTables = [auditEntryTable, auditPendingTable, auditSealTable, auditCheckpointTable];
