import {
  day,
  id,
  instant,
  integer,
  optionalDay,
  optionalText,
  reference,
  text,
  texts,
} from '../../platform/schema/columns';
import { defineTable } from '../../platform/schema/define-table';

/** Where the work stands on what one rule finds in one group. The regulator's and the Department's, shared by both. */
export const findingReviewTable = defineTable('finding_review', {
  columns: {
    id,
    definition: text,
    group_id: reference('provider_group'),
    indicator: text,
    status: text,
    snoozed_until: optionalDay,
    /** The day of the finding it was cleared on: later findings are not covered. */
    cleared_as_of: optionalDay,
    version: integer,
    created_at: instant,
    changed_at: instant,
  },
  indexes: [{ columns: ['group_id', 'definition', 'indicator'], unique: true }, { columns: ['definition', 'status'] }],
  checks: {
    version: 'version >= 1',
    snoozed: "(status = 'SNOOZED') = (snoozed_until is not null)",
    cleared: "status <> 'CLEARED' or cleared_as_of is not null",
  },
});

/** Each thing that was done about it. Never changed: the review is what they add up to. */
export const findingReviewEventTable = defineTable('finding_review_event', {
  columns: {
    id,
    review_id: reference('finding_review'),
    version: integer,
    action: text,
    status: text,
    reason: text,
    done_by: text,
    by_roles: texts,
    organisation: optionalText,
    lane: optionalText,
    snoozed_until: optionalDay,
    /** The day of the finding that was looked at. */
    finding_as_of: day,
    done_at: instant,
  },
  indexes: [{ columns: ['review_id', 'version'], unique: true }],
});

/** What someone noted on a finding. Its text is never changed; who wrote it may withdraw it. */
export const findingNoteTable = defineTable('finding_note', {
  columns: {
    id,
    definition: text,
    group_id: reference('provider_group'),
    indicator: text,
    /** The finding that was looked at; the note is shown on all of its rule in its group. */
    finding_id: reference('finding'),
    lane: text,
    organisation: text,
    written_by: text,
    text,
    created_at: instant,
    version: integer,
    withdrawn_at: { ...instant, nullable: true },
    withdrawn_reason: optionalText,
  },
  indexes: [{ columns: ['group_id', 'definition', 'indicator', 'id'] }, { columns: ['finding_id'] }],
  checks: {
    text: 'length(text) between 1 and 4000',
    withdrawn:
      '(withdrawn_at is null) = (withdrawn_reason is null) and version = case when withdrawn_at is null then 1 else 2 end',
  },
});

export const findingReviewTables = [findingReviewTable, findingReviewEventTable, findingNoteTable];
