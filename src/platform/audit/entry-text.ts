import { createHash } from 'node:crypto';

/** Whatever `DateStyle` and `TimeZone` a session has, JSON writes days and instants in ISO form, with every microsecond. */
const isoText = (value: string) => `pg_catalog.btrim(pg_catalog.to_json(${value})::text, '"')`;

/** The columns of an entry in the order of its text, each with the SQL for its part. */
const parts: readonly (readonly [name: string, sql: (entry: string) => string])[] = [
  ['id', (entry) => `${entry}.id::text`],
  ['recordedAt', (entry) => isoText(`${entry}.recorded_at at time zone 'UTC'`)],
  ['kind', (entry) => `${entry}.kind`],
  ['actor', (entry) => `${entry}.actor`],
  ['actorRoles', (entry) => `${entry}.actor_roles::text`],
  ['organisation', (entry) => `${entry}.organisation`],
  ['purpose', (entry) => `${entry}.purpose`],
  ['operation', (entry) => `${entry}.operation`],
  ['recordClass', (entry) => `${entry}.record_class`],
  ['recordId', (entry) => `${entry}.record_id`],
  ['ownerOrganisation', (entry) => `${entry}.owner_organisation`],
  ['fields', (entry) => `${entry}.fields::text`],
  ['oldValue', (entry) => `${entry}.old_value::text`],
  ['newValue', (entry) => `${entry}.new_value::text`],
  ['reason', (entry) => `${entry}.reason`],
  ['effectiveOn', (entry) => isoText(`${entry}.effective_on`)],
  ['requestId', (entry) => `${entry}.request_id`],
];

/** What the places of the text hold. */
export const entryColumns: readonly string[] = parts.map(([name]) => name);

/**
 * SQL for the one text of an entry that sealing and verifying both hash: the database's own, so nothing is rounded on
 * its way through JavaScript.
 *
 * It is a JSON list of texts and nulls, on one line, and depends on no setting of the session. Arrays and JSON values
 * are taken as the text PostgreSQL writes, which tells null from empty and from a quoted `NULL`, and `1.0` from `1`.
 * One list of texts takes half the time of an object: JSON functions look up the type of each thing they are given.
 */
export function entryText(entry: string): string {
  return `pg_catalog.array_to_json(array[${parts.map(([, sql]) => sql(entry)).join(', ')}])::text`;
}

/** What the first seal stands on. */
export const chainStart = '0'.repeat(64);

/** The hash of a seal, in hexadecimal, over the one before it and the text of its entry. */
export function sealHash(previous: string, text: string): string {
  return createHash('sha256')
    .update(previous + text)
    .digest('hex');
}
