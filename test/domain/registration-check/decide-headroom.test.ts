import * as fc from 'fast-check';
import { isAvailable } from '../../../src/domain/law/availability';
import { type PowerCode, powerOf, powers } from '../../../src/domain/law/powers';
import type { RecordedCommencement } from '../../../src/domain/law/recorded-commencement';
import {
  type CheckFacts,
  type RelatedRestriction,
  type Relation,
  relations,
} from '../../../src/domain/registration-check/check-facts';
import { decideHeadroom } from '../../../src/domain/registration-check/decide-headroom';
import {
  type RestrictionKind,
  type RestrictionStanding,
  restrictionKinds,
  restrictionSources,
  restrictionStandings,
} from '../../../src/domain/restrictions/restriction';

const asOf = '2027-03-01';

const nothing: CheckFacts = {
  asOf,
  provisionType: 'CHILDRENS_HOME',
  localAuthority: '888',
  applicant: 'FOUND',
  isOwnershipKnown: true,
  isGroupCertain: true,
  restrictions: [],
  pendingApplications: 0,
  recentRegistrations: 0,
  sharedControllers: 0,
  openCases: 0,
  recorded: [],
};

const restricted: RelatedRestriction = {
  relation: 'APPLICANT',
  kind: 'ACCOMMODATION',
  standing: 'IN_EFFECT',
  power: 'RESTRICT_ACCOMMODATION',
  since: '2027-01-10',
  until: null,
  conditions: [],
  limits: null,
  appliedFor: null,
  source: 'MATTER',
  sourceId: 1,
  settingId: 1,
  urn: 'SC123456',
  settingName: 'Alder House',
  partyId: 1,
  isHypothetical: false,
};

function withOne(more: Partial<RelatedRestriction>): CheckFacts {
  return { ...nothing, restrictions: [{ ...restricted, ...more }] };
}
const condition = { kind: 'CONDITION', power: 'IMPOSE_CONDITION' } as const;

