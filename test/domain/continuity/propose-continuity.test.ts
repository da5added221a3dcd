import fc from 'fast-check';
import { candidatePairs } from '../../../src/domain/continuity/candidate-pairs';
import { continuityPolicyOn } from '../../../src/domain/continuity/continuity-policy';
import {
  proposeContinuity,
  rankContinuity,
  type StandingDecision,
} from '../../../src/domain/continuity/propose-continuity';
import {
  type BegunRegistration,
  type EndedRegistration,
  gapBetween,
} from '../../../src/domain/continuity/registration';
import { groundsOf, scoreOf } from '../../../src/domain/continuity/signal';
import { addDays } from '../../../src/domain/values/day';
import { givenPair, labelledContinuations } from './support/labelled-continuations';

const day = '2025-03-31';
const policy = continuityPolicyOn(day);
const labelled = {
  ended: labelledContinuations.map(({ before }) => before),
  begun: labelledContinuations.map(({ after }) => after),
};

describe('on a set labelled by hand', () => {
  const proposals = proposeContinuity({ ...labelled, decided: [] }, day);
  const isProposed = (from: number, to: number) =>
    proposals.some(({ before, after }) => before.id === from && after.id === to);

  it('finds every continuation, and puts at least 95 of 100 right', () => {
    const phoenixes = labelledContinuations.filter(({ label }) => label === 'PHOENIX');
    const lookAlikes = labelledContinuations.length - phoenixes.length;
    const right = phoenixes.filter(({ before, after }) => isProposed(before.id, after.id)).length;
    const precision = right / proposals.length;
    const recall = right / phoenixes.length;
    process.stdout.write(
      `${phoenixes.length} continuations and ${lookAlikes} look-alikes at the cut ${policy.cut / 100}: ` +
        `${proposals.length} proposed, ${right} rightly; precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n`,
    );
    expect(phoenixes.length).toBeGreaterThanOrEqual(12);
    expect(lookAlikes).toBeGreaterThanOrEqual(40);
    expect(recall).toBe(1);
    expect(precision).toBeGreaterThanOrEqual(0.95);
  });

  it.each(labelledContinuations.map((pair) => [pair.label, pair.what, pair] as const))('%s: %s', (label, _, pair) => {
    expect(isProposed(pair.before.id, pair.after.id)).toBe(label === 'PHOENIX');
  });
});

describe('homes of one operator that close and open in a row', () => {
  it('are paired in their order where nothing else tells them apart', () => {
    const both = { council: 5, controllers: [1], places: 3 };
    const first = givenPair('first', 'PHOENIX', { both, gap: 30 });
    const second = givenPair('second', 'PHOENIX', { both, gap: 40 });
    const ended = [second.before, { ...first.before, ended: { notBefore: '2024-06-01', notAfter: '2024-06-01' } }];
    const found = proposeContinuity({ ended, begun: [second.after, first.after], decided: [] }, day);
    expect(found.map(({ before, after }) => [before.id, after.id])).toEqual([
      [first.before.id, first.after.id],
      [second.before.id, second.after.id],
    ]);
  });

  it('give their place to the next best where a person rejected the best, and keep it where one confirmed', () => {
    const both = { council: 6, controllers: [1], places: 3 };
    const first = givenPair('first', 'PHOENIX', { both, gap: 30 });
    const second = givenPair('second', 'PHOENIX', { both, gap: 40 });
    const all = { ended: [first.before], begun: [first.after, second.after] };
    const ask = (status: StandingDecision['status'], to: number) =>
      proposeContinuity(
        {
          ...all,
          decided: [
            {
              from: first.before.id,
              to,
              status,
              grounds: groundsOf(
                first.after.id === to
                  ? (rankContinuity(all, policy, day).find(({ after }) => after.id === to)?.signals ?? [])
                  : [],
              ),
            },
          ],
        },
        day,
      ).map(({ after }) => after.id);
    expect(ask('REJECTED', first.after.id)).toEqual([second.after.id]);
    expect(ask('CONFIRMED', second.after.id)).toEqual([second.after.id]);
  });
});

const someDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2022-01-01', days));
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 4 });

