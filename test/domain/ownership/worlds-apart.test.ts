import * as fc from 'fast-check';
import type { DatedOwnership } from '../../../src/domain/ownership/dated-ownership';
import { companiesActParent } from '../../../src/domain/ownership/definitions/companies-act-parent';
import { ultimateConsolidating } from '../../../src/domain/ownership/definitions/ultimate-consolidating';
import { parentEdgeStretches } from '../../../src/domain/ownership/parent-edge-stretches';
import { worldsApart } from '../../../src/domain/ownership/worlds-apart';
import { company, holds, lasting } from './dated-facts';
import { anyHistory, companies, runs } from './histories';

/** The first half of the companies, in which whoever is of the other half may hold something. */
const subjects = companies.slice(0, Math.ceil(companies.length / 2));

/** A history in which nothing is held in a holder. */
function oneLevel(dated: DatedOwnership): DatedOwnership {
  const isSubject = (id: number | null) => id !== null && subjects.some((subject) => subject === id);
  return {
    ...dated,
    interests: dated.interests.filter(({ subject, party }) => isSubject(subject) && !isSubject(party)),
  };
}

it.each([companiesActParent, ultimateConsolidating])('tells parents as one world of all does: $id', (definition) => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const dated = oneLevel(history);
      const together = parentEdgeStretches(definition, dated, subjects);
      const apart = [...worldsApart(dated, subjects)].flatMap(([subject, world]) =>
        parentEdgeStretches(definition, world, [subject]),
      );
      expect(apart).toEqual(together);
    }),
    runs,
  );
});

it('gives each body its own interests, and the parties of these', () => {
  const parties = [1, 2, 3, 4].map((id) => lasting(company(id)));
  const [first, second] = [holds(3, 1, 60), holds(4, 2, 60)];
  const worlds = new Map(worldsApart({ parties, interests: [first, second] }, [1, 2]));
  expect(worlds.get(1)).toEqual({ parties: [parties[0], parties[2]], interests: [first] });
  expect(worlds.get(2)).toEqual({ parties: [parties[1], parties[3]], interests: [second] });
});
