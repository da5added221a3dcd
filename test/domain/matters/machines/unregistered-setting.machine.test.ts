import type { GuardFacts } from '../../../../src/domain/matters/guard-facts';
import { unregisteredSettingMachine } from '../../../../src/domain/matters/machines/unregistered-setting.machine';
import { Walk } from './walk';

const act = 'Care Standards Act 2000';
const free: GuardFacts = { prosecution: 'NONE_RECORDED', penaltyStands: false };
const report = { reportedBy: 'COUNCIL', area: '888', report: 'A house takes in one child at a time.' };
const offence = {
  person: 'Invented Homes Ltd',
  act: 'Carrying on a home for one child',
  committedOn: '2027-01-20',
  why: 'It has happened before.',
};
const prosecution = { ...offence, knownOn: '2027-02-01', beginBy: '2027-08-01' };
const begun = { standing: 'PENDING', reference: 'Invented Magistrates, 27/001' };

function found(facts: GuardFacts = free): Walk {
  return new Walk(unregisteredSettingMachine, facts).through(
    ['RECORD_REPORT', '2027-01-25', 'officer', report],
    ['TRIAGE', '2027-01-26', 'officer', { assessment: 'A child appears to live there.' }],
    ['PLAN_VISIT', '2027-01-26', 'officer', { visitOn: '2027-01-30' }],
    ['RECORD_VISIT', '2027-01-30', 'officer', { found: ['Staff work in shifts.'], isCarriedOn: true }],
    [
      'FIND_SHOULD_BE_REGISTERED',
      '2027-02-01',
      'officer',
      { settingKind: "Children's home", found: ['Care and accommodation for a child.'], person: offence.person },
    ],
  );
}

describe('a report of an unregistered setting', () => {
  it.each([
    ['a postcode', { report: 'The house is at ZZ1 1ZZ.' }],
    ['a postcode without a space', { report: 'zz11zz it is' }],
    ['coordinates', { report: 'Seen at 52.4862, -1.8904.' }],
    ['a grid reference', { report: 'At SP 0690 8670' }],
    ['a postcode as the area', { area: 'ZZ1 1ZZ' }],
  ])('is not taken with %s', (_, more) => {
    const walk = new Walk(unregisteredSettingMachine);
    expect(walk.take('RECORD_REPORT', '2027-01-25', 'officer', { ...report, ...more })).toEqual([
      'LOCATION_TOO_PRECISE',
    ]);
  });

  it('is looked at within a working day, and that clock is met by it', () => {
    const walk = new Walk(unregisteredSettingMachine).through(['RECORD_REPORT', '2027-01-25', 'officer', report]);
    expect(walk.clocks.map(({ code }) => code)).toEqual(['UNREGISTERED_FIRST_LOOK']);
    walk.through(['TRIAGE', '2027-01-26', 'officer', { assessment: 'To be visited.' }]);
    expect(walk.clocks[0]?.clock.moves).toEqual([{ kind: 'MET', on: '2027-01-26' }]);
  });

  it('may end in the finding that nothing need be registered, with its reason', () => {
    const walk = new Walk(unregisteredSettingMachine).through(
      ['RECORD_REPORT', '2027-01-25', 'officer', report],
      ['TRIAGE', '2027-01-26', 'officer', { assessment: 'A family.' }],
    );
    expect(walk.take('FIND_NOT_NEEDED', '2027-01-27', 'officer')).toEqual([`CONTENT_MISSING: ${act}, s. 11(1)`]);
    walk.through(['FIND_NOT_NEEDED', '2027-01-27', 'officer', { whyNot: 'A relative looks after the child.' }]);
    expect(walk.matter.state).toBe('REGISTRATION_NOT_NEEDED');
  });

  it('is closed with a reason of the list, and another list after a finding', () => {
    const walk = new Walk(unregisteredSettingMachine).through(['RECORD_REPORT', '2027-01-25', 'officer', report]);
    expect(walk.take('CLOSE_INQUIRY', '2027-01-27', 'officer', { outcome: 'CONVICTED' })).toEqual([
      'CONTENT_NOT_OF_THE_FORM',
    ]);
    expect(walk.take('CLOSE', '2027-01-27', 'approver', { outcome: 'CEASED' })).toEqual(['STEP_DOES_NOT_FOLLOW']);
    walk.through(['CLOSE_INQUIRY', '2027-01-27', 'officer', { outcome: 'REGISTERED_ALREADY' }]);
  });

  it('is no work of the Department', () => {
    expect(found().take('SEND_WARNING', '2027-02-02', 'analyst', { warning: 'x', sentTo: 'y' })).toEqual([
      'ROLE_MAY_NOT_ACT',
    ]);
  });
});

