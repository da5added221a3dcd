import {
  day,
  flag,
  id,
  instant,
  integer,
  json,
  optionalDay,
  optionalFlag,
  optionalJson,
  optionalText,
  recorded,
  reference,
  text,
  untilDay,
} from '../../platform/schema/columns';
import { defineTable } from '../../platform/schema/define-table';

const optionalNumber = { type: 'numeric', nullable: true } as const;

/** A publication that speaks of ownership. Where two speak of one body, the lower rank is believed. */
export const ownershipSourceTable = defineTable('ownership_source', {
  columns: { id, code: text, kind: text, name: text, url: optionalText, licence: optionalText, rank: integer },
  indexes: [{ columns: ['code'], unique: true }],
});

/** One file of a source that was taken. */
export const ownershipImportTable = defineTable('ownership_import', {
  columns: {
    id,
    source_id: reference('ownership_source'),
    layout: text,
    file_name: text,
    file_hash: text,
    /** The day the file describes. */
    content_on: day,
    retrieved_on: day,
    imported_at: instant,
    /** Whether what it does not name is held to be gone. */
    is_complete: flag,
    counts: json,
  },
  indexes: [{ columns: ['source_id', 'content_on'] }],
});

/** A body or a natural person: one row, whatever number of sources speak of it. */
export const partyTable = defineTable('party', {
  columns: {
    id,
    kind: text,
    /** Keyed hash of a person's normal name and month of birth: equal for one person, and says neither. */
    same_as: { type: 'bytea', nullable: true },
  },
  indexes: [{ columns: ['same_as'], where: 'same_as is not null' }],
  checks: { kind: `kind in ('ENTITY', 'PERSON')` },
});

/** A number by which a register, or the file of a source, knows a party. Retired numbers stay. */
export const partyIdentifierTable = defineTable('party_identifier', {
  columns: { id, party_id: reference('party'), scheme: text, identifier: text, retired_on: optionalDay },
  indexes: [{ columns: ['identifier', 'scheme'], unique: true }, { columns: ['party_id'] }],
});

/** What a source says of a party over a stretch of days, as we knew it over a stretch of time. */
export const partyVersionTable = defineTable('party_version', {
  columns: {
    id,
    party_id: reference('party'),
    source_id: reference('ownership_source'),
    import_id: reference('ownership_import', { optional: true }),
    record_id: text,
    name: optionalText,
    /** The normal form under which names are compared; see `ownerNameKey`. */
    name_key: optionalText,
    party_type: text,
    party_subtype: optionalText,
    type_details: optionalText,
    jurisdiction: optionalText,
    founded_on: optionalDay,
    dissolved_on: optionalDay,
    alternate_names: { type: 'text', array: true, nullable: true },
    valid_from: day,
    valid_to: untilDay,
    ...recorded,
  },
  indexes: [
    { columns: ['party_id'] },
    { columns: ['name_key'] },
    // Of trigrams of the names of bodies, as the migration makes it: a kind of index that the check of drift cannot compare.
    { columns: ['name_key', 'party_type'], synchronize: false },
    { columns: ['source_id', 'record_id'] },
    { columns: ['import_id'] },
  ],
  checks: { days: 'valid_from < valid_to' },
  exclusions: {
    one_truth_at_a_time: `USING gist (party_id WITH =, source_id WITH =, daterange(valid_from, valid_to) WITH &&, tstzrange(recorded_from, recorded_to) WITH &&)`,
  },
});

/**
 * One thing one party, or somebody unnamed, holds in a body.
 *
 * `claim` is a number of who holds what in whom by which source: one source cannot say two things of it at one time.
 */
