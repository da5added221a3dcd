import { day, id, instant, optionalText, recorded, reference, text, untilDay } from '../../platform/schema/columns';
import { defineTable } from '../../platform/schema/define-table';

/** A group under one definition, around a published owner or an undertaking; its key is stable under that definition. */
export const providerGroupTable = defineTable('provider_group', {
  columns: {
    id,
    definition: text,
    key: text,
    name: text,
    owner_id: reference('owner', { optional: true }),
    party_id: reference('party', { optional: true }),
  },
  indexes: [
    { columns: ['definition', 'key'], unique: true },
    { columns: ['definition', 'name', 'id'] },
    { columns: ['owner_id'] },
    { columns: ['party_id'] },
  ],
  checks: { whose: '(owner_id is null) <> (party_id is null)' },
});

/**
 * Read model: which setting belonged to which group, and on which days it stood on the register there.
 *
 * `from_not_before` is the earliest day it may have joined; see `setting_version.begins_not_before`.
 */
export const groupMembershipTable = defineTable('group_membership', {
  columns: {
    id,
    definition: text,
    group_id: reference('provider_group'),
    setting_id: reference('setting'),
    from_day: day,
    from_not_before: day,
    to_day: untilDay,
    /** How sure it is that it belongs to the group; null under the published owner, which is only a name. */
    basis: optionalText,
    /** Since when we believe it; what we no longer believe is in `former_group_membership`. */
    recorded_from: recorded.recorded_from,
  },
  indexes: [
    { columns: ['group_id', 'from_day'] },
    { columns: ['setting_id'] },
    // The national scan reads this index alone.
    { columns: ['definition', 'to_day', 'from_day', 'group_id', 'setting_id'] },
  ],
  checks: { days: 'from_day < to_day and from_not_before <= from_day' },
  exclusions: {
    one_group_at_a_time: `USING gist (definition WITH =, setting_id WITH =, daterange(from_day, to_day) WITH &&)`,
  },
});

/**
 * Memberships that we believed from one moment up to another, and no longer do. Triggers put here what is removed from
 * the read model or changed in it, under the number it had there; a number that was changed is here once for each.
 */
export const formerGroupMembershipTable = defineTable('former_group_membership', {
  columns: {
    id: { type: 'int', primary: true },
    definition: text,
    group_id: reference('provider_group'),
    setting_id: reference('setting'),
    from_day: day,
    from_not_before: day,
    to_day: day,
    basis: optionalText,
    recorded_from: { ...instant, primary: true },
    recorded_to: instant,
  },
  indexes: [{ columns: ['group_id', 'from_day'] }, { columns: ['setting_id', 'definition'] }],
  checks: {
    days: 'from_day < to_day and from_not_before <= from_day',
    recorded: 'recorded_from < recorded_to',
  },
});

/** Two owner names that may be one owner. Listed for a person; never applied by itself. */
export const ownerMergeProposalTable = defineTable('owner_merge_proposal', {
  columns: {
    id,
    first_owner_id: reference('owner', { cascade: true }),
    second_owner_id: reference('owner', { cascade: true }),
    similarity: { type: 'numeric', precision: 4, scale: 3 },
    reason: text,
  },
  indexes: [{ columns: ['first_owner_id', 'second_owner_id'], unique: true }, { columns: ['second_owner_id'] }],
  checks: { order: 'first_owner_id < second_owner_id' },
});

/**
 * Read model: owners for which another owner stands, because people decided that they are one. Their settings are in
 * the group of the one that stands for them.
 */
export const ownerStandInTable = defineTable('owner_stand_in', {
  columns: {
    owner_id: reference('owner', { cascade: true, primary: true }),
    stand_in_id: reference('owner', { cascade: true }),
  },
  indexes: [{ columns: ['stand_in_id'] }],
  checks: { another: 'owner_id <> stand_in_id' },
});

export const providerGroupTables = [
  providerGroupTable,
  groupMembershipTable,
  formerGroupMembershipTable,
  ownerMergeProposalTable,
  ownerStandInTable,
];