describe('the route of prosecution', () => {
  it('is chosen by another than who found it', () => {
    const walk = new Walk(unregisteredSettingMachine, free).through(
      ['RECORD_REPORT', '2027-01-25', 'officer', report],
      ['TRIAGE', '2027-01-26', 'officer', { assessment: 'Plain.' }],
      [
        'FIND_SHOULD_BE_REGISTERED',
        '2027-02-01',
        'other officer',
        { settingKind: "Children's home", found: ['Care.'], person: offence.person },
      ],
    );
    expect(walk.take('CHOOSE_PROSECUTION', '2027-02-02', 'other officer', prosecution)).toEqual(['FOUR_EYES']);
    expect(walk.take('CHOOSE_PENALTY', '2027-02-02', 'other officer', offence)).toEqual(['FOUR_EYES']);
  });

  it.each([
    ['2027-08-01', []],
    ['2027-08-02', [`LAST_DAY_NOT_AS_COUNTED: ${act}, s. 29(2) and (3)`]],
  ])('with proceedings by %s, of evidence known on 1 February 2027', (beginBy, why) => {
    expect(found().take('CHOOSE_PROSECUTION', '2027-02-10', 'approver', { ...prosecution, beginBy })).toEqual(why);
  });

  it('is over three years after the offence, whenever the evidence came', () => {
    const old = { ...prosecution, committedOn: '2024-02-09', beginBy: '2027-02-09' };
    expect(found().take('CHOOSE_PROSECUTION', '2027-02-10', 'approver', old)).toEqual([
      `PERIOD_HAS_RUN_OUT: ${act}, s. 29(2) and (3)`,
    ]);
  });

  it('begins proceedings in time or not at all', () => {
    const walk = found().through(['CHOOSE_PROSECUTION', '2027-02-10', 'approver', prosecution]);
    expect(walk.take('RECORD_PROSECUTION', '2027-08-02', 'officer', begun)).toEqual([
      `PERIOD_HAS_RUN_OUT: ${act}, s. 29(2) and (3)`,
    ]);
    walk.through(['RECORD_PROSECUTION', '2027-08-01', 'officer', begun]);
    expect(walk.matter.state).toBe('PROCEEDINGS_UNDER_WAY');
  });

  it.each([
    [true, 'BARRED_BY_PENALTY'],
    [undefined, 'BARRED_BY_PENALTY'],
    [false, null],
  ])('while a penalty stands for the same act (%s)', (penaltyStands, code) => {
    const why = code === null ? [] : [`${code}: ${act}, s. 30ZC(4)`];
    const facts = { ...free, penaltyStands };
    expect(found(facts).take('CHOOSE_PROSECUTION', '2027-02-10', 'approver', prosecution)).toEqual(why);
    const begins = found().through(['CHOOSE_PROSECUTION', '2027-02-10', 'approver', prosecution]);
    begins.facts = facts;
    expect(begins.take('RECORD_PROSECUTION', '2027-03-01', 'officer', begun)).toEqual(why);
    const convicts = found().through(
      ['CHOOSE_PROSECUTION', '2027-02-10', 'approver', prosecution],
      ['RECORD_PROSECUTION', '2027-03-01', 'officer', begun],
    );
    convicts.facts = facts;
    expect(convicts.take('RECORD_CONVICTION', '2027-06-01', 'officer', { reference: '27/001' })).toEqual(why);
  });

  it('may be left for a penalty before proceedings, and for none after', () => {
    const chosen = () => found().through(['CHOOSE_PROSECUTION', '2027-02-10', 'approver', prosecution]);
    const left = chosen().through(['CHOOSE_PENALTY', '2027-02-20', 'approver', offence]);
    expect(left.clocks.find(({ code }) => code === 'PROSECUTION')?.clock.moves.at(-1)?.kind).toBe('STOPPED');
    const begins = chosen().through(['RECORD_PROSECUTION', '2027-03-01', 'officer', begun]);
    const never = [`STEP_DOES_NOT_FOLLOW: ${act}, s. 30ZC(2) and (3)`];
    expect(begins.take('CHOOSE_PENALTY', '2027-03-02', 'approver', offence)).toEqual(never);
    begins.through(['RECORD_NO_CONVICTION', '2027-06-01', 'officer', { reference: '27/001', ending: 'DISCONTINUED' }]);
    expect(begins.take('CHOOSE_PENALTY', '2027-06-02', 'approver', offence)).toEqual(never);
  });
});

describe('the route of a penalty', () => {
  it.each([
    'CONVICTED',
    'PENDING',
    'CONCLUDED_WITHOUT_CONVICTION',
  ] as const)('is barred where a prosecution is recorded: %s', (standing) => {
    expect(found({ ...free, prosecution: standing }).take('CHOOSE_PENALTY', '2027-02-10', 'approver', offence)).toEqual(
      [`BARRED_BY_PROSECUTION: ${act}, s. 30ZC(3)`],
    );
  });

  it('is barred where nobody looked', () => {
    expect(found({}).take('CHOOSE_PENALTY', '2027-02-10', 'approver', offence)).toEqual([
      `BARRED_BY_PROSECUTION: ${act}, s. 30ZC(3)`,
    ]);
  });

  it('waits for the power, and prosecution does not', () => {
    const walk = found();
    walk.recorded = [];
    const [why] = walk.take('CHOOSE_PENALTY', '2027-02-10', 'approver', offence);
    expect(why).toContain('POWER_NOT_COMMENCED');
    expect(walk.take('CHOOSE_PROSECUTION', '2027-02-10', 'approver', prosecution)).toEqual([]);
  });

  it('is left for prosecution only while no penalty stands', () => {
    const walk = found().through(['CHOOSE_PENALTY', '2027-02-10', 'approver', offence]);
    walk.facts = { ...free, penaltyStands: true };
    expect(walk.take('CHOOSE_PROSECUTION', '2027-04-10', 'approver', prosecution)).toEqual([
      `BARRED_BY_PENALTY: ${act}, s. 30ZC(4)`,
    ]);
    walk.facts = free;
    expect(walk.take('CHOOSE_PROSECUTION', '2027-04-10', 'approver', prosecution)).toEqual([]);
  });
});
