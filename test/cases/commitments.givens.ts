import type { Particulars } from '../../src/domain/matters/particulars';
import type { CaseLine } from './step-case';
import { line } from './step-case';

/** What a commitment of the cases promises. */
export const promised: Particulars = {
  promise: 'Every restraint is reviewed with the child',
  theme: 'SAFEGUARDING',
  measure: 'Restraints reviewed within 24 hours',
  measuredBy: 'NOT_RECORDED',
  baseline: '40 of 100',
  target: '95 of 100',
  due: '2027-06-30',
  evidenceRequired: 'The log of restraints',
  owner: 'Dana Okafor',
  ownerPost: 'Chief operating officer',
};
const links = [{ kind: 'DOCUMENT', target: 'Log of restraints' }];
const officer = { id: 'officer', roles: ['REGULATOR_OFFICER'] } as const;
const provider = { id: 'provider', roles: ['PROVIDER'] } as const;
export const approver = { id: 'approver', roles: ['REGULATOR_APPROVER'] } as const;

export const putForward: CaseLine = line(
  'A commitment, to be kept by 30 June 2027, is put forward.',
  'PROPOSE_COMMITMENT',
  '2027-03-01',
  promised,
  officer,
);

export const agreedOn = (due = '2027-06-30', by: typeof approver | typeof officer = approver): CaseLine =>
  line(`It is agreed with ${due} as its last day.`, 'AGREE_COMMITMENT', '2027-03-02', { due }, by);

export const saidKept = (on: string): CaseLine =>
  line(`On ${on} the provider says that it is kept.`, 'SAY_KEPT', on, { how: 'All were reviewed.' }, provider);

export const foundMissed = (on: string): CaseLine =>
  line(`On ${on} an officer finds that it was not kept.`, 'FIND_MISSED', on, { found: '60 of 100.' }, officer);

export const confirmed = (on: string, keptOn: string, step = 'CONFIRM_KEPT'): CaseLine =>
  line(
    `On ${on} an officer finds that it was kept on ${keptOn}${step === 'CONFIRM_KEPT' ? '' : ', and late'}.`,
    step,
    on,
    { keptOn, links },
    officer,
  );

export const putOff = (on: string, until: string): CaseLine =>
  line(
    `On ${on} its last day is put off to ${until}.`,
    'EXTEND_COMMITMENT',
    on,
    { clock: 'COMMITMENT_DUE', until },
    approver,
  );
