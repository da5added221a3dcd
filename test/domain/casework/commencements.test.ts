import {
  approveCommencement,
  type CommencementDraft,
  type CommencementStanding,
  problemsOfCommencement,
  withdrawCommencement,
} from '../../../src/domain/casework/commencements';

const sam = { id: 'sam', roles: ['ADMINISTRATOR'] } as const;
const ada = { id: 'ada', roles: ['ADMINISTRATOR'] } as const;
const officer = { id: 'ama', roles: ['REGULATOR_OFFICER'] } as const;

const sound: CommencementDraft = {
  power: 'IMPROVEMENT_PLAN_NOTICE',
  brings: 'PROVISION',
  instrument: 'SI 2027/123',
  provision: 'reg. 2',
  commencedOn: '2027-01-01',
  address: 'https://www.legislation.gov.uk/uksi/2027/123',
  isHypothetical: false,
  scenario: null,
  confidence: 'verified',
  checkedOn: '2026-12-20',
};
const supposed: CommencementDraft = {
  ...sound,
  instrument: 'As if section 14 had been commenced',
  provision: null,
  address: null,
  isHypothetical: true,
  scenario: 'training',
  confidence: 'unverified',
};

function found(changes: Partial<CommencementDraft>, draft = sound, caller: typeof sam | typeof officer = sam) {
  return problemsOfCommencement({ ...draft, ...changes }, caller, '2026-12-31').map(({ code, path }) => [
    code,
    path.at(-1) ?? '',
  ]);
}

describe('recording a commencement', () => {
  it.each<[string, Partial<CommencementDraft>, [string, string][]]>([
    ['read in the instrument', {}, []],
    ['read in what reports it', { confidence: 'secondary' }, []],
    ['of a day that is ahead', { commencedOn: '2030-01-01' }, []],
    ['inferred', { confidence: 'inferred' }, [['COMMENCEMENT_INFERRED', 'confidence']]],
    ['verified in no source', { confidence: 'unverified' }, [['COMMENCEMENT_INFERRED', 'confidence']]],
    ['without an address', { address: null }, [['FIELD_NOT_GIVEN', 'address']]],
    ['with an address that is none', { address: 'a newspaper' }, [['FIELD_NOT_OF_THE_FORM', 'address']]],
    [
      'with an address that is not safe',
      { address: 'http://www.legislation.gov.uk/uksi/2027/123' },
      [['FIELD_NOT_OF_THE_FORM', 'address']],
    ],
    ['before the Act was passed', { commencedOn: '2026-04-28' }, [['COMMENCEMENT_BEFORE_ENACTMENT', 'commencedOn']]],
    ['without an instrument', { instrument: '' }, [['COMMENCEMENT_WITHOUT_INSTRUMENT', 'instrument']]],
    ['checked tomorrow', { checkedOn: '2027-01-01' }, [['FIELD_NOT_OF_THE_FORM', 'checkedOn']]],
    ['of a scenario that is not hypothetical', { scenario: 'training' }, [['FIELD_NOT_EXPECTED', 'scenario']]],
    ['with regulations that it does not wait for', { brings: 'REGULATIONS' }, [['REGULATIONS_NOT_NEEDED', 'brings']]],
    ['with a name that is too long', { instrument: 'x'.repeat(301) }, [['FIELD_NOT_OF_THE_FORM', 'instrument']]],
    ['with a character that cannot be kept', { provision: 'reg.\u0000 2' }, [['TEXT_NOT_STORABLE', 'provision']]],
  ])('%s', (_case, changes, problems) => expect(found(changes)).toEqual(problems));

  it.each<[string, Partial<CommencementDraft>, [string, string][]]>([
    ['with its name', {}, []],
    ['without a name', { scenario: null }, [['FIELD_NOT_GIVEN', 'scenario']]],
    ['with a blank name', { scenario: ' ' }, [['FIELD_NOT_OF_THE_FORM', 'scenario']]],
    ['claiming an address', { address: sound.address }, [['FIELD_NOT_EXPECTED', 'address']]],
  ])('of a scenario, %s', (_case, changes, problems) => expect(found(changes, supposed)).toEqual(problems));

  it('is for administrators', () => expect(found({}, sound, officer)).toEqual([['ROLE_MAY_NOT_ACT', '']]));
});

describe('what may follow', () => {
  const codes = (answer: ReturnType<typeof approveCommencement | typeof withdrawCommencement>) =>
    answer.outcome === 'allowed' ? answer.value : answer.refusals.map(({ code }) => code);

  it.each<[CommencementStanding, unknown, unknown]>([
    ['PENDING', 'STANDING', 'WITHDRAWN'],
    ['STANDING', ['ALREADY_DECIDED'], 'WITHDRAWN'],
    ['WITHDRAWN', ['ALREADY_WITHDRAWN'], ['ALREADY_WITHDRAWN']],
  ])('%s', (standing, approved, withdrawn) => {
    expect(codes(approveCommencement({ standing, recordedBy: 'sam' }, ada))).toEqual(approved);
    expect(codes(withdrawCommencement({ standing, recordedBy: 'sam' }, ada))).toEqual(withdrawn);
    expect(codes(withdrawCommencement({ standing, recordedBy: 'ada' }, ada))).toEqual(withdrawn);
  });

  it('is refused to who recorded it, and to any other role, each for its own reason', () => {
    expect(codes(approveCommencement({ standing: 'PENDING', recordedBy: 'sam' }, sam))).toEqual(['FOUR_EYES']);
    expect(codes(approveCommencement({ standing: 'PENDING', recordedBy: 'sam' }, officer))).toEqual([
      'ROLE_MAY_NOT_ACT',
    ]);
    expect(codes(withdrawCommencement({ standing: 'STANDING', recordedBy: 'sam' }, officer))).toEqual([
      'ROLE_MAY_NOT_ACT',
    ]);
  });
});