export const interestTable = defineTable('interest', {
  columns: {
    id,
    source_id: reference('ownership_source'),
    import_id: reference('ownership_import', { optional: true }),
    record_id: text,
    /** Which of several interests of one kind in one record. */
    part: { type: 'smallint', default: 0 },
    claim: { type: 'bigint' },
    subject_id: reference('party', { optional: true }),
    party_id: reference('party', { optional: true }),
    unspecified_reason: optionalText,
    unspecified_details: optionalText,
    interest_type: optionalText,
    directness: optionalText,
    share_least: optionalNumber,
    share_most: optionalNumber,
    is_over_least: { type: 'boolean', default: false },
    is_under_most: { type: 'boolean', default: false },
    is_beneficial: optionalFlag,
    details: optionalText,
    is_component: { type: 'boolean', default: false },
    component_records: { type: 'text', array: true, nullable: true },
    confidence: text,
    valid_from: day,
    valid_to: untilDay,
    /** Whether the source states the first day, and not only that it was so on a day. */
    is_start_stated: { type: 'boolean', default: true },
    ...recorded,
  },
  indexes: [
    { columns: ['subject_id'] },
    { columns: ['party_id'] },
    { columns: ['source_id', 'record_id'] },
    { columns: ['import_id'] },
  ],
  checks: {
    days: 'valid_from < valid_to',
    somebody: '(party_id is null) = (unspecified_reason is not null)',
    nobody_itself: 'party_id <> subject_id',
    share: 'share_least >= 0 and share_most <= 100 and share_least <= share_most',
  },
  exclusions: {
    one_truth_at_a_time: `USING gist (coalesce(subject_id, 0) WITH =, claim WITH =, daterange(valid_from, valid_to) WITH &&, tstzrange(recorded_from, recorded_to) WITH &&)`,
  },
});

/** A statement of the Beneficial Ownership Data Standard as published, without what we do not keep of persons. */
export const ownershipStatementTable = defineTable('ownership_statement', {
  columns: {
    id,
    source_id: reference('ownership_source'),
    import_id: reference('ownership_import'),
    statement_id: text,
    record_id: text,
    record_type: text,
    said_on: day,
    /** Its place among the statements of the record. */
    place: integer,
    statement: json,
  },
  indexes: [
    { columns: ['source_id', 'statement_id'], unique: true },
    { columns: ['source_id', 'record_id', 'said_on', 'place'] },
    { columns: ['import_id'] },
  ],
});

/**
 * Read model: who is the parent of whom by one definition, and on which days; one row for each reason, see
 * `domain/ownership`. What walks up and down reads this alone.
 */
export const parentEdgeTable = defineTable('parent_edge', {
  columns: {
    id,
    definition: text,
    subsidiary_id: reference('party'),
    parent_id: reference('party'),
    /** The limb of the rule that makes it so. */
    limb: text,
    /** How sure: shown, inferred, attributed or indicated. */
    basis: text,
    from_day: day,
    to_day: untilDay,
  },
  indexes: [{ columns: ['subsidiary_id'] }, { columns: ['parent_id'] }],
  checks: { days: 'from_day < to_day', others: 'subsidiary_id <> parent_id' },
});

/** What a source says of a watched body differently from what we hold, until a person decides. */
export const ownershipChangeTable = defineTable('ownership_change', {
  columns: {
    id,
    source_id: reference('ownership_source'),
    import_id: reference('ownership_import'),
    subject_id: reference('party'),
    /** Equal for equal differences, so that what was rejected is not proposed again. */
    fingerprint: text,
    /** Rows of `interest` as they are held and as they would be. */
    held: json,
    proposed: json,
    /** What accepting it would do; null until it is weighed. */
    effect: optionalJson,
    /** How much it would do: the key of the order in which they are listed. */
    weight: integer,
    status: text,
    version: integer,
    applied_version: { type: 'int', default: 0 },
    proposed_at: instant,
  },
  indexes: [
    { columns: ['subject_id'] },
    { columns: ['import_id'] },
    { columns: ['source_id', 'fingerprint'], unique: true },
    { columns: ['status', 'weight', 'id'] },
  ],
  checks: { status: `status in ('PROPOSED', 'ACCEPTED', 'REJECTED', 'OVERTAKEN')` },
});

/**
 * Read model: natural persons under several numbers who are taken for one, each with the smallest of them. It says
 * that they are one, and nothing of who.
 */
export const samePersonTable = defineTable('same_person', {
  columns: {
    party_id: reference('party', { cascade: true, primary: true }),
    first_party_id: reference('party', { cascade: true }),
  },
  indexes: [{ columns: ['first_party_id'] }],
});

export const ownershipTables = [
  samePersonTable,
  ownershipSourceTable,
  ownershipImportTable,
  partyTable,
  partyIdentifierTable,
  partyVersionTable,
  interestTable,
  ownershipStatementTable,
  parentEdgeTable,
  ownershipChangeTable,
];
