import type { Party } from '../../../src/domain/ownership/party';
import {
  isFund,
  isLimitedPartnership,
  isStandingUndertaking,
  ownerKindOf,
  undertakingCitation,
} from '../../../src/domain/ownership/undertaking-kind';
import { company, person } from './small-graph';

function body(
  entityType: string,
  name: string | null,
  typeDetails: string | null = null,
  subtype: string | null = null,
) {
  return company(1, { entityType, name, typeDetails, entitySubtype: subtype } as Partial<ReturnType<typeof company>>);
}

describe('an owner', () => {
  it.each<[string, Party | null, string, boolean, boolean]>([
    // what                                                                      is              inferred  fund
    ['a company', body('registeredEntity', 'Ash Care Limited'), 'UNDERTAKING', false, false],
    ['a company with a trustful name', body('registeredEntity', 'Ash Trust Ltd'), 'UNDERTAKING', false, false],
    ['a limited liability partnership', body('registeredEntity', 'Elm Equity LLP'), 'UNDERTAKING', false, false],
    ['a charity', body('registeredEntity', 'The Ash Fund', 'Charity'), 'UNDERTAKING', false, false],
    ['a fund in a register', body('registeredEntity', 'Oak Fund IV LP'), 'UNDERTAKING', false, true],
    ['who manages funds', body('registeredEntity', 'Oak Fund Managers Ltd'), 'UNDERTAKING', false, false],
    ['a council as a company', body('registeredEntity', 'Essex', 'Local Authority'), 'PUBLIC_BODY', true, false],
    ['a corporation by statute', body('legalEntity', 'Elm College'), 'UNDERTAKING', true, false],
    ['a minister', body('legalEntity', 'Secretary of State for Health'), 'PUBLIC_BODY', true, false],
    ['an NHS trust', body('legalEntity', 'Leeds NHS Foundation Trust'), 'PUBLIC_BODY', true, false],
    ['a state', body('state', 'Qatar'), 'PUBLIC_BODY', false, false],
    ['a body of a state', body('stateBody', 'Investment Authority'), 'PUBLIC_BODY', false, false],
    ['a partnership', body('arrangement', 'Ash', 'Limited partnership', 'other'), 'UNDERTAKING', true, true],
    ['a fund of Luxembourg', body('arrangement', 'Oak Partners Fund V SCSp'), 'UNDERTAKING', true, true],
    ['a general partnership', body('arrangement', 'Ash and Elm', 'General partnership'), 'UNDERTAKING', true, false],
    ['a fund by contract', body('arrangement', 'Oak FCP'), 'UNKNOWN', false, true],
    ['a trust', body('arrangement', 'Levent', null, 'trust'), 'TRUST', false, false],
    ['a trust by its name', body('arrangement', 'The Ash Settlement'), 'TRUST', true, false],
    ['a nomination', body('arrangement', 'Ash nomination', null, 'nomination'), 'TRUST', false, false],
    ['a joint holding', body('arrangement', 'Joint shareholding'), 'UNKNOWN', false, false],
    ['a nameless body', body('anonymousEntity', null), 'UNKNOWN', false, false],
    ['a body nobody knows', body('unknownEntity', null), 'UNKNOWN', false, false],
    ['a natural person', person(1), 'NATURAL_PERSON', false, false],
    ['a nameless person', person(1, { personType: 'anonymousPerson' }), 'NATURAL_PERSON', false, false],
    ['whom nothing is known of', null, 'UNKNOWN', false, false],
  ])('%s', (_, party, kind, isInferred, looksLikeFund) => {
    expect(ownerKindOf(party)).toMatchObject({ kind, isInferred });
    expect(ownerKindOf(party).why).toMatch(/\.$/);
    expect(isFund(party)).toBe(looksLikeFund);
  });

  it('is no undertaking any more once it is dissolved', () => {
    expect(isStandingUndertaking(company(1))).toBe(true);
    expect(isStandingUndertaking(company(1, { dissolvedOn: '2024-02-01' }))).toBe(false);
    expect(isStandingUndertaking(person(1))).toBe(false);
    expect(isStandingUndertaking(null)).toBe(false);
  });

  it.each([
    ['Oak Capital LP', true],
    ['Oak Capital L.P.', true],
    ['Oak Capital SCSp', true],
    ['Oak Capital LLP', false],
    ['LP Gas Limited', false],
    ['Helping Limited', false],
  ])('%s is a limited partnership by its name: %p', (name, expected) => {
    expect(isLimitedPartnership(company(1, { name }))).toBe(expected);
  });
});

it('cites what was read, and says what is inferred', () => {
  expect(undertakingCitation).toMatchObject({ provision: 's. 1161', confidence: 'verified' });
  expect(undertakingCitation.note).toContain('GAP-2');
});
