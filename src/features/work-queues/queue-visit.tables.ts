import { id, instant, text } from '../../platform/schema/columns';
import { defineTable } from '../../platform/schema/define-table';

/** When somebody last said that they had seen their queue. */
const queueVisitTable = defineTable('queue_visit', {
  columns: { id, caller: text, visited_at: instant },
  indexes: [{ columns: ['caller'], unique: true }],
});

export const queueVisitTables = [queueVisitTable];
