import {
  day,
  id,
  instant,
  integer,
  optionalInstant,
  optionalText,
  reference,
  text,
  texts,
} from '../../platform/schema/columns';
import { defineTable } from '../../platform/schema/define-table';

/** That a last day is near: written once for each clock, its last day and the day of reminding. */
const matterReminderTable = defineTable('matter_reminder', {
  columns: {
    id,
    matter_id: reference('matter', { cascade: true }),
    clock: text,
    /** The step that started the clock. */
    started_by: integer,
    /** As it stood when the reminder was written: of a clock that moved since, nobody is reminded by it. */
    last_day: day,
    remind_on: day,
    written_at: instant,
    acknowledged_by: optionalText,
    acknowledged_at: optionalInstant,
    lanes: texts,
    addressees: texts,
  },
  indexes: [
    { columns: ['matter_id', 'clock', 'started_by', 'last_day', 'remind_on'], unique: true },
    { columns: ['last_day', 'id'], where: 'acknowledged_at is null' },
  ],
  checks: { acknowledged: '(acknowledged_by is null) = (acknowledged_at is null)' },
});

export const reminderTables = [matterReminderTable];
