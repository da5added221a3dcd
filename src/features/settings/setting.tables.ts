import {
  day,
  flag,
  id,
  optionalDay,
  optionalFlag,
  optionalInteger,
  optionalText,
  recorded,
  reference,
  settingOfRegistration,
  text,
  untilDay,
} from '../../platform/schema/columns';
import { defineTable } from '../../platform/schema/define-table';

/** A place or agency that goes on being itself when its registration number changes: the continuity id. */
export const settingTable = defineTable('setting', {
  columns: { id, first_urn: text },
  indexes: [{ columns: ['first_urn'], unique: true }],
});

/** One registration number and the setting it belongs to. */
export const registrationTable = defineTable('registration', {
  columns: { id, urn: text, setting_id: reference('setting') },
  indexes: [{ columns: ['urn'], unique: true }, { columns: ['setting_id'] }],
});

/** An owner as Ofsted publishes it: one row per normal form of the text. */
export const ownerTable = defineTable('owner', {
  columns: { id, name_key: text, display_name: text, company_number_in_text: optionalText },
  indexes: [{ columns: ['name_key'], unique: true }, { columns: ['company_number_in_text'] }],
});

/** Each text under which an owner was published, exactly as published. */
export const ownerNameTable = defineTable('owner_name', {
  columns: { id, owner_id: reference('owner'), as_published: text },
  indexes: [{ columns: ['as_published'], unique: true }, { columns: ['owner_id'] }],
});

/**
 * What held of a registration over a stretch of days, as far as the publications tell.
 *
 * `valid_from` is the first day known to be so; the change itself happened between `begins_not_before` and
 * `valid_from`. A correction closes a row's recorded time and adds another: nothing is rewritten.
 */
export const settingVersionTable = defineTable('setting_version', {
  columns: {
    id,
    setting_id: settingOfRegistration,
    registration_id: reference('registration'),
    valid_from: day,
    valid_to: untilDay,
    begins_not_before: day,
    status: text,
    registered_on: optionalDay,
    linked_education_urn: optionalText,
    provision_type: text,
    sector: text,
    name: optionalText,
    is_name_redacted: flag,
    address: optionalText,
    postcode: optionalText,
    is_address_redacted: flag,
    local_authority_id: reference('local_authority', { optional: true }),
    local_authority_name: text,
    region_code: { type: 'text', nullable: true, foreignKey: { target: 'region', onDelete: 'RESTRICT' } },
    ofsted_region: optionalText,
    constituency: optionalText,
    places: optionalInteger,
    premises: optionalInteger,
    short_breaks_only: optionalFlag,
    multi_building: optionalFlag,
    owner_id: reference('owner', { optional: true }),
    owner_as_published: optionalText,
    owner_unstated_reason: optionalText,
    left_reason: optionalText,
    ...recorded,
  },
  indexes: [
    { columns: ['setting_id'] },
    { columns: ['registration_id', 'valid_from'], where: `recorded_to = 'infinity'` },
    { columns: ['local_authority_id'] },
    { columns: ['region_code'] },
    { columns: ['owner_id'] },
  ],
  checks: {
    days: 'valid_from < valid_to and begins_not_before <= valid_from',
    owner: '(owner_id is null) = (owner_unstated_reason is not null)',
  },
  exclusions: {
    one_truth_at_a_time: `USING gist (registration_id WITH =, daterange(valid_from, valid_to) WITH &&, tstzrange(recorded_from, recorded_to) WITH &&)`,
  },
});

/** A registration beginning or ending. The day is exact, or lies between the two. */
export const lifecycleEventTable = defineTable('lifecycle_event', {
  columns: {
    id,
    setting_id: settingOfRegistration,
    registration_id: reference('registration'),
    kind: text,
    happened_on: optionalDay,
    not_before: day,
    not_after: day,
    status_after: text,
    ...recorded,
  },
  indexes: [{ columns: ['setting_id'] }, { columns: ['registration_id'] }, { columns: ['kind', 'not_after', 'id'] }],
  checks: { kind: `kind in ('JOINED', 'LEFT')`, days: 'not_before <= not_after' },
});

export const settingTables = [
  settingTable,
  registrationTable,
  ownerTable,
  ownerNameTable,
  settingVersionTable,
  lifecycleEventTable,
];
