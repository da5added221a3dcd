import type { Caller } from '../../../src/domain/access/caller';
import {
  approveRulePublication,
  problemsOfRulePublication,
  type RuleInCode,
  type RulePublicationDraft,
  type RulePublicationStanding,
  type RuleVersion,
  withdrawRulePublication,
} from '../../../src/domain/casework/rule-publications';

const ama = { id: 'ama', roles: ['REGULATOR_OFFICER'] } as const;
const lewis = { id: 'lewis', roles: ['REGULATOR_APPROVER'] } as const;
const both = { id: 'both', roles: ['REGULATOR_OFFICER', 'REGULATOR_APPROVER'] } as const;
const priya = { id: 'priya', roles: ['DFE_ANALYST'] } as const;
const sam = { id: 'sam', roles: ['ADMINISTRATOR'] } as const;
type Someone = Pick<Caller, 'id' | 'roles'>;

const inCode: RuleInCode = { rule: 'decline', version: 3, digest: 'c'.repeat(64), isRun: true };
const sound: RulePublicationDraft = {
  version: 3,
  whatChanged: 'Settings that left count to the day on which they left.',
  judgedOn: 'Of 40 groups found, 31 had a further adverse judgement within a year; 22 of 40 before.',
  judgedOnAddress: 'https://example.org/back-tests/decline-3',
};

function found(
  changes: Partial<RulePublicationDraft>,
  of: RuleInCode = inCode,
  caller: Someone = ama,
  other: RulePublicationStanding | null = null,
) {
  return problemsOfRulePublication({ ...sound, ...changes }, of, caller, other).map(({ code, path }) => [
    code,
    path.at(-1) ?? '',
  ]);
}

describe('proposing to publish a version of a rule', () => {
  it.each<[string, Partial<RulePublicationDraft>, [string, string][]]>([
    ['that is run', {}, []],
    ['without an address of the back-test', { judgedOnAddress: null }, []],
    ['that the code has no more', { version: 2 }, [['FIELD_NOT_OF_THE_FORM', 'version']]],
    ['that the code does not have yet', { version: 4 }, [['FIELD_NOT_OF_THE_FORM', 'version']]],
    ['without saying what changed', { whatChanged: ' ' }, [['FIELD_NOT_GIVEN', 'whatChanged']]],
    ['without the figures of a back-test', { judgedOn: '' }, [['FIELD_NOT_GIVEN', 'judgedOn']]],
    ['with too long a text', { judgedOn: 'x'.repeat(4001) }, [['FIELD_NOT_OF_THE_FORM', 'judgedOn']]],
    ['with a text as long as may be', { judgedOn: 'x'.repeat(4000) }, []],
    ['with a character that cannot be kept', { whatChanged: 'a\u0000b' }, [['TEXT_NOT_STORABLE', 'whatChanged']]],
    ['with half of a character', { whatChanged: 'a\ud800b' }, [['TEXT_NOT_STORABLE', 'whatChanged']]],
    ['with an address that is none', { judgedOnAddress: 'a drawer' }, [['FIELD_NOT_OF_THE_FORM', 'judgedOnAddress']]],
    [
      'with an address that is not safe',
      { judgedOnAddress: 'http://example.org/x' },
      [['FIELD_NOT_OF_THE_FORM', 'judgedOnAddress']],
    ],
    [
      'that is wrong in every way, with every reason',
      { version: 9, whatChanged: '', judgedOn: '', judgedOnAddress: 'x' },
      [
        ['FIELD_NOT_OF_THE_FORM', 'version'],
        ['FIELD_NOT_GIVEN', 'whatChanged'],
        ['FIELD_NOT_GIVEN', 'judgedOn'],
        ['FIELD_NOT_OF_THE_FORM', 'judgedOnAddress'],
      ],
    ],
  ])('%s', (_case, changes, problems) => expect(found(changes)).toEqual(problems));

  it.each<[string, Someone, string[][]]>([
    ['an officer of the regulator', ama, []],
    ['an approver of the regulator', lewis, [['ROLE_MAY_NOT_ACT', '']]],
    ['an analyst of the Department', priya, [['ROLE_MAY_NOT_ACT', '']]],
    ['an administrator', sam, [['ROLE_MAY_NOT_ACT', '']]],
  ])('by %s', (_case, caller, problems) => expect(found({}, inCode, caller)).toEqual(problems));

  it('that is retired is refused: nothing is found by it', () =>
    expect(found({}, { ...inCode, isRun: false })).toEqual([['FIELD_NOT_OF_THE_FORM', 'rule']]));

  it.each<[RulePublicationStanding, string[][]]>([
    ['PENDING', [['TOO_MANY_WAIT', 'version']]],
    ['PUBLISHED', [['ALREADY_DECIDED', 'version']]],
    ['WITHDRAWN', []],
  ])('while another of the version is %s', (other, problems) =>
    expect(found({}, inCode, ama, other)).toEqual(problems));
});

