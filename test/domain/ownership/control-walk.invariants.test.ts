import fc from 'fast-check';
import { allParentEdges } from '../../../src/domain/ownership/attribution';
import { chainPaths } from '../../../src/domain/ownership/chain-share';
import { subsidiariesOf, ultimateParentOf, ultimateParentsOf } from '../../../src/domain/ownership/control-walk';
import { chainAbove } from '../../../src/domain/ownership/control-walk-chain';
import type { Interest } from '../../../src/domain/ownership/interest';
import type { ParentEdge } from '../../../src/domain/ownership/parent-edge';
import { isSettled } from '../../../src/domain/ownership/parent-edges-order';
import type { Party, PartyId } from '../../../src/domain/ownership/party';
import { board, company, graphOf, interest, person, shares, votes, type WrittenShare } from './small-graph';

const runs = { seed: 1162, numRuns: process.env['OVERSIGHT_BIG'] === '1' ? 20_000 : 200 };
const ids = Array.from({ length: 14 }, (_, index) => index + 1);

const described: readonly Party[] = [
  ...ids.slice(0, 11).map((id) => company(id)),
  person(12),
  company(13, { name: 'Oak Fund LP' }),
  company(14, { entityType: 'arrangement', entitySubtype: 'trust' }),
];

const sizes: readonly WrittenShare[] = [10, 25, 30, 40, 50, 51, 60, 100, '25-50', '50-75', '75-100', [20, 80]];

const anyInterest: fc.Arbitrary<Interest> = fc
  .record({
    party: fc.constantFrom(...ids),
    subject: fc.constantFrom(...ids.slice(0, 13)),
    size: fc.constantFrom(...sizes),
    kind: fc.constantFrom('shares', 'votes', 'votes', 'board', 'influence'),
    isIndirect: fc.boolean(),
  })
  .filter(({ party, subject }) => party !== subject)
  .map(({ party, subject, size, kind, isIndirect }) => {
    const more: Partial<Interest> = { directness: isIndirect && size === 10 ? 'indirect' : 'unknown' };
    if (kind === 'shares') return shares(party, subject, size, more);
    if (kind === 'votes') return votes(party, subject, size, more);
    if (kind === 'board') return board(party, subject, more);
    return interest(party, subject, { type: 'otherInfluenceOrControl', ...more });
  });

const anyInterests = fc.array(anyInterest, { maxLength: 30 });

/** Everyone above one, by edges that were worked out for all of them at once. */
function aboveOf(id: PartyId, settled: readonly ParentEdge[]): ReadonlySet<PartyId> {
  const above = new Set(settled.filter((edge) => edge.subsidiary === id).map(({ parent }) => parent));
  for (const each of above) {
    for (const edge of settled) if (edge.subsidiary === each) above.add(edge.parent);
  }
  return above;
}

