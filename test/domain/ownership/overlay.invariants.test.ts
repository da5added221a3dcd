import * as fc from 'fast-check';
import { type DatedOwnership, graphOn } from '../../../src/domain/ownership/dated-ownership';
import { anyCommonController } from '../../../src/domain/ownership/definitions/any-common-controller';
import { companiesActParent } from '../../../src/domain/ownership/definitions/companies-act-parent';
import { ultimateConsolidating } from '../../../src/domain/ownership/definitions/ultimate-consolidating';
import type { OwnershipGraph } from '../../../src/domain/ownership/graph';
import { applyChanges } from '../../../src/domain/ownership/overlay-apply';
import type { MarketState } from '../../../src/domain/ownership/overlay-state';
import { anyHistory, companies, runs } from './histories';
import { heldIn, inverseOf } from './inverse-of';
import { after, anyOwnershipChange, anySettingChange, day, market, whole } from './overlay-facts';

const definitions = [companiesActParent, ultimateConsolidating, anyCommonController];
const groups = (graph: OwnershipGraph) => definitions.map(({ partition }) => [...partition(graph, companies)]);

/** Histories in which nobody is dissolved and no two persons are one, as a simulation has them on its day. */
const anyDated: fc.Arbitrary<DatedOwnership> = anyHistory.map(({ parties, interests }) => ({
  interests: interests.map((interest) => ({ ...interest, to: null })),
  parties: parties.map(({ party, from }) => ({
    party: party.kind === 'ENTITY' ? { ...party, dissolvedOn: null } : party,
    from,
    to: null,
  })),
}));
const anyMarket = anyDated.map((dated): [DatedOwnership, MarketState] => [
  dated,
  { ...market([]), graph: graphOn(dated, day) },
]);
const anyChange = fc.oneof(anyOwnershipChange, anySettingChange);

/** The changes as they would come to be known: what was held in a body ends on the day, and other interests begin. */
function reallyChanged(dated: DatedOwnership, before: MarketState, later: MarketState): DatedOwnership {
  const changed = companies.filter((id) => heldIn(id, before.graph) !== heldIn(id, later.graph));
  const ended = dated.interests.map((interest) =>
    interest.source !== 'GLEIF' && changed.includes(interest.subject as (typeof companies)[number])
      ? { ...interest, to: day }
      : interest,
  );
  const begun = changed.flatMap((id) =>
    later.graph.interestsIn(id).flatMap((one) => (one.source === 'GLEIF' ? [] : [{ ...one, from: day }])),
  );
  return { ...dated, interests: [...ended, ...begun] };
}

it('gives the groups that there are once the change is made', () => {
  let applied = 0;
  fc.assert(
    fc.property(anyMarket, fc.array(anyOwnershipChange, { minLength: 1, maxLength: 3 }), ([dated, state], changes) => {
      const outcome = applyChanges(state, changes);
      if (!outcome.isApplied) return;
      applied += 1;
      const real = graphOn(reallyChanged(dated, state, outcome.state), day);
      expect(groups(outcome.state.graph)).toEqual(groups(real));
    }),
    runs,
  );
  expect(applied).toBeGreaterThan(runs.numRuns / 20);
});

it('is taken back by the inverse, where there is one', () => {
  let inverted = 0;
  fc.assert(
    fc.property(anyMarket, anyChange, ([, state], change) => {
      const inverse = inverseOf(change, state);
      if (inverse === null) return;
      inverted += 1;
      const back = after(after(state, change), inverse);
      expect(whole(back)).toBe(whole(state));
      expect(groups(back.graph)).toEqual(groups(state.graph));
    }),
    runs,
  );
  expect(inverted).toBeGreaterThan(runs.numRuns / 20);
});

it('leaves what is below it as it was, whether it is applied or refused', () => {
  fc.assert(
    fc.property(anyMarket, fc.array(anyChange, { maxLength: 4 }), ([dated, state], changes) => {
      for (const interest of dated.interests) Object.freeze(interest);
      const before = [whole(state), structuredClone(groups(state.graph))];
      applyChanges(state, changes);
      expect([whole(state), groups(state.graph)]).toEqual(before);
    }),
    runs,
  );
});

it('does not depend on the order of changes to different bodies and settings', () => {
  fc.assert(
    fc.property(anyMarket, fc.tuple(anyOwnershipChange, anyOwnershipChange, anySettingChange), ([, state], changes) => {
      const [first, second] = changes;
      fc.pre('subject' in first && 'subject' in second && first.subject !== second.subject);
      const [one, other] = [applyChanges(state, changes), applyChanges(state, [...changes].reverse())];
      expect(one.isApplied).toBe(other.isApplied);
      if (!one.isApplied || !other.isApplied) return;
      expect(whole(one.state)).toBe(whole(other.state));
      expect(groups(one.state.graph)).toEqual(groups(other.state.graph));
    }),
    runs,
  );
});

it('is read the same from either end', () => {
  fc.assert(
    fc.property(anyMarket, fc.array(anyOwnershipChange, { maxLength: 3 }), ([, state], changes) => {
      const outcome = applyChanges(state, changes);
      if (!outcome.isApplied) return;
      const { graph } = outcome.state;
      const fromBelow = companies.flatMap((id) => graph.interestsIn(id)).filter(({ party }) => party !== null);
      const fromAbove = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((id) => graph.interestsOf(id));
      expect(new Set(fromAbove)).toEqual(new Set(fromBelow));
      expect(fromAbove).toHaveLength(fromBelow.length);
    }),
    runs,
  );
});
