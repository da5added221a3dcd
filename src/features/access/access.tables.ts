import { day, id, instant, optionalJson, optionalText, text, texts, untilDay } from '../../platform/schema/columns';
import { defineTable } from '../../platform/schema/define-table';

/**
 * Who may see, or write, which class of record, for what purpose, from when to when, and by what law.
 *
 * Row-level security reads it on every statement, so what the law lets someone see is rows that can be dated, tested
 * and audited, and not code.
 */
export const legalScopeTable = defineTable('legal_scope', {
  columns: {
    id,
    /** Whom it is for: one organisation, or all who have a role. One of the two, or both. */
    organisation: optionalText,
    role: optionalText,
    purpose: text,
    record_class: text,
    /** `ANY` record of the lanes, or only those of the caller's `OWN` organisations. */
    reach: text,
    /** Whose work may be seen; empty where records of the class stand in no lane. */
    lanes: texts,
    /** Names of fields, or `*` for all. */
    fields: texts,
    may_write: { type: 'boolean' },
    from_day: day,
    to_day: untilDay,
    legal_basis: text,
    /** How well the basis was read: `verified`, `secondary`, `inferred`, or `policy` where it is our own rule. */
    confidence: text,
    recorded_at: instant,
  },
  indexes: [{ columns: ['record_class', 'role'] }],
  checks: {
    someone: 'organisation is not null or role is not null',
    reach: "reach in ('ANY', 'OWN')",
    days: 'from_day < to_day',
  },
});

/** What each caller may still spend. Unlogged: after a crash of the database every caller starts with a full bucket. */
export const rateBucketTable = defineTable('rate_bucket', {
  columns: {
    key: { type: 'text', primary: true },
    points: { type: 'double precision' },
    is_allowed: { type: 'boolean' },
    charged_at: instant,
  },
});

/** Replies of mutations by the key they were asked under, so that asking twice acts once. */
export const idempotencyKeyTable = defineTable('idempotency_key', {
  columns: {
    caller: { type: 'text', primary: true },
    key: { type: 'text', primary: true },
    operation: text,
    request_hash: text,
    reply: optionalJson,
    used_at: instant,
  },
  indexes: [{ columns: ['used_at'] }],
});

/** What all servers of the database must know and no caller may: made by the first that needs it. */
export const serviceSecretTable = defineTable('service_secret', {
  columns: { name: { type: 'text', primary: true }, secret: { type: 'bytea' }, made_at: instant },
});

export const accessTables = [legalScopeTable, rateBucketTable, idempotencyKeyTable, serviceSecretTable];
