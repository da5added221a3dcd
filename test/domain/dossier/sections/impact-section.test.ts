import { impactSection } from '../../../../src/domain/dossier/sections/impact-section';
import { aboutAll } from '../../../../src/domain/impact/figure';
import { facts } from '../support/given-facts';

describe('what a decision would do, in a dossier', () => {
  it('is what the officer weighed, and beside it every figure of the statement that was read, with its inputs', () => {
    const figure = {
      code: 'PLACES_AFFECTED',
      title: 'Places affected',
      about: { ...aboutAll, region: 'North West' },
      unit: 'PLACES' as const,
      asOf: '2026-06-01',
      how: 'The registered places.',
      inputs: [{ what: 'SC000101', value: '4', source: 'register' }],
      least: 4,
      most: 4,
    };
    const statement = {
      effect: 'CLOSE' as never,
      sentence: 'Closing: 4 places.',
      figures: [figure],
      options: [],
      earlier: [],
      notKnown: [{ what: 'Free places', byWhichData: 'Occupancy' }],
      expected: { settingsOpen: { least: 0, most: 0 }, places: { least: 0, most: 0 } },
    };
    const impact = { id: 9, asOf: '2026-06-01', knownAt: '2026-06-01T08:00:00.000000Z', sha256: 'ab', statement };
    const said = impactSection({ ...facts, lookedUp: { ...facts.lookedUp, impacts: [impact] } });
    expect(said.map(({ about, text }) => `${about}: ${text}`)).toEqual([
      'Record what the penalty would do to places and children: Why WEIGH_IMPACT was done.',
      'Why it cannot wait for the impact to be weighed: No place is touched.',
      'Impact statement 9: Closing: 4 places.',
      'Places affected, North West: 4. The registered places. From: SC000101: 4 (register).',
      'Not known: Free places. What would say it: Occupancy.',
    ]);
    expect(said.at(-1)).toMatchObject({ fact: { recordClass: 'IMPACT_STATEMENT', id: '9' }, asOf: '2026-06-01' });
  });
});
