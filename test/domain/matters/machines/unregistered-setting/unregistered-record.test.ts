import { unregisteredRecordOf } from '../../../../../src/domain/matters/machines/unregistered-setting/unregistered-record';
import type { Particulars } from '../../../../../src/domain/matters/particulars';

const step = (name: string, on: string, particulars: Particulars = {}) => ({ step: name, on, particulars });
const report = step('RECORD_REPORT', '2027-01-25', { reportedBy: 'POLICE', area: '888', report: 'A house.' });
const chosen = { person: 'Somebody', act: 'Carrying on a home', committedOn: '2027-01-20', knownOn: '2027-02-01' };

describe('what the matter of an unregistered setting adds up to', () => {
  it.each([
    ['nothing', [], {}],
    ['a report', [report], { reportedBy: 'POLICE', reportedOn: '2027-01-25', area: '888' }],
    [
      'a planned visit',
      [report, step('PLAN_VISIT', '2027-01-26', { visitOn: '2027-02-01' })],
      { visitPlannedFor: '2027-02-01' },
    ],
    [
      'a visit made',
      [report, step('PLAN_VISIT', '2027-01-26', { visitOn: '2027-02-01' }), step('RECORD_VISIT', '2027-02-01')],
      { visits: 1, visitPlannedFor: null },
    ],
    ['nothing to register', [report, step('FIND_NOT_NEEDED', '2027-02-01')], { finding: 'REGISTRATION_NOT_NEEDED' }],
    [
      'prosecution',
      [
        report,
        step('FIND_SHOULD_BE_REGISTERED', '2027-02-01', { person: 'A' }),
        step('CHOOSE_PROSECUTION', '2027-02-02', chosen),
      ],
      {
        finding: 'SHOULD_BE_REGISTERED',
        route: 'PROSECUTION',
        person: 'Somebody',
        act: 'Carrying on a home',
        actOn: '2027-01-20',
        lastDayToProsecute: '2027-08-01',
      },
    ],
    [
      'a penalty after prosecution was left',
      [report, step('CHOOSE_PROSECUTION', '2027-02-02', chosen), step('CHOOSE_PENALTY', '2027-02-03', chosen)],
      { route: 'PENALTY', lastDayToProsecute: null },
    ],
    [
      'a conviction',
      [step('RECORD_PROSECUTION', '2027-03-01', { standing: 'PENDING' }), step('RECORD_CONVICTION', '2027-06-01')],
      { prosecution: 'CONVICTED' },
    ],
    [
      'its end',
      [
        report,
        step('SEND_WARNING', '2027-02-02'),
        step('RECORD_APPLICATION', '2027-02-03'),
        step('CLOSE', '2027-04-01', { outcome: 'REGISTERED' }),
      ],
      { warnings: 1, hasApplied: true, outcome: 'REGISTERED' },
    ],
  ])('is of %s', (_, steps, adds) => {
    expect(unregisteredRecordOf(steps)).toMatchObject(adds);
  });

  it('is nothing where nothing is known', () => {
    expect(unregisteredRecordOf([step('RECORD_REPORT', '2027-01-25', { reportedBy: 'NOBODY' })])).toMatchObject({
      reportedBy: null,
      area: null,
      finding: 'NOT_YET_FOUND',
      route: 'NONE',
      prosecution: 'NONE_RECORDED',
      outcome: null,
    });
  });
});
