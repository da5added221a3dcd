import type { Caller } from '../../../src/domain/access/caller';
import type { Database, Queryable } from '../../../src/platform/database/database';
import { answerOver } from '../../support/answer-over';
import { openDatabasePerTest } from '../../support/open-database-per-test';
import { laidDownScopes, people } from '../finding-reviews/support/asking';
import { day, today } from './support/given-scans';

let database: Database;
openDatabasePerTest((opened) => {
  database = opened;
});
const answer = answerOver(() => database);

interface Found {
  group: string;
  rule?: string;
  strength?: string;
  sentence?: string;
  numbers?: Record<string, unknown>;
}

const owner = 'OFSTED_PUBLISHED_OWNER';

beforeEach(async () => {
  await laidDownScopes(database);
  await database.query({
    text: `with o as (insert into owner (name_key, display_name) select lower(n), n from unnest($1::text[]) n returning id, name_key, display_name)
      insert into provider_group (definition, key, name, owner_id) select $2, name_key, display_name, id from o`,
    values: [['Ash', 'Birch', 'Cedar'], owner],
  });
});

/** A run in which these were found, in this order. */
async function givenRun(
  found: readonly Found[],
  asOf = day,
  definition = owner,
  db: Queryable = database,
): Promise<number> {
  const findings = found.map(({ group, rule, strength, sentence, numbers }, at) => ({
    group,
    rank: at + 1,
    rule: rule ?? 'repeated-adverse',
    strength: strength ?? 'REPEATED',
    sentence: sentence ?? `${group} again.`,
    numbers: numbers ?? { settings: 2 },
  }));
  const [run] = await db.query<{ id: number }>({
    text: `with r as (
        insert into detection_run (as_of, definition, inputs_hash, computed_at, groups_considered, settings_considered)
        values ($1, $2, 'some', now(), 3, 9) returning id),
      f as (
        insert into finding (detection_run_id, group_id, indicator, indicator_version, strength, rank, sentence, would_clear, numbers, powers, caveats)
        select r.id, g.id, n.rule, 1, n.strength, n.rank, n.sentence, 'Nothing.', n.numbers, '{}', '{}'
        from r, jsonb_to_recordset($3::jsonb) as n("group" text, rank int, rule text, strength text, sentence text, numbers jsonb)
        join provider_group g on g.name = n."group")
      select id from r`,
    values: [asOf, definition, JSON.stringify(findings)],
  });
  if (!run) throw new Error('No run came back.');
  return run.id;
}

/** The two runs of one detection: over what is published, and over all that is recorded. */
function givenBothRuns(published: readonly Found[], overAll: readonly Found[]): Promise<unknown> {
  return database.transaction(async (tx) => {
    await givenRun(published, day, owner, tx);
    const id = await givenRun(overAll, day, owner, tx);
    await tx.query({ text: `update detection_run set evidence = 'ALL' where id = $1`, values: [id] });
  });
}

const source = `query ($since: ID, $asOf: Day, $first: Int!, $after: String) { findingChanges(since: $since, asOf: $asOf) {
  before { id } now { id }
  changes(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { kind indicator providerGroup { name } strengthBefore strengthNow sentenceBefore sentenceNow findingIdBefore findingIdNow } } } }`;

async function asked(variables: Record<string, unknown> = {}, caller: Caller = people.analyst) {
  const { result, statements } = await answer(caller, source, { first: 100, ...variables }, today);
  // biome-ignore lint/suspicious/noExplicitAny: a test says by what it reads how an answer is shaped.
  return { errors: result.errors, statements, changes: result.data?.['findingChanges'] as any };
}

async function told(variables: Record<string, unknown> = {}, caller: Caller = people.analyst): Promise<string[]> {
  const { changes } = await asked(variables, caller);
  expect(changes.changes.totalCount).toBe(changes.changes.nodes.length);
  return changes.changes.nodes.map(
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    ({ kind, providerGroup, sentenceBefore, sentenceNow }: any) =>
      `${kind} ${providerGroup.name}: ${sentenceBefore ?? '-'} > ${sentenceNow ?? '-'}`,
  );
}

