import { id, instant, integer, optionalText, reference, text, texts } from '../../platform/schema/columns';
import { defineTable } from '../../platform/schema/define-table';

/** Each thing that was decided of a proposed change, withdrawn, or found by the service. Never changed. */
export const ownershipChangeEventTable = defineTable('ownership_change_event', {
  columns: {
    id,
    change_id: reference('ownership_change'),
    /** The version of the change that it made. */
    version: integer,
    verdict: text,
    reason: text,
    /** What accepting it would do, as it was told at the time. */
    told: optionalText,
    decided_by: text,
    by_roles: texts,
    organisation: optionalText,
    decided_at: instant,
  },
  indexes: [{ columns: ['change_id', 'version'], unique: true }],
  checks: { verdict: `verdict in ('ACCEPT', 'REJECT', 'WITHDRAW', 'OVERTAKE')` },
});

export const ownershipChangeTables = [ownershipChangeEventTable];
