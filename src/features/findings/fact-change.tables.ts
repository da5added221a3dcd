import { bigInteger, instant, integer, text } from '../../platform/schema/columns';
import { defineTable } from '../../platform/schema/define-table';

/**
 * That a fact which detection reads was changed by a transaction. Triggers on every such table write it, so that
 * whoever remembers a nation can know for sure what of it to read again.
 */
export const factChangeTable = defineTable('fact_change', {
  columns: {
    /** The number of the transaction, with its epoch: which snapshots show it is known of it, whenever it commits. */
    changed_in: { ...bigInteger, primary: true },
    /**
     * What the change is told by; whoever reads it resolves it to settings. `ALL_UP_TO` stands for whatever this
     * transaction and those numbered before it had changed: old entries, put together.
     */
    subject: { ...text, primary: true },
    /** 0 where everything may have changed. */
    subject_id: { ...integer, primary: true },
    changed_at: instant,
  },
  indexes: [{ columns: ['changed_at'] }],
  checks: {
    subject: `subject in ('ALL', 'ALL_UP_TO', 'SETTING', 'REGISTRATION', 'INSPECTION', 'OWNER', 'GROUP')`,
    all: `subject not in ('ALL', 'ALL_UP_TO') or subject_id = 0`,
  },
});

export const factChangeTables = [factChangeTable];
