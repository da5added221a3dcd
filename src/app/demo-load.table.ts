import { id, instant, optionalInstant } from '../platform/schema/columns';
import { defineTable } from '../platform/schema/define-table';

/** The loading of the synthetic nation: one that was begun and not completed is taken up again at the next start. */
export const demoLoadTable = defineTable('demo_load', {
  columns: { id, begun_at: instant, completed_at: optionalInstant },
});
