import {
  day,
  id,
  instant,
  integer,
  integers,
  json,
  optionalDay,
  reference,
  text,
  texts,
} from '../../platform/schema/columns';
import { defineTable } from '../../platform/schema/define-table';

/** One run of every indicator over the nation as of one day. Re-running over the same facts changes nothing. */
export const detectionRunTable = defineTable('detection_run', {
  columns: {
    id,
    as_of: day,
    definition: text,
    /** Hash of the facts and the rule versions: equal inputs, equal findings. */
    inputs_hash: text,
    computed_at: instant,
    groups_considered: integer,
    settings_considered: integer,
  },
  indexes: [{ columns: ['definition', 'as_of', 'id'] }],
});

/** What one rule reads in one group's observations on one day. It informs; it determines nothing. */
export const findingTable = defineTable('finding', {
  columns: {
    id,
    detection_run_id: reference('detection_run', { cascade: true }),
    group_id: reference('provider_group'),
    indicator: text,
    indicator_version: integer,
    strength: text,
    rank: integer,
    window_from: optionalDay,
    window_to: optionalDay,
    sentence: text,
    would_clear: text,
    numbers: json,
    interval: { type: 'jsonb', nullable: true },
    powers: texts,
    caveats: texts,
  },
  indexes: [{ columns: ['detection_run_id', 'rank'], unique: true }, { columns: ['group_id'] }],
});

/** A setting a finding rests on, with the inspections it reads there. */
export const findingSettingTable = defineTable('finding_setting', {
  columns: {
    id,
    finding_id: reference('finding', { cascade: true }),
    setting_id: reference('setting'),
    inspection_ids: integers,
    note: text,
  },
  indexes: [{ columns: ['finding_id', 'setting_id'], unique: true }, { columns: ['setting_id'] }],
});

export const findingTables = [detectionRunTable, findingTable, findingSettingTable];
