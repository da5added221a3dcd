import fc from 'fast-check';
import { type ApprovedVersion, ruleStanding, wasPublishedAt } from '../../../src/domain/casework/rule-standing';

const at = (day: number) => `2027-02-${String(day).padStart(2, '0')}T12:00:00.000000Z`;
const [digest, other] = ['c'.repeat(64), 'd'.repeat(64)];
const inCode = { rule: 'decline', version: 3, digest };

function approved(on: number, withdrawnOn: number | null = null, more: Partial<ApprovedVersion> = {}): ApprovedVersion {
  return { ...inCode, approvedAt: at(on), withdrawnAt: withdrawnOn === null ? null : at(withdrawnOn), ...more };
}

describe('whether a version of a rule is published', () => {
  const trial = 'Read what it found as a trial.';
  it.each<[string, ApprovedVersion[], number, string, string]>([
    ['nothing is published', [], 3, 'NOT_PUBLISHED', `Version 3 of \`decline\` is not published for use. ${trial}`],
    [
      'it is published',
      [approved(1)],
      3,
      'PUBLISHED',
      'Version 3 of `decline` has been published for use since 1 February 2027.',
    ],
    [
      'an earlier version is published',
      [approved(1, null, { version: 2 })],
      3,
      'NOT_PUBLISHED',
      `Version 3 of \`decline\` is not published for use. ${trial}`,
    ],
    [
      'it is an earlier version itself, and was published',
      [approved(1, null, { version: 2, digest: other })],
      2,
      'PUBLISHED',
      'Version 2 of `decline` has been published for use since 1 February 2027.',
    ],
    [
      'another rule is published',
      [approved(1, null, { rule: 'group-effect' })],
      3,
      'NOT_PUBLISHED',
      `Version 3 of \`decline\` is not published for use. ${trial}`,
    ],
    [
      'it was withdrawn',
      [approved(1, 2)],
      3,
      'NOT_PUBLISHED',
      `Version 3 of \`decline\` was published for use on 1 February 2027, and withdrawn on 2 February 2027. ${trial}`,
    ],
    [
      'it was withdrawn and published again',
      [approved(1, 2), approved(3)],
      3,
      'PUBLISHED',
      'Version 3 of `decline` has been published for use since 3 February 2027.',
    ],
    [
      'its figures were changed under the same version',
      [approved(1, null, { digest: other })],
      3,
      'NOT_PUBLISHED',
      `Version 3 of \`decline\` was published for use on 1 February 2027, and its figures were changed since. ${trial}`,
    ],
  ])('where %s', (_case, publications, version, status, sentence) =>
    expect(ruleStanding({ rule: 'decline', version }, inCode, publications)).toMatchObject({ status, sentence }));

  it('says since when, and names the publication', () => {
    const publication = approved(1);
    expect(ruleStanding(inCode, inCode, [publication])).toMatchObject({ since: at(1), publication });
    expect(ruleStanding(inCode, inCode, [approved(1, 2)])).toMatchObject({ since: null });
  });

  it('is told by the number alone where the figures of the code are not known', () =>
    expect(ruleStanding(inCode, null, [approved(1, null, { digest: other })])).toMatchObject({ status: 'PUBLISHED' }));
});

describe('whether it was published at a moment', () => {
  it.each<[string, ApprovedVersion[], number, boolean]>([
    ['before its approval', [approved(2)], 1, false],
    ['at its approval', [approved(2)], 2, true],
    ['after it', [approved(2)], 3, true],
    ['at its withdrawal', [approved(2, 4)], 4, false],
    ['between a withdrawal and another approval', [approved(2, 4), approved(6)], 5, false],
    ['before the withdrawal of an earlier publication', [approved(2, 4), approved(6)], 3, true],
    ['of another version', [approved(2, null, { version: 2 })], 3, false],
  ])('%s', (_case, publications, day, isSo) => expect(wasPublishedAt(at(day), inCode, publications)).toBe(isSo));

  it('agrees with how it stands, by what was known at the moment, whatever was published one after another', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 2 }), { maxLength: 8 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 20 }), (steps, day) => {
        let on = 0;
        const days = steps.map((step) => (on += step));
        const all = days.flatMap((from, index) => (index % 2 === 0 ? [approved(from, days[index + 1] ?? null)] : []));
        const known = all
          .filter(({ approvedAt }) => approvedAt <= at(day))
          .map((one) => ({
            ...one,
            withdrawnAt: one.withdrawnAt !== null && one.withdrawnAt <= at(day) ? one.withdrawnAt : null,
          }));
        const { status } = ruleStanding(inCode, inCode, known);
        expect(wasPublishedAt(at(day), inCode, all)).toBe(status === 'PUBLISHED');
      }),
      { seed: 2026, numRuns: process.env['OVERSIGHT_BIG'] === '1' ? 20_000 : 500 },
    );
  });
});
