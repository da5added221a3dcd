import { penaltyBases } from '../../../../src/domain/matters/machines/penalty/bases';
import { penaltyMachine, penaltyStandsIn } from '../../../../src/domain/matters/machines/penalty.machine';
import { how, imposed, offenceDraft, ofUnregistered } from './penalty-story';
import { publicationRegulations, Walk } from './walk';

const act = 'Care Standards Act 2000';

describe('a penalty', () => {
  it('is imposed, paid in parts, and closed', () => {
    const walk = imposed().through(['RECORD_PART_PAYMENT', '2027-04-10', 'officer', { paid: 1_000_000 }]);
    expect(walk.take('RECORD_PAYMENT', '2027-04-20', 'officer', { paid: 1_000_000 })).toEqual(['NOT_PAID_IN_FULL']);
    walk.through(['RECORD_PAYMENT', '2027-04-20', 'officer', { paid: 1_500_000 }]);
    expect(walk.matter.state).toBe('PAID');
    walk.through(['CLOSE_PENALTY', '2027-04-21', 'officer']);
    expect(penaltyStandsIn).toContain(walk.matter.state);
  });

  it('under appeal returns to where it stood, is varied, or is cancelled', () => {
    const appealed = () => imposed().through(['APPEAL_PENALTY', '2027-04-29', 'provider', { grounds: 'The amount.' }]);
    const decision = { decision: '[2027] UKFTT 1 (HESC)' };
    expect(appealed().through(['CONFIRM_ON_APPEAL', '2027-06-01', 'officer', decision]).matter.state).toBe(
      'PENALTY_SERVED',
    );
    const varied = appealed().through(['VARY_ON_APPEAL', '2027-06-01', 'officer', { ...decision, amount: 100 }]);
    expect(varied.take('RECORD_PAYMENT', '2027-06-02', 'officer', { paid: 100 })).toEqual([]);
    const gone = appealed().through(['CANCEL_ON_APPEAL', '2027-06-01', 'officer', decision]);
    expect(penaltyStandsIn).not.toContain(gone.matter.state);
  });

  it('is appealed late only where the Tribunal lets it in', () => {
    const late = { grounds: 'The amount.' };
    const why = imposed().take('APPEAL_PENALTY', '2027-04-30', 'provider', late);
    expect(why).toEqual([`PERIOD_HAS_RUN_OUT: ${act}, Sch. 1A`]);
    const letIn = { ...late, letInBy: 'Order of the Tribunal' };
    expect(imposed().take('APPEAL_PENALTY', '2027-04-30', 'provider', letIn)).toEqual(why);
    expect(imposed().take('APPEAL_PENALTY', '2027-04-30', 'officer', letIn)).toEqual([]);
  });

  it('goes into recovery only after its last day for payment', () => {
    const how = { recoveredBy: 'As Sch. 1A says, once it is read' };
    expect(imposed().take('BEGIN_RECOVERY', '2027-05-01', 'officer', how)).toEqual([
      `PERIOD_STILL_RUNS: ${act}, Sch. 1A`,
    ]);
    expect(imposed().take('BEGIN_RECOVERY', '2027-05-02', 'officer', how)).toEqual([]);
  });

  it('is published under regulations, and not before there are any', () => {
    const says = { published: 'The penalty.', namesPerson: true, publishedUnder: 'SI 2027/1, reg. 3' };
    const walk = imposed();
    expect(walk.take('PUBLISH_PENALTY', '2027-05-01', 'approver', says).map((one) => one.split(':')[0])).toEqual([
      'REGULATIONS_NOT_MADE',
    ]);
    walk.recorded = [...walk.recorded, publicationRegulations];
    expect(walk.take('PUBLISH_PENALTY', '2027-05-01', 'approver', says)).toEqual([]);
  });

  it.each([
    'PENALTY_SERVED',
    'APPEALED',
    'PAID',
  ])('at %s is cancelled by who may approve, and does not stand', (state) => {
    const to: Record<string, Walk> = {
      PENALTY_SERVED: imposed(offenceDraft, ofUnregistered),
      APPEALED: imposed(offenceDraft, ofUnregistered).through([
        'APPEAL_PENALTY',
        '2027-04-20',
        'officer',
        { grounds: 'x' },
      ]),
      PAID: imposed(offenceDraft, ofUnregistered).through([
        'RECORD_PAYMENT',
        '2027-04-20',
        'officer',
        { paid: 2_500_000 },
      ]),
    };
    const walk = to[state]!;
    expect(walk.matter.state).toBe(state);
    expect(walk.take('CANCEL_PENALTY', '2027-05-10', 'officer', how)).toEqual(['ROLE_MAY_NOT_ACT']);
    walk.through(['CANCEL_PENALTY', '2027-05-10', 'approver', how]);
    expect(penaltyStandsIn).not.toContain(walk.matter.state);
  });

  it('names as many bases as s. 30ZC(1) and (2) have', () => {
    expect(Object.values(penaltyBases).map(({ citation }) => citation.provision)).toEqual([
      's. 30ZC(1)(a)',
      's. 30ZC(1)(b)',
      's. 30ZC(1)(c)',
      's. 30ZC(2)',
    ]);
  });

  it('stands in states of the machine only', () => {
    expect(Object.keys(penaltyMachine.states)).toEqual(expect.arrayContaining([...penaltyStandsIn]));
  });
});
