import * as fc from 'fast-check';
import type { RecordedObservation } from '../../../src/domain/observations/observation';
import { type RequirementCounts, regulationHeat } from '../../../src/domain/observations/regulation-heat';
import { requirement, vacancy } from '../indicators/recorded/observed';

const window = { from: '2024-04-01', to: '2025-03-31' };
const home = (settingId: string, observations: readonly RecordedObservation[]) => ({
  settingId,
  urn: `SC${settingId}`,
  provisionType: 'CHILDRENS_HOME' as const,
  observations,
});

const anyDay = fc.constantFrom('2023-01-01', '2024-03-31', '2024-04-01', '2025-01-01', '2025-03-31', '2025-04-01');
const anyRequirement = fc
  .tuple(anyDay, fc.option(anyDay), fc.constantFrom('reg 12', 'CHR 2015 reg 12(1)', 'reg 13', 'another rule', null))
  .map(([from, to, regulation]) => requirement(from, { to, regulation }));

function added(counts: readonly RequirementCounts[]): RequirementCounts {
  return {
    open: counts.reduce((total, { open }) => total + open, 0),
    met: counts.reduce((total, { met }) => total + met, 0),
    withinWindow: counts.reduce((total, { withinWindow }) => total + withinWindow, 0),
  };
}

describe('the heat table of regulations', () => {
  it('has a cell for each setting and regulation: open, met, and made within the window', () => {
    const heat = regulationHeat(
      [
        home('1', [
          requirement('2024-05-01', { regulation: 'Reg 12(2)' }),
          requirement('2020-01-01', { to: '2020-05-01' }),
        ]),
        home('2', [
          requirement('2025-03-31', { regulation: 'reg 9' }),
          vacancy('2025-01-01'),
          requirement('2025-04-01'),
        ]),
        home('3', []),
      ],
      window,
    );
    expect(heat.regulations).toEqual(['CHR_2015 reg 9', 'CHR_2015 reg 12']);
    expect(heat.rows.map(({ cells }) => cells.map(({ open, met, withinWindow }) => [open, met, withinWindow]))).toEqual(
      [
        [
          [0, 0, 0],
          [1, 1, 1],
        ],
        [
          [1, 0, 1],
          [0, 0, 0],
        ],
        [
          [0, 0, 0],
          [0, 0, 0],
        ],
      ],
    );
    expect(heat.total).toEqual({ open: 2, met: 1, withinWindow: 2 });
  });

  it('puts requirements that cite nothing into a last column of their own', () => {
    const heat = regulationHeat(
      [home('1', [requirement('2024-05-01', { regulation: null }), requirement('2024-05-01')])],
      window,
    );
    expect(heat.regulations).toEqual(['CHR_2015 reg 12', null]);
  });

  it('adds up, by row and by column, to every requirement up to the day', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyRequirement, { maxLength: 6 }), { maxLength: 5 }), (drawn) => {
        const heat = regulationHeat(
          drawn.map((ones, index) => home(String(index), ones)),
          window,
        );
        expect(added(heat.rows.map(({ total }) => total))).toEqual(heat.total);
        expect(added(heat.totals)).toEqual(heat.total);
        const upToDay = drawn.flat().filter(({ from }) => from <= window.to).length;
        expect(heat.total.open + heat.total.met).toBe(upToDay);
        for (const row of heat.rows) expect(added(row.cells)).toEqual(row.total);
      }),
      { numRuns: 100 },
    );
  });
});