function registration(id: number) {
  return fc.record({
    id: fc.constant(id),
    urn: fc.constant(String(1_000_000 + id)),
    kind: fc.constantFrom('CHILDRENS_HOME', 'SUPPORTED_ACCOMMODATION'),
    council: optional(fc.integer({ min: 1, max: 3 })),
    places: optional(fc.integer({ min: 1, max: 6 })),
    name: optional(fc.constantFrom('oak house', 'oaks house', 'the mill')),
    premises: optional(fc.constantFrom('a', 'b', 'c', 'd')),
    premisesUse: fc.integer({ min: 1, max: 4 }),
    educationUrn: optional(fc.constantFrom('1', '2')),
    mentions: fc.constantFrom([], ['1000001'], ['1000004']),
    owner: optional(fc.integer({ min: 1, max: 5 })),
    company: optional(fc.integer({ min: 1, max: 3 })),
    controllers: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
    began: fc
      .tuple(someDay, fc.integer({ min: 0, max: 200 }))
      .map(([notBefore, more]) => ({ notBefore, notAfter: addDays(notBefore, more) })),
    lasted: fc.integer({ min: 1, max: 700 }),
    ownerSince: optional(someDay),
  });
}

/** Every registration on both sides, as in the register: most of what began also ended. */
const register = fc
  .integer({ min: 2, max: 14 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, id) => registration(id + 1))))
  .map((rows) => ({
    begun: rows as BegunRegistration[],
    ended: rows.map(({ lasted, ...row }) => {
      const on = addDays(row.began.notAfter, lasted);
      return { ...row, ended: { notBefore: on, notAfter: on } } as EndedRegistration;
    }),
  }));

const runs = { numRuns: process.env['OVERSIGHT_BIG'] ? 5000 : 300, seed: 4 };

describe('whatever the register holds', () => {
  it('nothing goes on as itself, as two, or as something outside the days; and none below the cut is put forward', () => {
    fc.assert(
      fc.property(register, (of) => {
        const found = proposeContinuity({ ...of, decided: [] }, day);
        expect(new Set(found.map(({ before }) => before.id)).size).toBe(found.length);
        expect(new Set(found.map(({ after }) => after.id)).size).toBe(found.length);
        for (const { before, after, score, signals } of found) {
          const { least, most } = gapBetween(before.ended, after.began);
          expect(before.id).not.toBe(after.id);
          expect(before.began.notBefore < after.began.notAfter).toBe(true);
          expect(least <= policy.latest && most >= policy.soonest).toBe(true);
          expect(score).toBe(scoreOf(signals));
          expect(score >= policy.cut && score <= 100).toBe(true);
        }
      }),
      runs,
    );
  });

  it('the answer is the same in whatever order the rows come', () => {
    fc.assert(
      fc.property(register, (of) => {
        const turned = { ended: [...of.ended].reverse(), begun: [...of.begun].reverse(), decided: [] };
        expect(proposeContinuity(turned, day)).toEqual(proposeContinuity({ ...of, decided: [] }, day));
      }),
      runs,
    );
  });

  it('what was rejected comes back with a new ground, and never without', () => {
    fc.assert(
      fc.property(register, fc.nat(), (of, nth) => {
        const found = proposeContinuity({ ...of, decided: [] }, day);
        const rejected = found[nth % Math.max(1, found.length)];
        if (!rejected) return;
        const pair = { from: rejected.before.id, to: rejected.after.id };
        const is = (grounds: readonly string[]) =>
          proposeContinuity({ ...of, decided: [{ ...pair, status: 'REJECTED', grounds }] }, day).some(
            ({ before, after }) => before.id === pair.from && after.id === pair.to,
          );
        const grounds = groundsOf(rejected.signals);
        expect(is(grounds)).toBe(false);
        expect(is([...grounds, 'NUMBER_MENTIONED'])).toBe(false);
        expect(is(grounds.slice(1))).toBe(true);
      }),
      runs,
    );
  });

  it('blocking compares only what one heading holds, and misses no pair above the cut', () => {
    fc.assert(
      fc.property(register, (of) => {
        const compared = [...candidatePairs(of.ended, of.begun, policy)];
        const keys = new Set(compared.map(({ before, after }) => `${before.id} ${after.id}`));
        expect(keys.size).toBe(compared.length);
        const ranked = rankContinuity(of, policy, day).filter(({ score }) => score >= policy.cut);
        for (const { before, after } of ranked) expect(keys).toContain(`${before.id} ${after.id}`);
      }),
      runs,
    );
  });
});
