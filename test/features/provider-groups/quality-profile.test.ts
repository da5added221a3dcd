import fc from 'fast-check';
import type { QualityCell } from '../../../src/features/provider-groups/provider-group';
import { qualityProfile } from '../../../src/features/provider-groups/quality-profile';
import { people } from '../../support/people';
import { type Answer, servedNation } from '../../support/service';

const cell = (overrides: Partial<QualityCell>): QualityCell => ({
  groupId: 1,
  provisionType: 'CHILDRENS_HOME',
  regionCode: 'E12000002',
  localAuthorityName: 'Lancashire',
  key: 'OVERALL',
  scale: 'FOUR_POINT',
  value: 'GOOD',
  settings: 1,
  places: 4,
  ...overrides,
});

describe('a quality profile', () => {
  it('of a group without settings counts nothing', () => {
    expect(qualityProfile([])).toMatchObject({ settings: 0, inspected: 0, notYetInspected: 0, judgements: [] });
  });

  it('counts a setting without an overall judgement as not yet inspected, and as nothing else', () => {
    const profile = qualityProfile([cell({ settings: 3 }), cell({ scale: null, value: null, settings: 2 })]);
    expect(profile).toMatchObject({ settings: 5, inspected: 3, notYetInspected: 2 });
    expect(profile.judgements).toEqual([
      {
        key: 'OVERALL',
        judged: 3,
        notYetJudged: 2,
        values: [{ scale: 'FOUR_POINT', value: 'GOOD', settings: 3, places: 4 }],
      },
    ]);
    expect(profile.sentence).toBe('3 of 5 settings have a standing overall judgement; 2 have none yet.');
  });

  it('keeps points of different scales apart, best first within a scale', () => {
    const { judgements } = qualityProfile([
      cell({ value: 'INADEQUATE' }),
      cell({ scale: 'FOUR_POINT_ADEQUATE', value: 'GOOD' }),
      cell({ value: 'OUTSTANDING' }),
    ]);
    expect(judgements[0]?.values.map(({ scale, value }) => `${scale} ${value}`)).toEqual([
      'FOUR_POINT OUTSTANDING',
      'FOUR_POINT INADEQUATE',
      'FOUR_POINT_ADEQUATE GOOD',
    ]);
  });

  it('sums to the same whatever way it is sliced', () => {
    const cells = fc.array(
      fc.record({
        groupId: fc.constant(1),
        provisionType: fc.constantFrom('CHILDRENS_HOME', 'SECURE_CHILDRENS_HOME'),
        regionCode: fc.constantFrom('E12000001', 'E12000002', null),
        localAuthorityName: fc.constantFrom('Lancashire', 'Kent', 'Devon'),
        key: fc.constantFrom('OVERALL', 'HELPED_AND_PROTECTED'),
        scale: fc.constant('FOUR_POINT'),
        value: fc.constantFrom('OUTSTANDING', 'GOOD', 'INADEQUATE'),
        settings: fc.integer({ min: 1, max: 9 }),
        places: fc.integer({ min: 0, max: 40 }),
      }),
    );
    fc.assert(
      fc.property(cells, fc.integer({ min: 0, max: 5 }), (judged, unjudged) => {
        const without = unjudged ? [cell({ scale: null, value: null, settings: unjudged, places: unjudged })] : [];
        const profile = qualityProfile([...judged, ...without]);
        expect(profile.inspected + profile.notYetInspected).toBe(profile.settings);
        for (const slices of [profile.byProvisionType, profile.byRegion, profile.byLocalAuthority]) {
          expect(slices.reduce((sum, { settings }) => sum + settings, 0)).toBe(profile.settings);
          expect(slices.reduce((sum, { places }) => sum + places, 0)).toBe(profile.places);
          expect(slices.reduce((sum, slice) => sum + slice.notYetInspected, 0)).toBe(profile.notYetInspected);
        }
      }),
    );
  });
});

interface Listed {
  provisionType: string;
  places: number | null;
  localAuthorityName: string;
  region: { code: string } | null;
  standingJudgements: { key: string; scale: string; value: string }[];
}

interface Counted {
  settings: number;
  places: number;
}

const service = servedNation();