describe('what changed between two runs of detection', () => {
  const ash = { group: 'Ash' };
  it.each<[string, readonly Found[], readonly Found[], readonly string[]]>([
    ['nothing', [ash], [ash], []],
    ['something is found', [], [ash], ['NEW Ash: - > Ash again.']],
    ['something is found no more', [ash], [], ['GONE Ash: Ash again. > -']],
    [
      'it says more',
      [ash],
      [{ ...ash, strength: 'ROUTE_OBSERVED', sentence: 'Three.' }],
      ['STRONGER Ash: Ash again. > Three.'],
    ],
    ['it says less', [ash], [{ ...ash, strength: 'NEAR', sentence: 'Nearly.' }], ['WEAKER Ash: Ash again. > Nearly.']],
    [
      'it says more in the same words',
      [ash],
      [{ ...ash, strength: 'BEYOND_CHANCE' }],
      ['STRONGER Ash: Ash again. > Ash again.'],
    ],
    ['it says it otherwise', [ash], [{ ...ash, sentence: 'Four.' }], ['CHANGED Ash: Ash again. > Four.']],
    ['a number is another', [ash], [{ ...ash, numbers: { settings: 3 } }], ['CHANGED Ash: Ash again. > Ash again.']],
    ['only the rank is another', [ash, { group: 'Birch' }], [{ group: 'Birch' }, ash], []],
    [
      'another rule finds it',
      [ash],
      [{ ...ash, rule: 'decline' }],
      ['NEW Ash: - > Ash again.', 'GONE Ash: Ash again. > -'],
    ],
    [
      'a rule finds two things where it found one',
      [ash],
      [ash, { ...ash, sentence: 'And more.' }],
      ['NEW Ash: - > And more.'],
    ],
    [
      'everything, by kind and then by group',
      [{ group: 'Cedar' }, { group: 'Birch' }, ash],
      [
        { ...ash, sentence: 'Other.' },
        { group: 'Birch', strength: 'NEAR' },
        { group: 'Birch', rule: 'decline' },
      ],
      [
        'NEW Birch: - > Birch again.',
        'CHANGED Ash: Ash again. > Other.',
        'WEAKER Birch: Birch again. > Birch again.',
        'GONE Cedar: Cedar again. > -',
      ],
    ],
  ])('%s', async (_, before, now, expected) => {
    await givenRun(before);
    await givenRun(now);
    expect(await told()).toEqual(expected);
  });

  it('gives both findings, to be read in full', async () => {
    await givenRun([ash]);
    await givenRun([{ ...ash, strength: 'NEAR' }]);
    const { changes } = await asked();
    const [change] = changes.changes.nodes;
    expect(change).toMatchObject({ indicator: 'REPEATED_ADVERSE', strengthBefore: 'REPEATED', strengthNow: 'NEAR' });
    expect(Number(change.findingIdNow)).toBeGreaterThan(Number(change.findingIdBefore));
  });
});

