import * as fc from 'fast-check';
import { type Finding, findingStrengths, type Indicator } from '../../../../src/domain/indicators/indicator';
import { commonCause } from '../../../../src/domain/indicators/rules/common-cause.rule';
import { enforcementInSeveral } from '../../../../src/domain/indicators/rules/enforcement-in-several.rule';
import { managerVacancies } from '../../../../src/domain/indicators/rules/manager-vacancies.rule';
import { sameRegulation } from '../../../../src/domain/indicators/rules/same-regulation.rule';
import type { NationFacts } from '../../../../src/domain/nation/facts';
import type { RecordedObservation } from '../../../../src/domain/observations/observation';
import { group, homes, nation } from '../facts';
import { enforced, requirement, vacancy } from './observed';

const anyDay = fc.constantFrom('2019-01-01', '2024-03-31', '2024-06-01', '2025-01-01', '2025-03-31');
const anyEnd = fc.constantFrom(null, '2024-05-01', '2025-02-01');
const anyObservation: fc.Arbitrary<RecordedObservation> = fc
  .tuple(
    anyDay,
    anyEnd,
    fc.constantFrom('REGULATOR' as const, 'COUNCIL' as const, 'PROVIDER' as const),
    fc.nat(2),
    fc.constantFrom('Reg 12', 'CHR 2015 reg 13', 'a rule'),
    fc.constantFrom('COMPLIANCE_NOTICE' as const, 'SUSPEND_REGISTRATION' as const),
  )
  .map(([from, to, evidence, kind, regulation, action]) => {
    if (kind === 0) return requirement(from, { to, evidence, regulation });
    return kind === 1 ? vacancy(from, { to, evidence }) : enforced(from, action, { to, evidence });
  });

const anyNation: fc.Arbitrary<NationFacts> = fc
  .tuple(
    fc.array(fc.tuple(fc.integer({ min: 2, max: 12 }), fc.nat(6)), { minLength: 1, maxLength: 4 }),
    fc.array(fc.array(anyObservation, { maxLength: 3 }), { minLength: 10, maxLength: 60 }),
  )
  .map(([sizes, observations]) => {
    const groups = sizes.map(([size, hits], index) => group(`g${index}`, homes(`g${index}-`, size, hits)));
    return withThese(nation(groups, homes('o', 40, 6)), observations);
  });

/** The settings of the nation in turn, each with the observations of its place added. */
function withThese(facts: NationFacts, observations: readonly (readonly RecordedObservation[])[]): NationFacts {
  let place = -1;
  const added = (one: NationFacts['ungrouped'][number]) => {
    place += 1;
    return { ...one, observations: [...one.observations, ...(observations[place] ?? [])] };
  };
  const groups = facts.groups.map((own) => ({ ...own, settings: own.settings.map(added) }));
  return { ...facts, groups, ungrouped: facts.ungrouped.map(added) };
}

const strongestFirst = Object.keys(findingStrengths);

function expectNoLess(before: Finding, after: Finding | undefined): void {
  expect(after).toBeDefined();
  if (after === undefined) return;
  expect(strongestFirst.indexOf(after.strength)).toBeLessThanOrEqual(strongestFirst.indexOf(before.strength));
  for (const name of ['observed', 'actions', 'vacant', 'longest', 'regulations', 'causes']) {
    const [was, is] = [before.numbers[name], after.numbers[name]];
    if (typeof was === 'number') expect([name, Number(is) >= was]).toEqual([name, true]);
  }
}

describe("a provider's own report", () => {
  it.each<[string, Indicator]>([
    ['common causes', commonCause],
    ['the same regulation', sameRegulation],
    ['enforcement in several settings', enforcementInSeveral],
    ['manager vacancies', managerVacancies],
  ])('takes away no finding of %s, and makes none weaker or smaller', (_case, indicator) => {
    const reported = fc.array(
      fc.array(
        anyObservation.map((one) => ({ ...one, evidence: 'PROVIDER' as const })),
        { maxLength: 2 },
      ),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(anyNation, reported, (facts, more) => {
        const after = new Map(indicator.detect(withThese(facts, more)).map((one) => [one.groupId, one]));
        for (const finding of indicator.detect(facts)) expectNoLess(finding, after.get(finding.groupId));
      }),
      { numRuns: process.env['OVERSIGHT_BIG'] === '1' ? 2000 : 120 },
    );
  });
});
