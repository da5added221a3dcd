import fc from 'fast-check';
import { recordAudit } from '../../../src/platform/audit/audit.store';
import { entryText } from '../../../src/platform/audit/entry-text';
import { anEntry, trailPerFile } from './support/audit-database';

const trail = trailPerFile();

/** Words that have broken formats before: quotes, line ends, separators, what means nothing, and other scripts. */
const word = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'NULL',
    'null',
    '"',
    "'",
    '\\',
    '\\N',
    '\n',
    '\r\n',
    '\t',
    '{}',
    '{a,b}',
    '","',
    ',',
    'é',
    '𝒳',
    '\u2028',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', '')),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const words = fc.array(word, { maxLength: 3 });
const nested = maybe(
  fc.oneof(
    fc.dictionary(word, fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null), words), { maxKeys: 3 }),
    words,
    word,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  ),
);
const day = maybe(fc.constantFrom('2025-03-31', '2025-04-01', '0044-03-15', 'infinity', '-infinity', '2024-02-29'));

const entry = fc.record({
  kind: fc.constantFrom('WRITE', 'READ', 'REFUSED'),
  actor: word,
  actorRoles: words,
  organisation: maybe(word),
  purpose: word,
  operation: word,
  recordClass: word,
  recordId: word,
  ownerOrganisation: maybe(word),
  fields: words,
  oldValue: nested,
  newValue: nested,
  reason: maybe(word),
  effectiveOn: day,
  requestId: word,
} as const);

/** The texts of two rows, made alike in number and moment, and whether PostgreSQL holds the same bytes for both. */
async function compare(first: ReturnType<typeof anEntry>, second: ReturnType<typeof anEntry>) {
  return trail.system
    .transaction(async (tx) => {
      await recordAudit(tx, [first, second]);
      const [row] = await tx.query<{ isEqual: boolean; a: string; b: string }>({
        text: `with alike as (
            select e.id as place, 1::bigint as id, timestamptz '2025-04-01 12:00:00.000001+00' as recorded_at, kind, actor,
              actor_roles, organisation, purpose, operation, record_class, record_id, owner_organisation, fields,
              old_value, new_value, reason, effective_on, request_id
            from audit_entry e order by e.id desc limit 2)
          select row(a.id, a.kind, a.actor, a.actor_roles, a.organisation, a.purpose, a.operation, a.record_class, a.record_id,
              a.owner_organisation, a.fields, a.old_value, a.new_value, a.reason, a.effective_on, a.request_id)::record
            *= row(b.id, b.kind, b.actor, b.actor_roles, b.organisation, b.purpose, b.operation, b.record_class, b.record_id,
              b.owner_organisation, b.fields, b.old_value, b.new_value, b.reason, b.effective_on, b.request_id)::record as "isEqual",
            ${entryText('a')} as a, ${entryText('b')} as b
          from alike a join alike b on a.place < b.place`,
      });
      throw Object.assign(new Error('Nothing is kept.'), { row });
    })
    .catch((error: Error & { row?: { isEqual: boolean; a: string; b: string } }) => {
      if (!error.row) throw error;
      return error.row;
    });
}

/** Pairs that differ in one place or not at all: those are the ones a text could mistake for each other. */
const pair = fc
  .tuple(entry, entry, fc.subarray(Object.keys(anEntry()), { maxLength: 1 }))
  .map(([first, other, keys]) => {
    const changes = Object.fromEntries(keys.map((key) => [key, other[key as keyof typeof other]]));
    return [first, { ...first, ...changes }] as const;
  });

describe('the text of an entry', () => {
  it('is the same exactly where the row is', async () => {
    const seen = { equal: 0, unequal: 0 };
    await fc.assert(
      fc.asyncProperty(pair, async ([first, second]) => {
        const { isEqual, a, b } = await compare(first, second);
        seen[isEqual ? 'equal' : 'unequal'] += 1;
        expect(a === b).toBe(isEqual);
        expect(a).not.toMatch(/[\n\r]/);
        expect(JSON.parse(a)).toHaveLength(17);
      }),
      { numRuns: 400 },
    );
    expect(Math.min(seen.equal, seen.unequal)).toBeGreaterThan(20);
  });

  const texts = (settings: Record<string, string>) =>
    trail.system.transaction(
      (tx) => tx.query<{ text: string }>({ text: `select ${entryText('e')} as text from audit_entry e order by id` }),
      { settings },
    );

  it.each([
    ['another time zone', { TimeZone: 'Pacific/Auckland' }],
    ['another way to write days', { DateStyle: 'German, DMY' }],
    ['other quoting', { standard_conforming_strings: 'off', array_nulls: 'off', bytea_output: 'escape' }],
    ['other words for numbers', { extra_float_digits: '-10', lc_numeric: 'C' }],
  ])('is the same with %s', async (_name, settings) => {
    await recordAudit(trail.system, [anEntry({ reason: 'It\'s "so" \\ so', oldValue: { share: 0.1, since: '2025' } })]);
    const plain = await texts({});
    expect(plain.length).toBeGreaterThan(0);
    expect(await texts(settings)).toEqual(plain);
  });

  it('tells a missing value from the JSON value null', async () => {
    await recordAudit(trail.system, [anEntry({ oldValue: null, requestId: 'missing' })]);
    const [row] = await trail.system.query<{ missing: string; isNull: string }>({
      text: `with e as (select * from audit_entry where request_id = 'missing'),
          n as (select id, recorded_at, kind, actor, actor_roles, organisation, purpose, operation, record_class, record_id,
            owner_organisation, fields, 'null'::jsonb as old_value, new_value, reason, effective_on, request_id from e)
        select ${entryText('e')} as missing, ${entryText('n')} as "isNull" from e, n`,
    });
    expect(row?.missing).not.toBe(row?.isNull);
  });
});