describe('asking what changed since', () => {
  it('is nothing before the first run, and everything after it', async () => {
    expect((await asked()).changes).toMatchObject({ before: null, now: null, changes: { nodes: [] } });
    await givenRun([{ group: 'Ash' }, { group: 'Birch' }]);
    expect(await told()).toEqual(['NEW Ash: - > Ash again.', 'NEW Birch: - > Birch again.']);
  });

  it('goes on from the run that was kept, over all runs between, and is empty until there is another', async () => {
    await givenRun([{ group: 'Ash' }]);
    const { changes: first } = await asked();
    const since = first.now.id;
    expect(await told({ since })).toEqual([]);
    await givenRun([{ group: 'Ash', strength: 'NEAR' }, { group: 'Birch' }]);
    await givenRun([{ group: 'Birch' }]);
    expect(await told({ since })).toEqual(['NEW Birch: - > Birch again.', 'GONE Ash: Ash again. > -']);
    const { changes: second } = await asked({ since });
    expect(await told({ since: second.now.id })).toEqual([]);
  });

  it('compares with the run that counts on the day asked for', async () => {
    const since = await givenRun([{ group: 'Ash' }], '2023-03-31');
    await givenRun([{ group: 'Birch' }], '2024-03-31');
    await givenRun([{ group: 'Cedar' }], day);
    expect(await told({ since: String(since), asOf: '2024-12-31' })).toEqual([
      'NEW Birch: - > Birch again.',
      'GONE Ash: Ash again. > -',
    ]);
  });

  it.each([
    ['a run that is not there', () => Promise.resolve(999)],
    ['a run by another definition', () => givenRun([], day, 'COMPANIES_ACT_PARENT')],
  ])('is refused from %s', async (_, given) => {
    const { errors } = await asked({ since: String(await given()) });
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('is read page by page over the same two runs, in as many statements whatever the page holds', async () => {
    const since = String(await givenRun([]));
    await givenRun([{ group: 'Cedar' }, { group: 'Ash' }, { group: 'Birch' }, { group: 'Ash', rule: 'decline' }]);
    const whole = await asked({ since });
    const names: string[] = [];
    const counts: number[] = [];
    let after: string | null = null;
    do {
      const { changes, statements } = await asked({ since, first: 1, after });
      names.push(...changes.changes.nodes.map((node: { providerGroup: { name: string } }) => node.providerGroup.name));
      counts.push(statements.length);
      after = changes.changes.pageInfo.hasNextPage ? changes.changes.pageInfo.endCursor : null;
    } while (after !== null);
    expect(names).toEqual(['Ash', 'Ash', 'Birch', 'Cedar']);
    expect(new Set([...counts, whole.statements.length])).toEqual(new Set([5]));
    await givenRun([]);
    const late = await asked({ since, first: 1, after: whole.changes.changes.pageInfo.endCursor });
    expect(late.errors?.[0]?.message).toContain('other runs of detection');
  });

  it('shows the same to anyone who may see findings', async () => {
    await givenRun([{ group: 'Ash' }]);
    const answers = await Promise.all(Object.values(people).map((caller) => asked({}, caller)));
    for (const { changes } of answers) expect(changes).toEqual(answers[0]?.changes);
  });

  it('shows nothing of a run over closed observations to who may not read them, and each what changed for them', async () => {
    await givenBothRuns([{ group: 'Ash' }], [{ group: 'Ash' }, { group: 'Cedar' }]);
    await givenBothRuns([{ group: 'Birch' }], [{ group: 'Birch' }, { group: 'Cedar', strength: 'ROUTE_OBSERVED' }]);
    expect(await told({}, people.officer)).toEqual([
      'NEW Birch: - > Birch again.',
      'STRONGER Cedar: Cedar again. > Cedar again.',
      'GONE Ash: Ash again. > -',
    ]);
    for (const caller of [people.northCouncil, people.analyst, people.provider]) {
      expect(await told({}, caller)).toEqual(['NEW Birch: - > Birch again.', 'GONE Ash: Ash again. > -']);
    }
  });

  it('takes the run that counted before for the one before, where closed observations are read for the first time', async () => {
    await givenRun([{ group: 'Ash' }]);
    await givenBothRuns(
      [{ group: 'Ash' }, { group: 'Birch' }],
      [{ group: 'Ash' }, { group: 'Birch' }, { group: 'Cedar' }],
    );
    expect(await told({}, people.officer)).toEqual(['NEW Birch: - > Birch again.', 'NEW Cedar: - > Cedar again.']);
    expect(await told({}, people.analyst)).toEqual(['NEW Birch: - > Birch again.']);
  });

  it('knows no closed run as the one since when, for who may not read it', async () => {
    await givenBothRuns([{ group: 'Ash' }], [{ group: 'Birch' }]);
    const { changes } = await asked({}, people.officer);
    const { errors } = await asked({ since: changes.now.id }, people.analyst);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });
});