describe('whether one more setting may be registered', () => {
  it.each<[string, CheckFacts, string, string]>([
    ['nothing is recorded', nothing, 'CLEAR', 'NOTHING_RECORDED'],
    ['a home of the applicant itself may take no child', withOne({}), 'RESTRICTED', 'RESTRICTED_IN_FORCE'],
    [
      'a home of the applicant is suspended on the register',
      withOne({ kind: 'SUSPENSION', power: null, source: 'REGISTER' }),
      'RESTRICTED',
      'RESTRICTED_IN_FORCE',
    ],
    [
      'a condition of the applicant limits places',
      withOne({ ...condition, limits: ['PLACES'] }),
      'RESTRICTED',
      'RESTRICTED_IN_FORCE',
    ],
    [
      'a condition on something else',
      withOne({ ...condition, limits: ['OTHER'] }),
      'CHECK',
      'RESTRICTION_NOT_IN_FORCE',
    ],
    [
      'a condition that is recorded without what it says',
      withOne({ ...condition, source: 'OBSERVATION' }),
      'CHECK',
      'RESTRICTION_NOT_IN_FORCE',
    ],
    ['a restriction of a sibling', withOne({ relation: 'SIBLING' }), 'CHECK', 'RESTRICTION_OF_OTHERS'],
    ['a restriction of the parent', withOne({ relation: 'PARENT' }), 'CHECK', 'RESTRICTION_OF_OTHERS'],
    [
      'a restriction of a company with the same people behind it',
      withOne({ relation: 'SAME_CONTROLLER' }),
      'CHECK',
      'RESTRICTION_OF_OTHERS',
    ],
    [
      'a shell with the same controllers as another company',
      { ...nothing, sharedControllers: 1 },
      'CHECK',
      'SHARED_CONTROLLER',
    ],
    [
      'a proposal to suspend',
      withOne({ kind: 'SUSPENSION', power: 'SUSPEND_REGISTRATION', standing: 'NOT_YET_IN_EFFECT', since: null }),
      'CHECK',
      'RESTRICTION_NOT_IN_FORCE',
    ],
    [
      'an application refused before',
      withOne({ kind: 'REFUSAL', power: 'REFUSE_REGISTRATION', standing: 'EFFECT_NOT_KNOWN' }),
      'CHECK',
      'RESTRICTION_NOT_IN_FORCE',
    ],
    ['a restriction under a scenario', withOne({ isHypothetical: true }), 'CHECK', 'RESTRICTION_NOT_IN_FORCE'],
    [
      'a restriction of a day for which the catalogue cannot say that the power was in force',
      { ...withOne({ since: '2019-01-01' }), asOf: '2019-06-01' },
      'CHECK',
      'RESTRICTION_NOT_IN_FORCE',
    ],
    ['other applications are pending', { ...nothing, pendingApplications: 2 }, 'CHECK', 'PENDING_APPLICATIONS'],
    [
      'none is recorded as pending, which says nothing',
      { ...nothing, pendingApplications: null },
      'CLEAR',
      'PENDING_NOT_KNOWN',
    ],
    [
      'three settings were registered within twelve months',
      { ...nothing, recentRegistrations: 3 },
      'CHECK',
      'MANY_RECENT',
    ],
    ['two were', { ...nothing, recentRegistrations: 2 }, 'CLEAR', 'NOTHING_RECORDED'],
    ['a case about the group goes on', { ...nothing, openCases: 1 }, 'CHECK', 'OPEN_CASES'],
    ['a link of the group is only indicated', { ...nothing, isGroupCertain: false }, 'CHECK', 'GROUP_NOT_CERTAIN'],
    ['nobody says who holds the applicant', { ...nothing, isOwnershipKnown: false }, 'UNKNOWN', 'OWNERSHIP_NOT_KNOWN'],
    [
      'nobody says who holds it, and its own home is restricted',
      { ...withOne({}), isOwnershipKnown: false },
      'RESTRICTED',
      'RESTRICTED_IN_FORCE',
    ],
    ['several bodies have the name', { ...withOne({}), applicant: 'SEVERAL' }, 'UNKNOWN', 'APPLICANT_NOT_CHOSEN'],
    ['no body has it', { ...nothing, applicant: 'NOT_FOUND' }, 'UNKNOWN', 'APPLICANT_NOT_FOUND'],
    ['only the register has it', { ...nothing, applicant: 'NOT_LINKED' }, 'UNKNOWN', 'APPLICANT_NOT_LINKED'],
  ])('%s', (_, facts, headroom, code) => {
    const answer = decideHeadroom(facts);
    expect(answer.headroom).toBe(headroom);
    expect(answer.reasons.map((reason) => reason.code)).toContain(code);
    expect(answer.whatToDoNext).not.toBe('');
  });

  const anyDay = fc.constantFrom('2019-06-01', '2025-12-31', '2026-04-28', '2026-06-01', '2027-03-01', '2027-12-31');
  const keys = <T extends string>(of: Readonly<Record<T, unknown>>) => fc.constantFrom(...(Object.keys(of) as T[]));
  const anyRestriction: fc.Arbitrary<RelatedRestriction> = fc.record({
    relation: fc.oneof(fc.constant<Relation>('APPLICANT'), keys(relations)),
    kind: fc.oneof(fc.constantFrom<RestrictionKind>('ACCOMMODATION', 'SUSPENSION'), keys(restrictionKinds)),
    standing: fc.oneof(fc.constant<RestrictionStanding>('IN_EFFECT'), keys(restrictionStandings)),
    power: fc.option(
      fc.oneof(fc.constant<PowerCode>('RESTRICT_ACCOMMODATION'), fc.constantFrom(...powers.map(({ code }) => code))),
    ),
    since: fc.option(anyDay),
    until: fc.option(anyDay),
    conditions: fc.constant([]),
    limits: fc.option(fc.subarray(['PLACES', 'ADMISSIONS', 'OTHER'] as const)),
    appliedFor: fc.constant(null),
    source: keys(restrictionSources),
    sourceId: fc.nat(),
    settingId: fc.nat(),
    urn: fc.constant('SC123456'),
    settingName: fc.constant(null),
    partyId: fc.nat(),
    isHypothetical: fc.boolean(),
  });
  const anyRecord: fc.Arbitrary<RecordedCommencement> = fc.record({
    power: fc.constantFrom(...powers.map(({ code }) => code)),
    brings: fc.constantFrom('PROVISION', 'REGULATIONS'),
    instrument: fc.constant('SI 2027/1'),
    provision: fc.constant(null),
    commencedOn: anyDay,
    isHypothetical: fc.boolean(),
    confidence: fc.constant('verified'),
    checkedOn: fc.constant('2027-01-01'),
  });
  const anyFacts: fc.Arbitrary<CheckFacts> = fc.record({
    asOf: anyDay,
    provisionType: fc.constant('CHILDRENS_HOME'),
    localAuthority: fc.constant('888'),
    applicant: fc.constantFrom('FOUND', 'FOUND', 'FOUND', 'SEVERAL', 'NOT_FOUND', 'NOT_LINKED'),
    isOwnershipKnown: fc.boolean(),
    isGroupCertain: fc.boolean(),
    restrictions: fc.array(anyRestriction, { maxLength: 4 }),
    pendingApplications: fc.option(fc.nat({ max: 3 })),
    recentRegistrations: fc.nat({ max: 5 }),
    sharedControllers: fc.nat({ max: 2 }),
    openCases: fc.nat({ max: 2 }),
    recorded: fc.array(anyRecord, { maxLength: 3 }),
  });
  const numRuns = process.env['OVERSIGHT_BIG'] === '1' ? 50_000 : 2_000;

  it('is RESTRICTED only by a power in force on the day, of the applicant itself, and never by a hypothetical one', () => {
    let restrictions = 0;
    fc.assert(
      fc.property(anyFacts, (facts) => {
        if (decideHeadroom(facts).headroom !== 'RESTRICTED') return;
        restrictions += 1;
        const real = facts.recorded.filter(({ isHypothetical }) => !isHypothetical);
        const grounds = facts.restrictions.filter(
          ({ relation, standing, power, isHypothetical, source }) =>
            relation === 'APPLICANT' &&
            standing === 'IN_EFFECT' &&
            !isHypothetical &&
            (power === null ? source === 'REGISTER' : isAvailable(powerOf(power), facts.asOf, real)),
        );
        expect(grounds).not.toEqual([]);
      }),
      { numRuns, seed: 64 },
    );
    expect(restrictions).toBeGreaterThan(numRuns / 200);
  });

  it('is never RESTRICTED by what binds others, however much of it there is', () => {
    const others = keys(relations).filter(
      (relation): relation is Exclude<Relation, 'APPLICANT'> => relation !== 'APPLICANT',
    );
    const ofOthers = fc.tuple(anyFacts, others).map(([facts, relation]) => ({
      ...facts,
      restrictions: facts.restrictions.map((one) => ({ ...one, relation })),
    }));
    fc.assert(
      fc.property(ofOthers, (facts) => decideHeadroom(facts).headroom !== 'RESTRICTED'),
      { numRuns, seed: 65 },
    );
  });

  it('gives a reason for every answer', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => decideHeadroom(facts).reasons.length > 0),
      { numRuns, seed: 66 },
    );
  });
});
