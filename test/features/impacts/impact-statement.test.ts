import { callerSettings } from '../../../src/features/access/caller-settings';
import { weighing } from '../../../src/features/impacts/impacts.context';
import { statementHash } from '../../../src/features/impacts/statement-text';
import { improvementPlanKind } from '../../../src/features/improvement-plans/improvement-plan-kind';
import { takeMatterStep } from '../../../src/features/matters/take-matter-step';
import type { Database } from '../../../src/platform/database/database';
import { askedOver, newKey } from '../finding-reviews/support/asking';
import { type GivenRoad, homes, people, roadDay } from '../matters/support/given-road';
import { givenRoadPerTest } from '../matters/support/given-road-per-test';
import { impactsOver, placed, prepare } from './support/given-impact';

let database: Database;
let road: GivenRoad;
givenRoadPerTest((opened, given) => {
  database = opened;
  road = given;
});

const { ask, answer } = askedOver(() => database);
const { drafted, prepared } = impactsOver(
  () => database,
  () => road,
);

interface Figure {
  code: string;
  about: { provisionType: string | null; region: string | null; council: string | null };
  least: number | null;
  most: number | null;
  unit: string;
  inputs: { nodes: { what: string; value: string }[] };
}

/** The matter as a cancellation or a restriction would be, so that places are at stake. */
async function becomes(matterId: string, kind: string): Promise<void> {
  await database.query({ text: 'update matter set kind = $2 where id = $1', values: [matterId, kind] });
}

