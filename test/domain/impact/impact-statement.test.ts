import fc from 'fast-check';
import {
  type DecisionEffect,
  decisionEffects,
  effectOf,
  statesInEffect,
  weighedKinds,
} from '../../../src/domain/impact/decision-effects';
import { addedUp, inWords } from '../../../src/domain/impact/figure';
import type { AffectedSetting, SettingsAround } from '../../../src/domain/impact/impact-facts';
import { impactStatement } from '../../../src/domain/impact/impact-statement';
import { neighboursOf } from '../../../src/domain/impact/region-neighbours';
import { machineOf } from '../../../src/domain/matters/machines/machines';
import type { MatterKind } from '../../../src/domain/matters/matter-kinds';
import { type RegionCode, regions } from '../../../src/domain/register/vocabulary';

const day = '2026-06-15';

function home(urn: string, more: Partial<AffectedSetting> = {}): AffectedSetting {
  return {
    settingId: Number(urn.slice(2)),
    urn,
    provisionType: 'CHILDRENS_HOME',
    status: 'ACTIVE',
    council: 'Northshire',
    region: 'E12000003',
    places: 4,
    ...more,
  };
}

function others(more: Partial<SettingsAround> = {}): SettingsAround {
  return {
    provisionType: 'CHILDRENS_HOME',
    band: 'SAME_COUNCIL',
    council: 'Northshire',
    control: 'OTHER',
    isSuspended: false,
    standing: 'GOOD',
    settings: 1,
    places: 4,
    withoutPlaces: 0,
    ...more,
  };
}

function figuresOf(effect: DecisionEffect, settings: AffectedSetting[], around: SettingsAround[] = []): string[] {
  return impactStatement({ effect, settings, around, earlier: [] }, day, []).figures.map(
    ({ code, least, most }) => `${code}: ${inWords({ least, most })}`,
  );
}

describe('what a decision does to places', () => {
  it.each<[MatterKind, string | null, DecisionEffect]>([
    ['REGISTRATION_ENFORCEMENT', 'CANCEL', 'LOST'],
    ['REGISTRATION_ENFORCEMENT', 'SUSPEND', 'LOST_FOR_A_TIME'],
    ['REGISTRATION_ENFORCEMENT', 'CONDITIONS', 'MAY_LIMIT'],
    ['REGISTRATION_ENFORCEMENT', 'REFUSE', 'NONE_BY_ITSELF'],
    ['REGISTRATION_ENFORCEMENT', null, 'MAY_LIMIT'],
    ['URGENT_ORDER', 'CANCEL', 'LOST'],
    ['URGENT_NOTICE', 'REMOVE_CONDITION', 'NONE_BY_ITSELF'],
    ['ACCOMMODATION_RESTRICTION', null, 'FROZEN'],
    ['IMPROVEMENT_PLAN', null, 'NONE_BY_ITSELF'],
    ['PENALTY', 'CANCEL', 'NONE_BY_ITSELF'],
  ])('%s of %s: %s', (kind, action, expected) => {
    expect(effectOf(kind, action)).toBe(expected);
  });

  it('has effect in states that the machine of the kind has', () => {
    for (const kind of weighedKinds) {
      expect(Object.keys(machineOf(kind).states)).toEqual(expect.arrayContaining([...statesInEffect(kind)]));
    }
    expect(statesInEffect('CASE')).toEqual([]);
  });
});