describe('what may follow', () => {
  const codes = (answer: ReturnType<typeof approveRulePublication | typeof withdrawRulePublication>) =>
    answer.outcome === 'allowed' ? answer.value : answer.refusals.map(({ code }) => code);
  const state = (standing: RulePublicationStanding, proposedBy = 'ama') => ({ ...inCode, standing, proposedBy });
  const approved = (standing: RulePublicationStanding, by: Someone = lewis, code: RuleVersion = inCode) =>
    codes(approveRulePublication(state(standing), code, by));

  it.each<[RulePublicationStanding, unknown, unknown]>([
    ['PENDING', 'PUBLISHED', 'WITHDRAWN'],
    ['PUBLISHED', ['ALREADY_DECIDED'], 'WITHDRAWN'],
    ['WITHDRAWN', ['ALREADY_WITHDRAWN'], ['ALREADY_WITHDRAWN']],
  ])('%s', (standing, approval, withdrawal) => {
    expect(approved(standing)).toEqual(approval);
    for (const by of [ama, lewis]) expect(codes(withdrawRulePublication({ standing }, by))).toEqual(withdrawal);
  });

  it('is not approved by who proposed it, whatever roles that person has', () => {
    expect(codes(approveRulePublication(state('PENDING', 'both'), inCode, both))).toEqual(['FOUR_EYES']);
    expect(codes(approveRulePublication(state('PENDING', 'ama'), inCode, both))).toBe('PUBLISHED');
  });

  it.each<[string, Someone]>([
    ['another officer', { ...ama, id: 'ben' }],
    ['an analyst of the Department', priya],
    ['an administrator', sam],
  ])('is not approved by %s', (_case, by) => expect(approved('PENDING', by)).toEqual(['ROLE_MAY_NOT_ACT']));

  it.each<[string, Someone]>([
    ['an analyst of the Department', priya],
    ['an administrator', sam],
  ])('is not withdrawn by %s', (_case, by) =>
    expect(codes(withdrawRulePublication({ standing: 'PUBLISHED' }, by))).toEqual(['ROLE_MAY_NOT_ACT']));

  it.each<[string, Partial<RuleVersion>]>([
    ['another version', { version: 4 }],
    ['other figures under the same version', { digest: 'd'.repeat(64) }],
  ])('is not approved once the code has %s: it is not what was proposed', (_case, changed) =>
    expect(approved('PENDING', lewis, { ...inCode, ...changed })).toEqual(['OVERTAKEN']));

  it('is refused with every reason at once', () =>
    expect(codes(approveRulePublication(state('WITHDRAWN'), { ...inCode, version: 4 }, ama))).toEqual([
      'ROLE_MAY_NOT_ACT',
      'FOUR_EYES',
      'ALREADY_WITHDRAWN',
      'OVERTAKEN',
    ]));
});
