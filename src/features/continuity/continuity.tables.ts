import {
  flag,
  id,
  instant,
  integer,
  json,
  optionalDay,
  optionalText,
  reference,
  text,
  texts,
} from '../../platform/schema/columns';
import { defineTable } from '../../platform/schema/define-table';

/**
 * Where a setting is, as a keyed hash and nothing else: two are equal where two addresses are. Requests may not touch
 * the table at all; only the service itself compares.
 */
export const premisesTokenTable = defineTable('premises_token', {
  columns: {
    registration_id: reference('registration', { primary: true }),
    /** `IMPORTED` from the regulator's list, or `PUBLISHED` with the register. The first is believed. */
    source: { type: 'text', primary: true },
    token: { type: 'bytea' },
    kept_at: instant,
  },
  indexes: [{ columns: ['token'] }],
  checks: { source: `source in ('IMPORTED', 'PUBLISHED')` },
});

/** That one registration, or one owner, goes on as another. A link and no merge: both keep their own facts. */
export const continuityLinkTable = defineTable('continuity_link', {
  columns: {
    id,
    kind: text,
    from_registration_id: reference('registration', { optional: true }),
    to_registration_id: reference('registration', { optional: true }),
    from_owner_id: reference('owner', { optional: true }),
    to_owner_id: reference('owner', { optional: true }),
    status: text,
    /** How often someone did something about it; 0 while it is only proposed. */
    version: integer,
    confirmed_on: optionalDay,
  },
  indexes: [
    { columns: ['from_registration_id', 'to_registration_id'], unique: true },
    { columns: ['to_registration_id'] },
    { columns: ['from_registration_id'], unique: true, where: `status = 'CONFIRMED'` },
    { columns: ['to_registration_id'], unique: true, where: `status = 'CONFIRMED'` },
    { columns: ['from_owner_id', 'to_owner_id'], unique: true },
    { columns: ['to_owner_id'] },
    { columns: ['status', 'id'] },
  ],
  checks: {
    kind: `kind in ('SAME_SETTING', 'SAME_OPERATOR', 'SAME_CONTROLLERS')`,
    ends: `case when kind = 'SAME_SETTING' then num_nonnulls(from_registration_id, to_registration_id) = 2
      and num_nonnulls(from_owner_id, to_owner_id) = 0 else num_nonnulls(from_registration_id, to_registration_id) = 0
      and num_nonnulls(from_owner_id, to_owner_id) = 2 end`,
    two: 'from_registration_id <> to_registration_id or from_owner_id <> to_owner_id',
    status: `status in ('PROPOSED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN')`,
    confirmed: `(status = 'CONFIRMED') = (confirmed_on is not null)`,
  },
});

/** What speaks for a link. The regulator's, also once the link itself is open. */
export const continuityEvidenceTable = defineTable('continuity_evidence', {
  columns: {
    link_id: reference('continuity_link', { cascade: true, primary: true }),
    /** In hundredths: the sum of the signals' weights. */
    score: integer,
    signals: json,
    /** The codes of what speaks for it, sorted: the fingerprint. */
    grounds: texts,
    is_by_hand: flag,
    /** Whether it was still seen when last looked for. */
    is_current: flag,
    proposed_at: instant,
  },
  indexes: [{ columns: ['score', 'link_id'] }],
});

/** Each thing that was done about a link. Never changed. */
export const continuityEventTable = defineTable('continuity_event', {
  columns: {
    id,
    link_id: reference('continuity_link'),
    version: integer,
    action: text,
    status: text,
    reason: text,
    /** What spoke for it then. */
    grounds: texts,
    done_by: text,
    by_roles: texts,
    organisation: optionalText,
    done_at: instant,
  },
  indexes: [{ columns: ['link_id', 'version'], unique: true }],
});

/** When a successor of a registration that ended was last looked for. What came of it requests may not read here. */
export const continuityCheckTable = defineTable('continuity_check', {
  columns: {
    registration_id: reference('registration', { primary: true }),
    checked_at: instant,
    outcome: text,
  },
  checks: { outcome: `outcome in ('CONFIRMED', 'PROPOSED', 'NONE_FOUND')` },
});

export const continuityTables = [
  premisesTokenTable,
  continuityLinkTable,
  continuityEvidenceTable,
  continuityEventTable,
  continuityCheckTable,
];