describe('the figures of a statement', () => {
  it.each<[DecisionEffect, string]>([
    ['LOST', '8'],
    ['LOST_FOR_A_TIME', '8'],
    ['FROZEN', '0 to 8'],
    ['MAY_LIMIT', '0 to 8'],
    ['NONE_BY_ITSELF', '0'],
  ])('count the places of an effect of %s as %s', (effect, expected) => {
    expect(figuresOf(effect, [home('SC000001'), home('SC000002')])[0]).toBe(`PLACES_AFFECTED: ${expected}`);
  });

  it('leave open at the upper end what the register does not say, and say so', () => {
    const settings = [home('SC000001'), home('SC000002', { places: null })];
    expect(figuresOf('LOST', settings)[0]).toBe('PLACES_AFFECTED: at least 4');
    const { notKnown, expected } = impactStatement({ effect: 'FROZEN', settings, around: [], earlier: [] }, day, []);
    expect(notKnown[0]?.what).toBe('The registered places of SC000002');
    expect(expected.places).toEqual({ least: 4, most: null });
  });

  it.each([
    ['all known', {}, {}, '50'],
    ['one of the others not known: only smaller', {}, { withoutPlaces: 1 }, 'up to 50'],
    ['an own one not known: only larger', { places: null }, {}, 'at least 0'],
  ])('give the part of all places of an area: %s', (_, own, other, expected) => {
    const figures = figuresOf('LOST', [home('SC000001', own)], [others(other)]);
    expect(figures).toContain(`SHARE_OF_COUNCIL: ${expected}`);
  });

  it('take for an alternative nothing that is suspended, or under the same control', () => {
    const around = [
      others(),
      others({ control: 'SAME' }),
      others({ isSuspended: true }),
      others({ control: 'NOT_KNOWN' }),
    ];
    expect(figuresOf('LOST', [home('SC000001')], around)).toEqual(
      expect.arrayContaining(['ALTERNATIVE_SETTINGS: 1 to 2', 'ALTERNATIVE_PLACES_FREE: 0 to 8']),
    );
  });

  it('never say which children, and name the data by which what is not known would be', () => {
    const { notKnown } = impactStatement(
      { effect: 'LOST', settings: [home('SC000001')], around: [], earlier: [] },
      day,
      [],
    );
    expect(notKnown.every(({ byWhichData }) => byWhichData.length > 0)).toBe(true);
    expect(notKnown.map(({ what }) => what).join(' ')).toContain('only the areas in which the settings lie are known');
  });

  it('hold for whatever facts: no end passes the other, every figure has its day, and the same facts say the same', () => {
    const places = fc.option(fc.nat(60), { nil: null });
    const setting = fc.record({
      n: fc.integer({ min: 1, max: 999_999 }),
      places,
      council: fc.constantFrom('A', 'B'),
      kind: fc.constantFrom('CHILDRENS_HOME' as const, 'SUPPORTED_ACCOMMODATION' as const),
    });
    const row = fc.record({
      band: fc.constantFrom('SAME_COUNCIL' as const, 'SAME_REGION' as const, 'NEXT_REGION' as const),
      council: fc.constantFrom('A', 'B', 'C'),
      control: fc.constantFrom('OTHER' as const, 'NOT_KNOWN' as const, 'SAME' as const),
      isSuspended: fc.boolean(),
      standing: fc.constantFrom(null, 'GOOD', 'INADEQUATE'),
      settings: fc.integer({ min: 1, max: 5 }),
      places: fc.nat(50),
    });
    const effect = fc.constantFrom(...(Object.keys(decisionEffects) as DecisionEffect[]));
    fc.assert(
      fc.property(
        effect,
        fc.array(setting, { minLength: 1, maxLength: 12 }),
        fc.array(row, { maxLength: 12 }),
        (of, given, near) => {
          const settings = given.map(({ n, places: own, council, kind }) =>
            home(`SC${String(n).padStart(6, '0')}`, { places: own, council, provisionType: kind }),
          );
          const around = near.map((one) => others({ ...one, withoutPlaces: one.settings % 2 }));
          const facts = { effect: of, settings, around, earlier: [] };
          const statement = impactStatement(facts, day, []);
          for (const { least, most, asOf, how } of [...statement.figures]) {
            expect(least === null || most === null || least <= most).toBe(true);
            expect([asOf, how.length > 0]).toEqual([day, true]);
          }
          const shares = statement.figures.filter(({ unit }) => unit === 'PERCENT');
          for (const { least, most } of shares)
            expect([least ?? 0, most ?? 100].every((end) => end >= 0 && end <= 100)).toBe(true);
          expect(impactStatement(facts, day, [])).toEqual(statement);
        },
      ),
      { numRuns: process.env['OVERSIGHT_BIG'] === '1' ? 5000 : 200, seed: 20260615 },
    );
  });
});

describe('sums and words of ranges', () => {
  it.each([
    [
      [
        { least: 1, most: 2 },
        { least: 3, most: 3 },
      ],
      '4 to 5',
    ],
    [
      [
        { least: 1, most: null },
        { least: 3, most: 3 },
      ],
      'at least 4',
    ],
    [[{ least: null, most: 2 }], 'up to 2'],
    [[{ least: null, most: null }], 'not known'],
    [[], '0'],
  ])('%j: %s', (all, expected) => {
    expect(inWords(addedUp(all))).toBe(expected);
  });
});

describe('regions that border on each other', () => {
  it('do so both ways, and on themselves never', () => {
    for (const region of Object.keys(regions) as RegionCode[]) {
      const near = neighboursOf(region);
      expect(near.length).toBeGreaterThan(0);
      expect(near).not.toContain(region);
      for (const other of near) expect(neighboursOf(other)).toContain(region);
    }
    expect(neighboursOf('E12000007')).toEqual(['E12000006', 'E12000008']);
  });
});
