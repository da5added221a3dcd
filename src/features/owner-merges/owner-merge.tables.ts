import { id, instant, integer, optionalText, reference, text, texts } from '../../platform/schema/columns';
import { defineTable } from '../../platform/schema/define-table';

/** What stands decided of two owner names. It goes by the keys of the names, so that it outlives every import. */
export const ownerMergeDecisionTable = defineTable('owner_merge_decision', {
  columns: {
    id,
    first_key: text,
    second_key: text,
    /** Null after it was withdrawn. */
    decision: optionalText,
    version: integer,
    /** The version that the groups follow. Kept by the job that refreshes them, never by who decides. */
    applied_version: { ...integer, default: 0 },
    decided_at: instant,
  },
  indexes: [{ columns: ['first_key', 'second_key'], unique: true }],
  checks: { order: 'first_key < second_key', version: 'version >= 1 and applied_version <= version' },
});

/** Each thing that was decided of a pair, or withdrawn. Never changed. */
export const ownerMergeEventTable = defineTable('owner_merge_event', {
  columns: {
    id,
    decision_id: reference('owner_merge_decision'),
    version: integer,
    decision: optionalText,
    reason: text,
    decided_by: text,
    by_roles: texts,
    organisation: optionalText,
    decided_at: instant,
  },
  indexes: [{ columns: ['decision_id', 'version'], unique: true }],
});

export const ownerMergeTables = [ownerMergeDecisionTable, ownerMergeEventTable];
