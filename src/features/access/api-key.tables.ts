import {
  id,
  instant,
  integer,
  optionalInstant,
  optionalInteger,
  optionalText,
  reference,
  text,
  texts,
} from '../../platform/schema/columns';
import { defineTable } from '../../platform/schema/define-table';

/**
 * A key of a machine client. Its secret is shown once and never kept: only `secret_hash` is.
 *
 * A rotation adds a key and points the old one at it; the old one holds until `overlap_until`.
 */
export const apiKeyTable = defineTable('api_key', {
  columns: {
    id,
    name: text,
    /** The first letters of the secret: enough to tell which key leaked, and no help in guessing the rest. */
    public_prefix: text,
    secret_hash: text,
    roles: texts,
    organisation_key: optionalText,
    organisations: texts,
    owner_id: text,
    owner_roles: texts,
    budget: optionalInteger,
    created_at: instant,
    expires_at: instant,
    revoked_at: optionalInstant,
    rotated_to: reference('api_key', { optional: true }),
    overlap_until: optionalInstant,
    last_used_at: optionalInstant,
    version: { ...integer, default: 1 },
  },
  indexes: [{ columns: ['secret_hash'], unique: true }, { columns: ['owner_id'] }, { columns: ['rotated_to'] }],
  checks: {
    hash: `secret_hash ~ '^[0-9a-f]{64}$'`,
    roles: 'cardinality(roles) > 0',
    days: `created_at < expires_at and expires_at <= created_at + interval '366 days'`,
    rotation: '(rotated_to is null) = (overlap_until is null)',
    budget: 'budget is null or budget > 0',
  },
});

export const apiKeyTables = [apiKeyTable];