describe('a statement of impact', () => {
  it('is about the settings that the notice names, and says that a notice takes no place by itself', async () => {
    await placed(database, road);
    const { impactStatement, problems } = await prepared(await drafted());
    expect(problems).toEqual([]);
    expect(impactStatement).toMatchObject({
      asOf: roadDay,
      effect: 'NONE_BY_ITSELF',
      sentence: 'It takes no place by itself: 0 places of 2 settings in the area of 1 council.',
      settings: { nodes: [{ urn: homes.firstOfAlpha }, { urn: homes.secondOfAlpha }] },
      expected: { settingsOpen: { least: 2, most: 2 }, places: { least: 8, most: 8 } },
    });
    expect(impactStatement.notKnown.map(({ what }: { what: string }) => what).join(' ')).toContain(
      'which councils placed them',
    );
  });

  it('counts places, shares and what else there is under other control, and leaves open what is not known', async () => {
    await placed(database, road);
    const matterId = await drafted();
    await becomes(matterId, 'ACCOMMODATION_RESTRICTION');
    const { impactStatement } = await prepared(matterId);
    const figures = impactStatement.figures.nodes as Figure[];
    const inShort = figures.map(
      ({ code, about, least, most }) => `${code} ${about.council ?? about.region ?? '-'} ${least}..${most}`,
    );
    expect(inShort).toEqual([
      'PLACES_AFFECTED - 0..8',
      'PLACES_BY_KIND_AND_REGION Yorkshire and The Humber 0..8',
      'PLACES_IN_COUNCIL Northshire 8..8',
      // Of eight homes in the area with 4 + 4 + 4 + 4 + 4 + 6 + 3 places.
      'SHARE_OF_COUNCIL Northshire 27.6..27.6',
      'ALTERNATIVE_SETTINGS In the area of the same council 2..3',
      'ALTERNATIVE_PLACES_FREE In the area of the same council 0..13',
      'ALTERNATIVE_SETTINGS Elsewhere in the same region 0..0',
      'ALTERNATIVE_PLACES_FREE Elsewhere in the same region 0..0',
      'ALTERNATIVE_SETTINGS In a region that borders on it 1..1',
      'ALTERNATIVE_PLACES_FREE In a region that borders on it 0..5',
    ]);
    const near = figures.find(({ code }) => code === 'ALTERNATIVE_SETTINGS');
    expect(near?.inputs.nodes.map(({ what, value }) => `${what}: ${value}`)).toEqual([
      'Council: Northshire: 2 settings, 10 places',
      'Council: Northshire; control not known: 1 setting, 3 places',
      'Overall judgement that stands: none: 2 settings, 10 places',
      'Overall judgement that stands: none; control not known: 1 setting, 3 places',
    ]);
  });

  it('gives the three ways in time, each with the powers it could rest on as they stand', async () => {
    await placed(database, road);
    const { impactStatement } = await prepared(await drafted());
    expect(
      impactStatement.options.map(({ timing, atOnce }: { timing: string; atOnce: object }) => [timing, atOnce]),
    ).toEqual([
      ['IMMEDIATE', { least: 8, most: 8 }],
      ['PHASED', { least: 4, most: 4 }],
      ['CONDITIONAL', { least: 0, most: 8 }],
    ]);
    expect(impactStatement.options[2].restsOn).toContainEqual({
      power: 'RESTRICT_ACCOMMODATION',
      isAvailable: true,
      forSettings: 2,
    });
  });

  it('is of the settings that are given, and refused for what is not on the register or ahead', async () => {
    const matterId = await drafted();
    const { impactStatement } = await prepared(matterId, { urns: [homes.ofBeta] });
    expect(impactStatement.settings.nodes).toEqual([{ urn: homes.ofBeta }]);
    const codeOf = async (more: object) =>
      (await prepared(matterId, more)).problems.map(
        ({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`,
      );
    expect(await codeOf({ urns: ['SC999999'] })).toEqual(['NOT_FOUND input.urns']);
    expect(await codeOf({ urns: [] })).toEqual(['FIELD_NOT_OF_THE_FORM input.urns']);
    expect(await codeOf({ asOf: '2026-06-16' })).toEqual(['FIELD_NOT_OF_THE_FORM input.asOf']);
    expect(await codeOf({ asOf: '2019-05-05' })).toEqual(['FIELD_NOT_GIVEN input.urns']);
    expect((await prepared('999999')).problems[0].code).toBe('NOT_FOUND');
  });

  it('is kept as it was: its hash is that of what is stored, and the same key prepares one', async () => {
    await placed(database, road);
    const matterId = await drafted();
    const idempotencyKey = newKey();
    const first = await prepared(matterId, { idempotencyKey });
    const again = await prepared(matterId, { idempotencyKey });
    expect(again).toMatchObject({ replayed: true, impactStatement: { id: first.impactStatement.id } });
    const [row] = await database.query<Parameters<typeof statementHash>[0] & { sha256: string }>({
      text: `select matter_id as "matterId", settings, as_of as "asOf", figures, sha256 from impact_statement`,
    });
    if (row === undefined) throw new Error('There is no statement.');
    expect(statementHash(row)).toBe(row.sha256);
    await expect(
      database.transaction((tx) => tx.query({ text: `update impact_statement set sha256 = sha256` }), {
        settings: { ...callerSettings(people.officer, roadDay), role: 'oversight_api' },
      }),
    ).rejects.toThrow(/permission denied/);
  });

  it('is seen in the lane of its matter, and by nobody else', async () => {
    const matterId = await drafted();
    await prepared(matterId);
    const query = `query ($id: ID!) { matter(id: $id) { impactStatements(first: 5) { totalCount nodes { id preparedBy } } } }`;
    const seen = await ask(people.approver, query, { id: matterId }, roadDay);
    expect(seen.matter.impactStatements).toEqual({
      totalCount: 1,
      nodes: [{ id: expect.any(String), preparedBy: people.officer.id }],
    });
    const then = `query ($id: ID!) { matter(id: $id, knownAt: "${roadDay}T00:00:00Z") { impactStatements(first: 5) { totalCount nodes { id } } } }`;
    const [{ knownAt } = { knownAt: '' }] = await database.query<{ knownAt: string }>({
      text: `update impact_statement set known_at = known_at + interval '1 hour' returning known_at as "knownAt"`,
    });
    expect(knownAt).not.toBe('');
    expect((await ask(people.approver, then, { id: matterId }, roadDay)).matter?.impactStatements.totalCount ?? 0).toBe(
      0,
    );
    for (const by of [people.department, people.council, people.provider(road)]) {
      expect((await ask(by, query, { id: matterId }, roadDay)).matter).toBeNull();
    }
    const input = { matterId, reason: 'Before approval.', idempotencyKey: newKey() };
    for (const by of [people.department, people.provider(road)]) {
      const { errors } = await answer(by, prepare, { input }, roadDay);
      expect(errors?.length).toBeGreaterThan(0);
    }
  });
});

describe('weighing a statement', () => {
  async function weighed(matterId: string, particulars: object, on = roadDay, expectedVersion = 1): Promise<string[]> {
    const settings = { ...callerSettings(people.officer, on), role: 'oversight_api' };
    const reply = await database.transaction(
      (tx) =>
        takeMatterStep(
          { tx, caller: people.officer, now: `${on}T10:00:00.000000Z`, today: on, audit: () => undefined },
          weighing(improvementPlanKind),
          {
            step: 'WEIGH_IMPACT',
            on,
            matterId: Number(matterId),
            opening: null,
            expectedVersion,
            reason: 'As the file says.',
            particulars: particulars as Record<string, string>,
          },
          async () => [],
        ),
      { settings },
    );
    return reply.problems.map(({ code, message }) => `${code} ${message}`);
  }

  it('takes one of this matter, and none of another, none that is not there, and none older than 28 days', async () => {
    const [own, other] = [await drafted(), await drafted('Another')];
    const ofOwn = (await prepared(own)).impactStatement.id;
    const ofOther = (await prepared(other)).impactStatement.id;
    const balance = 'Eight places; the council was asked.';
    expect(await weighed(own, { statementId: ofOther, balance })).toEqual([
      expect.stringContaining('names no statement of impact of this matter'),
    ]);
    expect(await weighed(own, { statementId: '999999', balance })).toEqual([
      expect.stringMatching(/^IMPACT_NOT_WEIGHED/),
    ]);
    expect(await weighed(own, { statementId: ofOwn, balance }, '2026-07-14')).toEqual([
      expect.stringContaining('at most 28 days old'),
    ]);
    expect(await weighed(own, { statementId: ofOwn, balance }, '2026-07-13')).toEqual([]);
    expect(await weighed(other, { urgency: 'A child is at risk tonight.' })).toEqual([]);
  });
});
