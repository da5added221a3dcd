import {
  day,
  id,
  integer,
  optionalDay,
  optionalText,
  recorded,
  reference,
  settingOfRegistration,
  text,
  untilDay,
} from '../../platform/schema/columns';
import { defineTable } from '../../platform/schema/define-table';

/** One inspection of one registration. An event that covers several registrations has a row for each. */
export const inspectionTable = defineTable('inspection', {
  columns: {
    id,
    setting_id: settingOfRegistration,
    registration_id: reference('registration'),
    event_key: text,
    event_number: optionalText,
    event_type: text,
    event_type_as_published: text,
    inspected_on: day,
    published_on: optionalDay,
    /** The kind of setting as published with this inspection, which may differ from today's. */
    provision_type: text,
    /** Equal when two publications say the same of it. */
    content_hash: text,
    /** The latest release that says so. */
    release_id: reference('release'),
    ...recorded,
  },
  indexes: [
    { columns: ['registration_id', 'event_key'], unique: true, where: `recorded_to = 'infinity'` },
    { columns: ['setting_id', 'inspected_on', 'id'], where: `recorded_to = 'infinity'` },
    { columns: ['inspected_on', 'id'], where: `recorded_to = 'infinity'` },
    { columns: ['release_id'] },
  ],
});

/** One judgement of one inspection. */
export const judgementTable = defineTable('judgement', {
  columns: {
    id,
    inspection_id: reference('inspection', { cascade: true }),
    framework: text,
    framework_version: text,
    key: text,
    scale: text,
    value: text,
    as_published: text,
  },
  indexes: [{ columns: ['inspection_id', 'key'], unique: true }],
});

/**
 * Read model: the days on which each judgement stood, from its inspection to the next that judged the same thing.
 *
 * Small, exact for any day, and refreshed in the transaction that changes an inspection. It carries no foreign keys:
 * it is derived, and checking them would cost more than deriving it.
 */
export const gradeSpanTable = defineTable('grade_span', {
  columns: {
    id,
    setting_id: integer,
    inspection_id: integer,
    key: text,
    scale: text,
    value: text,
    event_type: text,
    from_day: day,
    to_day: untilDay,
  },
  indexes: [
    { columns: ['setting_id', 'key', 'from_day'], unique: true },
    // The national scan reads this index alone: who stood where on a day.
    { columns: ['key', 'to_day', 'from_day', 'setting_id', 'value'] },
  ],
  checks: { days: 'from_day < to_day' },
});

/** One inspection of, or visit to, a council's children's services. */
export const councilInspectionTable = defineTable('council_inspection', {
  columns: {
    id,
    local_authority_id: reference('local_authority'),
    event_key: text,
    event_type: text,
    event_type_as_published: text,
    inspected_on: optionalDay,
    published_on: optionalDay,
    theme: optionalText,
    content_hash: text,
    release_id: reference('release'),
    ...recorded,
  },
  indexes: [
    { columns: ['local_authority_id', 'event_key'], unique: true, where: `recorded_to = 'infinity'` },
    { columns: ['release_id'] },
  ],
});

export const councilJudgementTable = defineTable('council_judgement', {
  columns: {
    id,
    council_inspection_id: reference('council_inspection', { cascade: true }),
    framework: text,
    framework_version: text,
    key: text,
    scale: text,
    value: text,
    as_published: text,
  },
  indexes: [{ columns: ['council_inspection_id', 'key'], unique: true }],
});

export const inspectionTables = [
  inspectionTable,
  judgementTable,
  gradeSpanTable,
  councilInspectionTable,
  councilJudgementTable,
];
