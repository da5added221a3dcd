import {
  bigInteger,
  day,
  id,
  instant,
  integer,
  integers,
  optionalInstant,
  optionalText,
  text,
  texts,
} from '../../platform/schema/columns';
import { defineTable } from '../../platform/schema/define-table';

/** A scan of the nation: every rule over all groups, as of a day, by one definition of a group after the other. */
export const nationalScanTable = defineTable('national_scan', {
  columns: {
    id,
    as_of: day,
    /** In the order in which they are read. */
    definitions: texts,
    reason: text,
    status: { ...text, default: 'QUEUED' },
    /** The detection run of each definition that is done, in the same order. */
    runs: { ...integers, default: () => `'{}'` },
    doing: optionalText,
    /** How often it was begun. */
    attempt: { ...integer, default: 0 },
    error: optionalText,
    /** The reason of the scan that follows it, where facts moved while it ran. */
    followed_by: optionalText,
    /** How many observations had been recorded and closed when it was last asked for: more since call for another. */
    observation_mark: { ...bigInteger, default: 0 },
    /** Null where the service itself asked. */
    requested_by: optionalText,
    requested_at: instant,
    started_at: optionalInstant,
    finished_at: optionalInstant,
  },
  indexes: [
    { columns: ['as_of'], unique: true, where: `status in ('QUEUED', 'RUNNING') and reason <> 'OBSERVED'` },
    // One that follows observations is for few to see, so that it cannot be the one that others are answered.
    { columns: ['as_of', 'reason'], unique: true, where: `status in ('QUEUED', 'RUNNING')` },
  ],
  checks: {
    reason: `reason in ('REQUESTED', 'IMPORTED', 'OBSERVED', 'SCHEDULED') and (reason = 'REQUESTED') = (requested_by is not null)`,
    status: `status in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')`,
    ended: `(finished_at is null) = (status in ('QUEUED', 'RUNNING'))`,
    steps: 'cardinality(definitions) >= 1 and cardinality(runs) <= cardinality(definitions)',
  },
});

export const nationalScanTables = [nationalScanTable];
