import type { Database } from '../../../src/platform/database/database';
import { RegisterBuilder } from '../continuity/support/given-continuity';
import { askedOver } from '../finding-reviews/support/asking';
import { type GivenRoad, homes, people, roadDay } from '../matters/support/given-road';
import { givenRoadPerTest } from '../matters/support/given-road-per-test';
import { fields, impactsOver } from './support/given-impact';

let database: Database;
let road: GivenRoad;
givenRoadPerTest((opened, given) => {
  database = opened;
  road = given;
});

const { ask } = askedOver(() => database);
const { drafted, prepared } = impactsOver(
  () => database,
  () => road,
);

describe('what followed', () => {
  const query = `query ($id: ID!) { matter(id: $id) { impactStatements(first: 5) { nodes { ${fields} } } } }`;
  const calibration = `{ impactCalibration(kind: IMPROVEMENT_PLAN) { days looked settingsOpen { within below above notKnown } places { within below above notKnown } } }`;

  async function served(matterId: string, on = roadDay): Promise<void> {
    await database.query({
      text: `insert into matter_step (matter_id, version, step, state, on_day, particulars, reason, taken_by, by_roles, is_hypothetical,
          recorded_at, lanes, addressees) select matter_id, 2, 'SERVE_NOTICE', 'NOTICE_SERVED', $2, '{}', reason, taken_by, by_roles,
          is_hypothetical, recorded_at, lanes, addressees from matter_step where matter_id = $1 and version = 1`,
      values: [matterId, on],
    });
  }

  async function closed(urn: string, on: string): Promise<void> {
    await database.query({
      text: `update setting_version set valid_to = $2 where registration_id = (select id from registration where urn = $1)`,
      values: [urn, on],
    });
  }

  it('is said of the days that have come: what was expected beside what happened', async () => {
    const matterId = await drafted();
    await prepared(matterId);
    const register = new RegisterBuilder(database);
    await register.inspect(homes.firstOfAlpha, '2026-07-01');
    const before = await ask(people.officer, query, { id: matterId }, roadDay);
    expect(before.matter.impactStatements.nodes[0].followUps).toEqual([]);
    await served(matterId);
    await closed(homes.secondOfAlpha, '2026-08-01');
    const { matter } = await ask(people.officer, query, { id: matterId }, '2026-10-01');
    expect(matter.impactStatements.nodes[0].followUps).toEqual([
      {
        days: 30,
        on: '2026-07-15',
        settingsOpen: 'WITHIN',
        places: 'WITHIN',
        happened: { settingsOpen: 2, places: 8, withoutPlaces: 0, inspections: 1 },
      },
      {
        days: 90,
        on: '2026-09-13',
        settingsOpen: 'BELOW',
        places: 'BELOW',
        happened: { settingsOpen: 1, places: 4, withoutPlaces: 0, inspections: 1 },
      },
      { days: 180, on: '2026-12-12', settingsOpen: null, places: null, happened: null },
    ]);
    const counted = await ask(people.officer, calibration, {}, '2026-10-01');
    expect(
      counted.impactCalibration.map(({ days, looked, places }: { days: number; looked: number; places: object }) => [
        days,
        looked,
        places,
      ]),
    ).toEqual([
      [30, 1, { within: 1, below: 0, above: 0, notKnown: 0 }],
      [90, 1, { within: 0, below: 1, above: 0, notKnown: 0 }],
      [180, 0, { within: 0, below: 0, above: 0, notKnown: 0 }],
    ]);
  });

  it('tells of earlier decisions of the same sort, in the same law, and what became of their settings', async () => {
    const earlier = await drafted('An earlier notice');
    await served(earlier, '2025-06-01');
    await closed(homes.secondOfAlpha, '2025-07-01');
    const unserved = await drafted('Never served');
    const { impactStatement } = await prepared(await drafted('Now'), { urns: [homes.firstOfAlpha] });
    expect(unserved).not.toBe(earlier);
    expect(impactStatement.earlier).toEqual({
      totalCount: 1,
      nodes: [
        {
          title: 'An earlier notice',
          tookEffectOn: '2025-06-01',
          openBefore: 2,
          openAfter: 1,
          placesBefore: 8,
          placesAfter: 4,
          standsAt: 'Notice drafted',
        },
      ],
    });
  });
});