describe('whoever holds what in whom', () => {
  it('nothing controls itself', () => {
    fc.assert(
      fc.property(anyInterests, (interests) => {
        const graph = graphOf(interests, described);
        for (const { subsidiary, parent } of allParentEdges(graph, ids)) expect(subsidiary).not.toBe(parent);
        for (const id of ids) expect(subsidiariesOf(id, graph).has(id)).toBe(false);
      }),
      runs,
    );
  });

  it('a subsidiary of a subsidiary is a subsidiary', () => {
    fc.assert(
      fc.property(anyInterests, (interests) => {
        const graph = graphOf(interests, described);
        const below = new Map(ids.map((id) => [id, subsidiariesOf(id, graph)]));
        for (const [id, its] of below) {
          const theirs = [...its].flatMap((each) => [...below.get(each)!]).filter((each) => each !== id);
          expect(theirs.filter((each) => !its.has(each))).toEqual([]);
        }
      }),
      runs,
    );
  });

  it('an interest outside a group takes no member out of it', () => {
    fc.assert(
      fc.property(anyInterests, anyInterest, fc.constantFrom(...ids), (interests, another, id) => {
        const before = subsidiariesOf(id, graphOf(interests, described));
        const isInside = [another.party, another.subject].some((end) => end === id || before.has(end ?? 0));
        fc.pre(!isInside);
        const after = subsidiariesOf(id, graphOf([...interests, another], described));
        for (const member of before) expect(after.has(member)).toBe(true);
      }),
      runs,
    );
  });

  it('what is below is what has it above, worked out from either end', () => {
    fc.assert(
      fc.property(anyInterests, (interests) => {
        const graph = graphOf(interests, described);
        const below = new Map(ids.map((id) => [id, subsidiariesOf(id, graph)]));
        const settled = allParentEdges(graph, ids).filter(isSettled);
        for (const id of ids) {
          const above = aboveOf(id, settled);
          const having = ids.filter((other) => below.get(other)!.has(id));
          expect(having).toEqual(ids.filter((other) => other !== id && above.has(other)));
        }
      }),
      { ...runs, numRuns: runs.numRuns / 4 },
    );
  });

  it('a walk ends, on an undertaking above or on the party itself, by steps that are parents', () => {
    fc.assert(
      fc.property(anyInterests, (interests) => {
        const graph = graphOf(interests, described);
        for (const [id, { entity, steps, stoppedBecause }] of ultimateParentsOf(ids, graph)) {
          let at = id;
          for (const { subsidiary, parent, edges } of steps) {
            expect([subsidiary, edges.length > 0]).toEqual([at, true]);
            at = parent;
          }
          expect(at).toBe(entity);
          if (entity !== id) expect(subsidiariesOf(entity, graph).has(id)).toBe(true);
          expect([entity, ...stoppedBecause.members]).toContain(stoppedBecause.at);
        }
      }),
      runs,
    );
  });

  it('whoever is on top of one on the way is on top of what is below it, and the answer does not depend on who asks', () => {
    fc.assert(
      fc.property(anyInterests, (interests) => {
        const graph = graphOf(interests, described);
        const tops = ultimateParentsOf(ids, graph);
        for (const [id, { entity, steps }] of tops) {
          expect(ultimateParentOf(id, graph).entity).toBe(entity);
          for (const { parent } of steps) expect(tops.get(parent)?.entity).toBe(entity);
        }
      }),
      runs,
    );
  });

  it('the top of a chain without forks is on top of each of its members', () => {
    const link = fc.constantFrom<WrittenShare>(51, 60, 100, '50-75', '75-100');
    fc.assert(
      fc.property(fc.array(link, { minLength: 1, maxLength: 40 }), (links) => {
        const chain = links.map((size, level) => votes(level + 2, level + 1, size));
        const graph = graphOf(chain);
        for (const id of [1, Math.ceil(links.length / 2), links.length + 1]) {
          expect(ultimateParentOf(id, graph).entity).toBe(links.length + 1);
        }
      }),
      runs,
    );
  });

  it('a chain shows everybody above once, and says why each end is one', () => {
    fc.assert(
      fc.property(anyInterests, fc.constantFrom(...ids), (interests, id) => {
        const { levels, stops, isTruncated } = chainAbove(id, graphOf(interests, described));
        const bodies = levels.flat();
        expect(new Set(bodies.map((body) => body.id)).size).toBe(bodies.length);
        expect(isTruncated).toBe(false);
        for (const { path, stop } of bodies) {
          expect([path[0], path.length]).toEqual([id, new Set(path).size]);
          if (stop !== null) expect(stops.map(({ code }) => code)).toContain(stop.code);
        }
      }),
      runs,
    );
  });

  it('a way down goes through nobody twice', () => {
    fc.assert(
      fc.property(anyInterests, fc.constantFrom(...ids), fc.constantFrom(...ids), (interests, holder, subject) => {
        const { paths } = chainPaths(holder, subject, graphOf(interests, described));
        for (const path of paths) {
          const passed = [holder, ...path.map((link) => link.subject)];
          expect(path.map((link) => link.holder)).toEqual(passed.slice(0, -1));
          if (holder !== subject) expect(new Set(passed).size).toBe(passed.length);
        }
      }),
      runs,
    );
  });
});
