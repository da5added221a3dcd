import type { Database } from '../../../src/platform/database/database';
import { answerOver } from '../../support/answer-over';
import { type GivenRoad, people, roadDay } from './support/given-road';
import { givenRoadPerTest } from './support/given-road-per-test';

let database: Database;
let road: GivenRoad;
givenRoadPerTest((opened, given) => {
  database = opened;
  road = given;
});

const answered = answerOver(() => database);
const many = process.env.OVERSIGHT_BIG === '1' ? 10_000 : 2_000;

/** Matters of one group, of which every second one was shown to the provider by its last step. */
async function givenMany(): Promise<void> {
  await database.query({
    text: `insert into matter (kind, group_id, party_id, title, state, version, moved_on, is_open, is_hypothetical, opened_by, opened_at, lanes, addressees)
      select 'IMPROVEMENT_PLAN', $1, $2, 'Notice ' || n, 'NOTICE_SERVED', 6, '2026-06-01', true, false, 'somebody', '2026-06-01T09:00:00Z',
        case when n % 2 = 0 then '{REGULATOR,PROVIDER}'::text[] else '{REGULATOR}' end, array['OFSTED', 'GROUP:' || $1::int]
      from generate_series(1, $3::int) n`,
    values: [road.group, road.parent, many],
  });
  await database.query({
    text: `insert into matter_step (matter_id, version, step, state, on_day, particulars, reason, taken_by, by_roles, is_hypothetical,
        recorded_at, lanes, addressees)
      select m.id, v, 'SERVE_NOTICE', m.state, '2026-06-01', '{}', 'So.', 'somebody', '{}', false, '2026-06-01T09:00:00Z',
        case when v = 6 then m.lanes else '{REGULATOR}'::text[] end, m.addressees from matter m cross join generate_series(1, 6) v`,
    values: [],
  });
}

const source = `query ($after: String) { matters(first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor }
  nodes { id version steps(first: 3) { totalCount } } } }`;

describe('a group with thousands of matters', () => {
  it('is read page by page, each matter once, by as few statements on the last page as on the first', async () => {
    await givenMany();
    const seen: number[] = [];
    const statements = new Set<number>();
    let after: string | null = null;
    do {
      const answer = await answered(people.provider(road), source, { after }, roadDay);
      const { matters } = (answer.result.data ?? {}) as {
        matters: {
          totalCount: number;
          pageInfo: { hasNextPage: boolean; endCursor: string };
          nodes: { id: string; version: number; steps: { totalCount: number } }[];
        };
      };
      expect(matters.totalCount).toBe(many / 2);
      expect(matters.nodes.every(({ version, steps }) => version === 6 && steps.totalCount === 1)).toBe(true);
      seen.push(...matters.nodes.map(({ id }) => Number(id)));
      statements.add(answer.statements.length);
      after = matters.pageInfo.hasNextPage ? matters.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => b - a));
    expect(seen).toHaveLength(many / 2);
    expect(statements.size).toBe(1);
  }, 300_000);
});
