import type { Lane } from '../../../src/domain/access/lanes';
import { allRoles, type Role } from '../../../src/domain/access/roles';
import { authorLane } from '../../../src/domain/casework/author-lane';
import { placeOfNote, withdrawNote } from '../../../src/domain/casework/finding-notes';

const laneOf: Readonly<Record<Role, Lane | null>> = {
  PUBLIC: null,
  DFE_ANALYST: 'DEPARTMENT',
  DFE_OVERSIGHT_OFFICER: 'DEPARTMENT',
  DFE_APPROVER: 'DEPARTMENT',
  REGULATOR_OFFICER: 'REGULATOR',
  REGULATOR_APPROVER: 'REGULATOR',
  COMMISSIONER: 'COMMISSIONER',
  RCC: 'COMMISSIONER',
  PROVIDER: 'PROVIDER',
  AUDITOR: null,
  SERVICE: null,
  ADMINISTRATOR: null,
};

describe('the lane of an author', () => {
  it.each(allRoles)('of role %s', (role) => expect(authorLane({ roles: [role] })).toBe(laneOf[role]));

  it('does not depend on the order of the roles', () => {
    expect(authorLane({ roles: ['PROVIDER', 'REGULATOR_OFFICER'] })).toBe('REGULATOR');
    expect(authorLane({ roles: ['REGULATOR_OFFICER', 'PROVIDER'] })).toBe('REGULATOR');
  });
});

describe('a note', () => {
  it('belongs to the lane and the organisation of who wrote it', () => {
    expect(placeOfNote({ roles: ['COMMISSIONER'], organisation: 'LA:888' })).toEqual({
      outcome: 'allowed',
      value: { lane: 'COMMISSIONER', organisation: 'LA:888' },
    });
  });

  it.each<[Role, string | null, string[]]>([
    ['AUDITOR', 'DFE', ['ROLE_MAY_NOT_ACT']],
    ['COMMISSIONER', null, ['ORGANISATION_NOT_KNOWN']],
    ['PUBLIC', null, ['ROLE_MAY_NOT_ACT', 'ORGANISATION_NOT_KNOWN']],
  ])('by %s of %s is refused: %j', (role, organisation, codes) => {
    const decision = placeOfNote({ roles: [role], organisation });
    expect(decision.outcome === 'refused' && decision.refusals.map(({ code }) => code)).toEqual(codes);
  });
});

describe('withdrawing a note of council 888', () => {
  const note = { lane: 'COMMISSIONER', organisation: 'LA:888', isWithdrawn: false } as const;

  it.each<[string, Role, string | null, boolean, string[]]>([
    ['its own council', 'COMMISSIONER', 'LA:888', false, []],
    ['another council', 'COMMISSIONER', 'LA:889', false, ['NOT_OF_YOUR_ORGANISATION']],
    ['a co-operative that acts for the council', 'RCC', 'RCC:NORTH', false, ['NOT_OF_YOUR_ORGANISATION']],
    ['the regulator', 'REGULATOR_OFFICER', 'OFSTED', false, ['NOT_OF_YOUR_ORGANISATION']],
    ['its own council, in another lane', 'PROVIDER', 'LA:888', false, ['NOT_OF_YOUR_ORGANISATION']],
    ['its own council, again', 'COMMISSIONER', 'LA:888', true, ['ALREADY_WITHDRAWN']],
    ['another council, again', 'COMMISSIONER', 'LA:889', true, ['NOT_OF_YOUR_ORGANISATION', 'ALREADY_WITHDRAWN']],
  ])('by %s', (_name, role, organisation, isWithdrawn, codes) => {
    const decision = withdrawNote({ ...note, isWithdrawn }, { roles: [role], organisation });
    expect(decision.outcome === 'refused' ? decision.refusals.map(({ code }) => code) : []).toEqual(codes);
  });
});

describe('a refusal to write or withdraw', () => {
  it('says who writes notes, and whose they are', () => {
    const none = placeOfNote({ roles: ['PUBLIC', 'AUDITOR'], organisation: null });
    expect(none.outcome === 'refused' && none.refusals.map(({ message }) => message)).toEqual([
      'Notes are written by those who work on findings or answer for them, not by PUBLIC, AUDITOR.',
      'A note belongs to the organisation of who wrote it, and yours is not known.',
    ]);
    const note = { lane: 'REGULATOR', organisation: 'OFSTED', isWithdrawn: true } as const;
    const other = withdrawNote(note, { roles: ['COMMISSIONER'], organisation: 'LA:888' });
    expect(other.outcome === 'refused' && other.refusals.map(({ message }) => message)).toEqual([
      'A note is withdrawn by the organisation that wrote it, in the lane it was written in.',
      'The note has been withdrawn before.',
    ]);
  });
});