function tally<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
  placesOf: (item: Item) => number,
) {
  const counts: Record<string, Counted> = {};
  for (const item of items) {
    for (const key of keysOf(item)) {
      const count = counts[key] ?? { settings: 0, places: 0 };
      counts[key] = { settings: count.settings + 1, places: count.places + placesOf(item) };
    }
  }
  return counts;
}

interface ListedPage {
  providerGroup: { settings: { nodes: Listed[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
}

async function settingsOf(id: string, asOf: string): Promise<Listed[]> {
  const listed: Listed[] = [];
  for (let after: string | null = null; ; ) {
    const answer: Answer<ListedPage> = await service.ask(
      `query ($id: ID, $asOf: Day, $after: String) { providerGroup(id: $id, asOf: $asOf) { settings(first: 40, after: $after) {
        nodes { provisionType places localAuthorityName region { code } standingJudgements { key scale value } }
        pageInfo { hasNextPage endCursor } } } }`,
      { id, asOf, after },
    );
    const { nodes, pageInfo } = answer.data.providerGroup.settings;
    listed.push(...nodes);
    if (!pageInfo.hasNextPage) return listed;
    after = pageInfo.endCursor;
  }
}

describe('the quality profile that the API gives', () => {
  it.each([
    '2019-03-31',
    '2025-03-31',
  ])('as of %s equals a count over the settings and judgements that it lists', async (asOf) => {
    const { data, errors } = await service.ask(
      `query ($asOf: Day) { providerGroups(asOf: $asOf, first: 12, orderBy: SETTINGS_DESC) { nodes { id
        standing { settings inspected }
        quality { settings places inspected notYetInspected
          judgements { key judged notYetJudged values { scale value settings places } }
          byProvisionType { code settings places notYetInspected } byRegion { code settings places } byLocalAuthority { code settings places } } } } }`,
      { asOf },
    );
    expect(errors).toBeUndefined();
    expect(data.providerGroups.nodes).toHaveLength(12);
    for (const { id, quality, standing } of data.providerGroups.nodes) {
      const listed = await settingsOf(id, asOf);
      const placesOf = ({ places }: Listed) => places ?? 0;
      const isInspected = ({ standingJudgements }: Listed) => standingJudgements.some(({ key }) => key === 'OVERALL');
      expect(quality.settings).toBe(listed.length);
      expect(quality.places).toBe(listed.reduce((sum, setting) => sum + placesOf(setting), 0));
      expect(quality.inspected).toBe(listed.filter(isInspected).length);
      expect(quality.notYetInspected).toBe(listed.length - quality.inspected);
      expect(standing).toEqual({ settings: quality.settings, inspected: quality.inspected });

      const sliced = (slices: (Counted & { code: string })[]) =>
        Object.fromEntries(slices.map(({ code, settings, places }) => [code, { settings, places }]));
      expect(sliced(quality.byProvisionType)).toEqual(tally(listed, (each) => [each.provisionType], placesOf));
      expect(sliced(quality.byRegion)).toEqual(
        tally(listed, (each) => [each.region?.code ?? 'NOT_PUBLISHED'], placesOf),
      );
      expect(sliced(quality.byLocalAuthority)).toEqual(tally(listed, (each) => [each.localAuthorityName], placesOf));

      const points = tally(
        listed,
        ({ standingJudgements }) => standingJudgements.map(({ key, scale, value }) => `${key} ${scale} ${value}`),
        placesOf,
      );
      const given: Record<string, Counted> = {};
      for (const { key, judged, notYetJudged, values } of quality.judgements) {
        for (const { scale, value, settings, places } of values)
          given[`${key} ${scale} ${value}`] = { settings, places };
        expect(judged + notYetJudged).toBe(listed.length);
        expect(values.reduce((sum: number, { settings }: Counted) => sum + settings, 0)).toBe(judged);
      }
      expect(given).toEqual(points);
    }
  });

  it('holds no average, mean, score or rank of grades', async () => {
    const { data } = await service.ask(
      '{ __type(name: "QualityProfile") { fields { name type { name ofType { name } } } } }',
      {},
      { as: people.analyst },
    );
    const fields: { name: string; type: { name: string; ofType: { name: string } | null } }[] = data.__type.fields;
    for (const { name, type } of fields) {
      expect(name).not.toMatch(/average|mean|score|rank/i);
      expect([type.name, type.ofType?.name]).not.toContain('Float');
    }
  });
});
