import {
  day,
  flag,
  id,
  instant,
  integer,
  json,
  optionalDay,
  optionalInteger,
  optionalText,
  reference,
  text,
  texts,
} from '../../platform/schema/columns';
import { defineTable } from '../../platform/schema/define-table';

/** Who may see a row: the lanes it is in, and the organisations to which it is addressed in them. */
const sight = { lanes: texts, addressees: texts } as const;

/** One statutory process, or the work around several: what it is about, and where it stands. */
export const matterTable = defineTable('matter', {
  columns: {
    id,
    kind: text,
    /** The case that it is part of; null for a case, and for what belongs to none. */
    case_id: reference('matter', { optional: true }),
    /** The matter that it follows from: a commitment from its plan, a penalty from its notice. */
    parent_id: reference('matter', { optional: true }),
    group_id: reference('provider_group', { optional: true }),
    /** The undertaking to which it is addressed. */
    party_id: reference('party', { optional: true }),
    registration_id: reference('registration', { optional: true }),
    /** The setting of the registration, kept for reading. */
    setting_id: optionalInteger,
    title: text,
    /** The scenario under whose commencements it is walked; null for the law as it is. */
    scenario: optionalText,
    /** What its steps add up to: kept beside them, and never written but with one. */
    state: text,
    state_before: optionalText,
    version: integer,
    moved_on: optionalDay,
    is_open: flag,
    is_hypothetical: flag,
    opened_by: text,
    opened_at: instant,
    ...sight,
  },
  indexes: [
    { columns: ['kind', 'is_open', 'id'] },
    { columns: ['case_id', 'id'] },
    { columns: ['parent_id', 'kind'] },
    { columns: ['group_id', 'id'] },
    { columns: ['party_id', 'id'] },
    { columns: ['registration_id'] },
    { columns: ['setting_id', 'kind'] },
  ],
  checks: {
    version: 'version >= 1',
    setting: '(setting_id is null) = (registration_id is null)',
    scenario: 'is_hypothetical or scenario is null',
    own_case: 'case_id <> id and parent_id <> id',
  },
});

/** One step of a matter. Nothing of it changes: what was known at any moment is the steps recorded by then. */
export const matterStepTable = defineTable('matter_step', {
  columns: {
    id,
    matter_id: reference('matter'),
    /** Counts the steps of its matter from 1. */
    version: integer,
    step: text,
    state: text,
    state_before: optionalText,
    on_day: day,
    particulars: json,
    reason: text,
    taken_by: text,
    by_roles: texts,
    organisation: optionalText,
    is_hypothetical: flag,
    recorded_at: instant,
    ...sight,
  },
  indexes: [{ columns: ['matter_id', 'version'], unique: true }, { columns: ['recorded_at', 'id'] }],
  checks: { version: 'version >= 1' },
});

/** A read model of the steps: each clock of a matter, with its last day. */
export const matterClockTable = defineTable('matter_clock', {
  columns: {
    id,
    matter_id: reference('matter', { cascade: true }),
    clock: text,
    /** The step that started it. */
    started_by: integer,
    started_on: day,
    /** The day that a notice or plan gives, where the rule counts none. */
    given_last_day: optionalDay,
    /** What happened to it, oldest first: paused, resumed, extended, met. */
    moves: json,
    /** Null where it cannot be said: working days of a year whose bank holidays are not held. */
    last_day: optionalDay,
    status: text,
    /** The day on which it was met or stopped. */
    ended_on: optionalDay,
    ...sight,
  },
  indexes: [
    { columns: ['matter_id', 'clock', 'started_by'], unique: true },
    { columns: ['last_day', 'id'], where: `status = 'RUNNING'` },
  ],
  checks: { status: `status in ('RUNNING', 'PAUSED', 'MET', 'STOPPED')` },
});

/** What a step points at: findings, observations, inspections, other matters, documents. */
export const matterLinkTable = defineTable('matter_link', {
  columns: {
    id,
    matter_id: reference('matter', { cascade: true }),
    version: integer,
    kind: text,
    /** The id, or the text by which a document is found. */
    target: text,
    ...sight,
  },
  indexes: [
    { columns: ['matter_id', 'version', 'kind', 'target'], unique: true },
    { columns: ['kind', 'target', 'id'] },
  ],
  checks: { kind: `kind in ('FINDING', 'OBSERVATION', 'INSPECTION', 'MATTER', 'DOCUMENT')` },
});

export const matterTables = [matterTable, matterStepTable, matterClockTable, matterLinkTable];
