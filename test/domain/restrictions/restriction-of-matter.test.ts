import type { MatterKind } from '../../../src/domain/matters/matter-kinds';
import { restrictionOfMatter } from '../../../src/domain/restrictions/restriction-of-matter';
import {
  adopted,
  appeal,
  approvedNotice,
  notices,
  type Proposal,
  proposalServed,
  refusedApplication,
  serviceOf,
  waived,
} from '../../cases/enforcement.givens';
import { type CaseLine, line, walk } from '../../cases/step-case';

function restrictionAfter(kind: MatterKind, asOf: string, ...lines: readonly CaseLine[]) {
  const steps = lines.flatMap((one) => one.steps);
  const { words, matter } = walk(kind, steps, { provisionType: 'CHILDRENS_HOME' });
  expect(words).toMatch(/^allowed/);
  const past = steps.map(({ step, on, particulars = {} }) => ({ step, on, by: 'someone', particulars }));
  return restrictionOfMatter({ kind, state: matter.state ?? '', past }, asOf);
}

function proposed(of: Proposal, ...lines: readonly CaseLine[]): readonly CaseLine[] {
  return [proposalServed(of, '2027-02-01'), ...lines];
}
const decided = (of: Proposal) => proposed(of, waived('2027-02-05'), adopted(of, '2027-02-08'));
const effect = line('In effect.', 'TAKE_EFFECT', '2027-03-09');

describe('what a proposal restricts', () => {
  it.each([
    ['a proposal', 'conditions', proposed('conditions'), 'CONDITION', 'NOT_YET_IN_EFFECT', null],
    ['a decision whose 28 days run', 'conditions', decided('conditions'), 'CONDITION', 'NOT_YET_IN_EFFECT', null],
    [
      'a decision under appeal',
      'cancel',
      [...decided('cancel'), appeal('2027-02-20')],
      'CANCELLATION',
      'NOT_YET_IN_EFFECT',
      null,
    ],
    ['conditions in effect', 'conditions', [...decided('conditions'), effect], 'CONDITION', 'IN_EFFECT', '2027-03-09'],
    ['a suspension in effect', 'suspend', [...decided('suspend'), effect], 'SUSPENSION', 'IN_EFFECT', '2027-03-09'],
    [
      'a refusal',
      'refuse',
      proposed('refuse', waived('2027-02-05'), refusedApplication('2027-02-08')),
      'REFUSAL',
      'EFFECT_NOT_KNOWN',
      '2027-02-08',
    ],
  ] as const)('%s', (_, __, lines, kind, standing, since) => {
    expect(restrictionAfter('REGISTRATION_ENFORCEMENT', '2027-03-10', ...lines)).toMatchObject({
      kind,
      standing,
      since,
    });
  });

  it('says what was applied for and refused, and what conditions limit', () => {
    const refused = proposed('refuse', waived('2027-02-05'), refusedApplication('2027-02-08'));
    expect(restrictionAfter('REGISTRATION_ENFORCEMENT', '2027-03-10', ...refused)?.appliedFor).toEqual({
      provisionType: 'CHILDRENS_HOME',
      localAuthority: '888',
    });
    expect(restrictionAfter('REGISTRATION_ENFORCEMENT', '2027-03-10', ...decided('conditions'), effect)).toMatchObject({
      conditions: ['No more than 3 children'],
      limits: ['PLACES'],
      power: 'IMPOSE_CONDITION',
    });
  });

  it('is nothing once the period of a suspension is over, recorded or not', () => {
    const lines = [...decided('suspend'), effect];
    expect(restrictionAfter('REGISTRATION_ENFORCEMENT', '2027-06-30', ...lines)?.standing).toBe('IN_EFFECT');
    expect(restrictionAfter('REGISTRATION_ENFORCEMENT', '2027-07-01', ...lines)).toBeNull();
  });

  it('is nothing where it is dropped, or only drafted', () => {
    const dropped = proposed(
      'cancel',
      waived('2027-02-05'),
      line('Dropped.', 'NOT_ADOPT', '2027-02-09', { reasons: ['Met.'] }),
    );
    expect(restrictionAfter('REGISTRATION_ENFORCEMENT', '2027-03-10', ...dropped)).toBeNull();
    expect(
      restrictionOfMatter({ kind: 'REGISTRATION_ENFORCEMENT', state: 'NOTICE_DRAFTED', past: [] }, '2027-03-10'),
    ).toBeNull();
  });
});

describe('what bites at once restricts', () => {
  const restricted = [
    approvedNotice('A restriction.', '2027-03-01', { ...notices.restriction, until: '2027-05-31' }),
    line('Served.', 'SERVE_NOTICE', '2027-03-01', { ...serviceOf, until: '2027-05-31' }),
  ] as const;

  it.each([
    ['from service', '2027-03-01', restricted, 'IN_EFFECT'],
    ['while an appeal is heard', '2027-04-01', [...restricted, appeal('2027-03-10')], 'IN_EFFECT'],
    ['to its last day', '2027-05-31', restricted, 'IN_EFFECT'],
    ['not after it', '2027-06-01', restricted, undefined],
    ['not once lifted', '2027-04-10', [...restricted, line('Lifted.', 'LIFT', '2027-04-09', serviceOf)], undefined],
  ] as const)('%s', (_, asOf, lines, standing) => {
    expect(restrictionAfter('ACCOMMODATION_RESTRICTION', asOf, ...lines)?.standing).toBe(standing);
  });

  it('an urgent suspension from the time the notice is given', () => {
    const lines = [
      approvedNotice('Urgent.', '2027-03-01', notices.urgent),
      line('Given.', 'GIVE_NOTICE', '2027-03-01', { ...serviceOf, suspendedUntil: '2027-03-31' }),
    ];
    expect(restrictionAfter('URGENT_NOTICE', '2027-03-01', ...lines)).toMatchObject({
      kind: 'SUSPENSION',
      power: 'URGENT_SUSPEND',
      since: '2027-03-01',
    });
  });
});
