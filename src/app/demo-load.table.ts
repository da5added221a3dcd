import { id, instant, optionalInstant } from '../platform/schema/columns';
import { defineTable } from '../platform/schema/define-table';

/** The loading of the synthetic nation: one that was begun and not completed is taken up again at the next start. */
export const demoLoadTable = defineTable('demo_load', {
  columns: {
    id,
    /** Which nation: 1 is the whole one. A load that is taken up again goes on with the nation it began with. */
    scale: { type: 'double precision' },
    begun_at: instant,
    completed_at: optionalInstant,
  },
});
