import { mostNamesCounted } from '../../../src/features/ownership/lookup.store';
import { askedOwnership } from './support/asked-ownership';

const api = askedOwnership();
const index = 'party_version_name_key_party_type_idx';

const source = `query ($name: String!, $first: Int!, $after: String, $asOf: Day, $knownAt: Instant) {
  undertakings(nameContains: $name, first: $first, after: $after, asOf: $asOf, knownAt: $knownAt) {
    totalCount pageInfo { hasNextPage endCursor } nodes { name } } }`;

async function names(name: string, more: object = {}): Promise<string[]> {
  const { undertakings } = await api.ask(source, { name, first: 20, ...more });
  expect(undertakings.totalCount).toBe(undertakings.nodes.length);
  return undertakings.nodes.map((node: { name: string }) => node.name);
}

beforeAll(async () => {
  const { given, database } = api;
  await given.entity('Zephyr Homes Ltd');
  await given.entity('The Zephyrine Trust', { type: 'arrangement' });
  const renamed = await given.entity('Quillon Care Ltd', { recordedTo: '2022-01-01T00:00:00Z' });
  await given.version(renamed, 'Quartz Care Ltd', { recordedFrom: '2022-01-01T00:00:00Z' });
  await given.version(renamed, 'Another Quartz Ltd', { source: 'GLEIF' });
  const person = await given.person('Zephyra Quartz');
  await database.query({
    text: `update party_version set name_key = 'zephyra quartz' where party_id = $1`,
    values: [person],
  });
  await database.query({
    text: `with made as (insert into party (kind) select 'ENTITY' from generate_series(1, 12000) returning id)
      insert into party_version (party_id, source_id, record_id, name, name_key, party_type, valid_from)
      select id, $1, id::text, 'Filler ' || md5(id::text) || ' Ltd', 'filler ' || md5(id::text) || ' ltd', 'registeredEntity', '2010-01-01'
      from made`,
    values: [await given.source('COMPANIES')],
  });
  await database.query({ text: 'analyze party_version' });
});

describe('bodies with a name', () => {
  it('are found by any part of it, whatever kind of body it is, and no person is', async () => {
    expect(await names('zephyr')).toEqual(['The Zephyrine Trust', 'Zephyr Homes Ltd']);
    expect(await names('EPHYR HOMES limited')).toEqual(['Zephyr Homes Ltd']);
    expect(await names('zephyra quartz')).toEqual([]);
    expect(await names('zeph_r')).toEqual([]);
  });

  it('are found by what was known at the moment, and each once, under its first name', async () => {
    expect(await names('quartz')).toHaveLength(1);
    expect(await names('quillon')).toEqual([]);
    expect(await names('quillon', { knownAt: '2021-01-01T00:00:00Z' })).toHaveLength(1);
    expect(await names('quartz care', { knownAt: '2021-01-01T00:00:00Z' })).toEqual([]);
    expect(await names('zephyr', { asOf: '2009-12-31' })).toEqual([]);
  });

  it('come page by page, and are counted up to a bound', async () => {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const { undertakings } = await api.ask(source, { name: 'abc', first: 40, after });
      found.push(...undertakings.nodes.map(({ name }: { name: string }) => name.toLowerCase()));
      after = undertakings.pageInfo.hasNextPage ? undertakings.pageInfo.endCursor : null;
      expect(undertakings.totalCount).toBeGreaterThan(40);
    } while (after);
    expect(found).toEqual([...new Set(found)].sort());
    const { undertakings } = await api.ask(source, { name: 'filler', first: 1 });
    expect(undertakings.totalCount).toBe(mostNamesCounted);
  });

  it.each(['ab', 'a-b', ' . '])('cannot be asked for by %j, which is too short', async (name) => {
    const { errors } = await api.answer(source, { name, first: 1 });
    expect(errors).toMatchObject([
      {
        message: '`nameContains` is too short. Expected three letters or digits, or more.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });
});

describe('the search for a name', () => {
  const scans = async (): Promise<number> => {
    await api.database.query({ text: 'select pg_stat_force_next_flush()' });
    const [row] = await api.database.query<{ scans: number }>({
      text: 'select idx_scan::int as scans from pg_stat_user_indexes where indexrelname = $1',
      values: [index],
    });
    return row?.scans ?? 0;
  };

  it.each([
    null,
    '2021-01-01T00:00:00Z',
  ])('reads the index of trigrams for requests, as known at %s', async (knownAt) => {
    const [{ body } = { body: '' }] = await api.database.query<{ body: string }>({
      text: `select prosrc as body from pg_proc where proname = 'undertakings_named'`,
    });
    const given: Readonly<Record<string, string>> = {
      pattern: `'%zephyr%'`,
      as_of: `date '2024-01-01'`,
      known_at: knownAt === null ? 'null::timestamptz' : `timestamptz '${knownAt}'`,
      after_key: 'null::text',
      after_id: 'null::int',
      most: '20',
    };
    const query = (/RETURN QUERY ([^;]+);/.exec(body)?.[1] ?? '').replace(
      /\b(pattern|as_of|known_at|after_key|after_id|most)\b/g,
      (word) => given[word] ?? word,
    );
    const plan = await api.database.transaction(
      (tx) => tx.query<Record<string, string>>({ text: `explain (costs off) ${query}` }),
      { settings: { enable_seqscan: 'off' } },
    );
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain(`Bitmap Index Scan on ${index}`);
    const before = await scans();
    await names('zephyr', { knownAt });
    expect(await scans()).toBeGreaterThan(before);
  });

  it('passes the rows of requests by for names of bodies alone, and nobody else may call it', async () => {
    const [row] = await api.database.query({
      text: `select prosecdef as "isOwners", provolatile as volatility, proconfig as settings, array(
          select distinct grantee::regrole::text from aclexplode(proacl) where grantee <> proowner) as callers
        from pg_proc where proname = 'undertakings_named'`,
    });
    expect(row).toEqual({
      isOwners: true,
      volatility: 's',
      settings: ['search_path=pg_catalog, public, pg_temp', 'plan_cache_mode=force_custom_plan'],
      callers: ['oversight_api'],
    });
    const persons = await api.database.query({
      text: `select * from undertakings_named('%', '2024-06-01', null, 100000, null, null) n
        join party_version v using (party_id) where v.party_type like '%Person'`,
    });
    expect(persons).toEqual([]);
  });
});
