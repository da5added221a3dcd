import {
  type DecidedLink,
  decideLink,
  type LinkState,
  unlinked,
  withdrawLink,
} from '../../../src/domain/casework/owner-links';

const officer = { roles: ['REGULATOR_OFFICER'] as const };
const council = { roles: ['COMMISSIONER'] as const };
const link: DecidedLink = {
  ownerKey: 'penfold care ltd',
  scheme: 'GB-COH',
  identifier: '01111111',
  decision: 'LINKED',
};
const other: DecidedLink = { ...link, identifier: '02222222' };
const linked: LinkState = { decision: 'LINKED', version: 1 };

function codes(decision: ReturnType<typeof decideLink>): readonly string[] {
  return decision.outcome === 'allowed' ? [] : decision.refusals.map(({ code }) => code);
}

describe('deciding whether an owner is a company', () => {
  it.each([
    ['nothing stands', unlinked, link, [], officer, []],
    ['another owner is that company', unlinked, link, [{ ...link, ownerKey: 'penfold homes ltd' }], officer, []],
    [
      'it is decided not to be another company',
      unlinked,
      link,
      [{ ...other, decision: 'NOT_LINKED' as const }],
      officer,
      [],
    ],
    ['it is decided to be another company', unlinked, link, [other], officer, ['CONTRADICTS_A_DECISION']],
    [
      'one rejects a company beside the one it is',
      unlinked,
      { ...link, decision: 'NOT_LINKED' as const },
      [other],
      officer,
      [],
    ],
    ['it is decided already', linked, link, [link], officer, ['ALREADY_DECIDED']],
    ['a council asks', unlinked, link, [], council, ['ROLE_MAY_NOT_ACT']],
    ['a council asks, and it is decided', linked, link, [link], council, ['ROLE_MAY_NOT_ACT', 'ALREADY_DECIDED']],
  ])('where %s', (_, state, wanted, standing, caller, refusals) => {
    const decision = decideLink(state, wanted, standing, caller);
    expect(codes(decision)).toEqual(refusals);
    if (decision.outcome === 'allowed') expect(decision.value).toEqual({ decision: wanted.decision, version: 1 });
  });
});

describe('withdrawing what was decided', () => {
  it.each([
    ['it stands', linked, officer, []],
    ['nothing stands', unlinked, officer, ['ALREADY_WITHDRAWN']],
    ['a council asks', linked, council, ['ROLE_MAY_NOT_ACT']],
  ])('where %s', (_, state, caller, refusals) => {
    const decision = withdrawLink(state, caller);
    expect(codes(decision)).toEqual(refusals);
    if (decision.outcome === 'allowed') expect(decision.value).toEqual({ decision: null, version: 2 });
  });
});
