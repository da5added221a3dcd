import {
  day,
  id,
  instant,
  integer,
  integers,
  json,
  optionalDay,
  optionalJson,
  reference,
  text,
  texts,
} from '../../platform/schema/columns';
import { defineTable } from '../../platform/schema/define-table';

const fraction = { type: 'double precision' } as const;
const optionalFraction = { type: 'double precision', nullable: true } as const;

/** One run of every indicator over the nation as of one day. Re-running over the same facts changes nothing. */
export const detectionRunTable = defineTable('detection_run', {
  columns: {
    id,
    as_of: day,
    definition: text,
    /** Whether it read what is published alone, or what is recorded in lanes too. */
    evidence: { ...text, default: 'PUBLISHED' },
    /** Hash of the facts and the rule versions: equal inputs, equal findings. */
    inputs_hash: text,
    computed_at: instant,
    groups_considered: integer,
    settings_considered: integer,
    /** On whose facts the model of what to expect was fitted: its own, or those of the last full scan. Null in old runs. */
    model_fitted_in_run_id: reference('detection_run', { optional: true }),
  },
  indexes: [{ columns: ['definition', 'as_of', 'id'] }, { columns: ['model_fitted_in_run_id'] }],
  checks: { evidence: `evidence in ('PUBLISHED', 'ALL')` },
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
    interval: optionalJson,
    powers: texts,
    caveats: texts,
    /** From which every number can be worked out again, by columns or, in older ones, by entries; null before inputs were kept. */
    inputs: optionalJson,
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

/** What can be said of each group under one outcome, remarkable or not: every group in a run, so that a funnel can be drawn. */
export const groupEffectTable = defineTable('group_effect', {
  columns: {
    id,
    detection_run_id: reference('detection_run', { cascade: true }),
    group_id: reference('provider_group'),
    outcome: text,
    /** Its place among the groups of the run under the outcome, the most remarkable first. */
    place: integer,
    n: integer,
    observed: integer,
    expected: fraction,
    /** Observed / expected of this group alone. */
    ratio_low95: fraction,
    ratio_high95: fraction,
    ratio_low80: fraction,
    ratio_high80: fraction,
    ratio: fraction,
    /** The same drawn towards one, as far as groups vary at all. */
    shrunken_low95: fraction,
    shrunken_high95: fraction,
    shrunken_low80: fraction,
    shrunken_high80: fraction,
    shrunken: fraction,
    /** How many trials of its own a group needs to be believed half-way. */
    precision: fraction,
    /** Between these chance puts the count. */
    funnel_low95: integer,
    funnel_high95: integer,
    funnel_low998: integer,
    funnel_high998: integer,
    p: fraction,
    /** Null for a group too small to be tested. */
    q: optionalFraction,
    /** Whose the observed are. */
    own: integer,
    inherited: integer,
    uncertain: integer,
    /** The test without what was judged before its settings were surely its own. */
    own_n: integer,
    own_observed: integer,
    own_expected: fraction,
    own_p: fraction,
    own_q: optionalFraction,
    /** The days of the first and the last judgement read. */
    judged_from: optionalDay,
    judged_to: optionalDay,
    /** The same count against what the settings' own record leads one to expect as well; null where it was not worked out. */
    record_expected: optionalFraction,
    record_low95: optionalFraction,
    record_high95: optionalFraction,
    record_low80: optionalFraction,
    record_high80: optionalFraction,
  },
  indexes: [
    { columns: ['detection_run_id', 'outcome', 'place'], unique: true },
    { columns: ['detection_run_id', 'group_id', 'outcome'], unique: true },
    { columns: ['group_id'] },
  ],
  checks: {
    counts: 'observed between 0 and n and own + inherited + uncertain = observed',
    record: 'num_nulls(record_expected, record_low95, record_high95, record_low80, record_high80) in (0, 5)',
  },
});

export const findingTables = [detectionRunTable, findingTable, findingSettingTable, groupEffectTable];
