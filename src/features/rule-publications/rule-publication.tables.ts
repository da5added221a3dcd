import {
  id,
  instant,
  integer,
  optionalInstant,
  optionalInteger,
  optionalText,
  text,
} from '../../platform/schema/columns';
import { defineTable } from '../../platform/schema/define-table';

/**
 * Which version of a rule the regulator stands behind. A row is added and never changed, but that it is approved once, by
 * somebody else, and withdrawn once: a trigger keeps that.
 */
export const rulePublicationTable = defineTable('rule_publication', {
  columns: {
    id,
    rule: text,
    version: integer,
    /** Of the version's number and policy values, as the code had them when it was proposed. */
    digest: text,
    /** The version published before it; null where none was. */
    before_version: optionalInteger,
    before_digest: optionalText,
    what_changed: text,
    /** The figures of the back-test. */
    judged_on: text,
    judged_on_address: optionalText,
    reason: text,
    proposed_by: text,
    proposed_at: instant,
    approved_by: optionalText,
    approved_at: optionalInstant,
    approval_reason: optionalText,
    withdrawn_by: optionalText,
    withdrawn_at: optionalInstant,
    withdrawal_reason: optionalText,
  },
  indexes: [
    // One of a version waits or stands at a time.
    { columns: ['rule', 'version'], unique: true, where: 'withdrawn_at is null' },
    { columns: ['approved_at'] },
  ],
  checks: {
    version: 'version > 0',
    digest: `digest ~ '^[0-9a-f]{64}$'`,
    before: 'num_nulls(before_version, before_digest) in (0, 2)',
    eyes: 'approved_by is null or approved_by <> proposed_by',
    approval: 'num_nulls(approved_by, approved_at, approval_reason) in (0, 3)',
    withdrawal: 'num_nulls(withdrawn_by, withdrawn_at, withdrawal_reason) in (0, 3)',
  },
});

export const rulePublicationTables = [rulePublicationTable];
