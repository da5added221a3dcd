import { day, flag, id, instant, optionalInstant, optionalText, text } from '../../platform/schema/columns';
import { defineTable } from '../../platform/schema/define-table';

/**
 * What administrators recorded of commencements. A row is added and never changed, but that it is approved once, by
 * somebody else, and withdrawn once: a trigger keeps that.
 */
export const commencementRecordTable = defineTable('commencement_record', {
  columns: {
    id,
    power: text,
    brings: text,
    instrument: text,
    provision: optionalText,
    commenced_on: day,
    /** Where the instrument can be read; null for a scenario. */
    address: optionalText,
    is_hypothetical: flag,
    /** Its name; null for the real law. */
    scenario: optionalText,
    confidence: text,
    checked_on: day,
    reason: text,
    recorded_by: text,
    recorded_at: instant,
    approved_by: optionalText,
    approved_at: optionalInstant,
    approval_reason: optionalText,
    withdrawn_by: optionalText,
    withdrawn_at: optionalInstant,
    withdrawal_reason: optionalText,
  },
  indexes: [{ columns: ['power'] }, { columns: ['approved_at'] }],
  checks: {
    brings: `brings in ('PROVISION', 'REGULATIONS')`,
    scenario: 'is_hypothetical = (scenario is not null)',
    read: `is_hypothetical or (address is not null and confidence in ('verified', 'secondary'))`,
    eyes: 'approved_by is null or approved_by <> recorded_by',
    approval: 'num_nulls(approved_by, approved_at, approval_reason) in (0, 3)',
    withdrawal: 'num_nulls(withdrawn_by, withdrawn_at, withdrawal_reason) in (0, 3)',
  },
});

export const lawTables = [commencementRecordTable];
