import fc from 'fast-check';
import { type ReviewStatus, reviewStatuses, statusOn } from '../../../src/domain/casework/finding-review';
import { WorkListStore } from '../../../src/features/finding-reviews/work-list.store';
import { demoDay } from '../../support/service';
import { askedNation, people, plantFindings } from './support/asking';

const nation = askedNation();
const { officer } = people;
const definition = 'OFSTED_PUBLISHED_OWNER';

beforeAll(async () => {
  await plantFindings(nation.database, 12);
});

const fields = 'id status version providerGroup { id } indicator finding { id rank }';

async function walk(filter: string, size: number): Promise<Record<string, unknown>[]> {
  const nodes: Record<string, unknown>[] = [];
  let after: string | null = null;
  let total = 0;
  do {
    const source = `query ($after: String) { findingReviews(first: ${size}, after: $after${filter}) {
      totalCount nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`;
    const { findingReviews } = await nation.ask(officer, source, { after });
    nodes.push(...findingReviews.nodes);
    total = findingReviews.totalCount;
    after = findingReviews.pageInfo.hasNextPage ? findingReviews.pageInfo.endCursor : null;
  } while (after !== null);
  expect(nodes).toHaveLength(total);
  return nodes;
}

describe('the list of work', () => {
  it('has every finding once, strongest first, also where nothing was done', async () => {
    const { findings } = await nation.ask(officer, '{ findings(first: 100) { nodes { id rank } } }');
    const work = await walk('', 5);
    expect(work.map(({ finding }) => finding)).toEqual(findings.nodes);
    expect(await walk('', 100)).toEqual(work);
    for (const item of work) expect(item).toMatchObject({ id: null, status: 'OPEN', version: 0 });
  });

  it('ends with work on what is no longer found', async () => {
    await nation.database.query({
      text: `insert into finding_review (definition, group_id, indicator, status, version, created_at, changed_at)
        select $1, g.id, 'decline', 'ESCALATED', 1, now(), now() from provider_group g
        where not exists (select from finding f where f.group_id = g.id) order by g.id limit 3`,
      values: [definition],
    });
    const work = await walk('', 4);
    expect(work.slice(-3)).toMatchObject(Array.from({ length: 3 }, () => ({ status: 'ESCALATED', finding: null })));
    expect(await walk(', filter: { statuses: [ESCALATED] }', 2)).toHaveLength(3);
    expect(await walk(', filter: { indicators: [DECLINE], statuses: [OPEN, ESCALATED] }', 2)).toEqual(
      work.filter(({ indicator }) => indicator === 'DECLINE'),
    );
    await nation.database.query({ text: 'delete from finding_review' });
  });

  it('is empty on a day before any detection, and refuses a cursor of another run', async () => {
    const early = '{ findingReviews(asOf: "2010-01-01", first: 5) { totalCount nodes { id } } }';
    expect((await nation.ask(officer, early)).findingReviews).toEqual({ totalCount: 0, nodes: [] });
    const { findingReviews } = await nation.ask(officer, '{ findingReviews(first: 1) { pageInfo { endCursor } } }');
    const source =
      'query ($after: String) { findingReviews(asOf: "2010-01-01", first: 1, after: $after) { totalCount } }';
    const { errors } = await nation.answer(officer, source, { after: findingReviews.pageInfo.endCursor });
    expect(errors).toMatchObject([{ message: expect.stringContaining('another run of detection') }]);
  });

  it('says of any review, on any day, what the domain says', async () => {
    const [run] = await nation.database.query<{ id: number }>({
      text: 'select id from detection_run where as_of = $1 order by id desc limit 1',
      values: [demoDay],
    });
    const [found] = await nation.database.query<{ groupId: number; indicator: string }>({
      text: 'select group_id as "groupId", indicator from finding where detection_run_id = $1 order by rank limit 1',
      values: [run?.id],
    });
    const { groupId, indicator: foundBy } = found ?? { groupId: 0, indicator: '' };
    const of = { id: run?.id ?? 0, asOf: demoDay };
    const day = fc.constantFrom('2025-03-29', '2025-03-30', demoDay, '2025-04-01', '2025-04-02');
    const status = fc.constantFrom(...(Object.keys(reviewStatuses) as ReviewStatus[]));
    const state = fc.tuple(status, day, fc.option(day)).map(([is, until, cleared]) => ({
      status: is,
      snoozedUntil: is === 'SNOOZED' ? until : null,
      clearedAsOf: is === 'CLEARED' ? (cleared ?? demoDay) : cleared,
      version: 1,
    }));
    await fc.assert(
      fc.asyncProperty(state, fc.boolean(), day, async (review, isFound, today) => {
        const indicator = isFound ? foundBy : 'no-longer-found';
        await nation.database.query({ text: 'delete from finding_review' });
        await nation.database.query({
          text: `insert into finding_review (definition, group_id, indicator, status, snoozed_until, cleared_as_of, version, created_at, changed_at)
            values ($1, $2, $3, $4, $5, $6, 1, now(), now())`,
          values: [definition, groupId, indicator, review.status, review.snoozedUntil, review.clearedAsOf],
        });
        const stands = statusOn(review, isFound ? demoDay : null, today);
        const filter = { statuses: [stands], groupId, indicators: [indicator] };
        const store = new WorkListStore(nation.database);
        expect(await store.count(of, definition, today, filter)).toBe(1);
        const [item] = await store.page(of, definition, today, filter, 5, null);
        expect(item).toMatchObject({ ...review, findingAsOf: isFound ? demoDay : null });
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
