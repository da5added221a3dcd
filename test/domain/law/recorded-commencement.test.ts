import { powerOf } from '../../../src/domain/law/powers';
import {
  instrumentText,
  type RecordedCommencement,
  whyNotRecordCommencement,
} from '../../../src/domain/law/recorded-commencement';

const sound: RecordedCommencement = {
  power: 'IMPROVEMENT_PLAN_NOTICE',
  brings: 'PROVISION',
  instrument: 'SI 2027/123',
  provision: 'reg. 2',
  commencedOn: '2027-01-01',
  isHypothetical: false,
  confidence: 'verified',
  checkedOn: '2027-01-02',
};

describe('recording a commencement', () => {
  it.each<[string, Partial<RecordedCommencement>, readonly string[]]>([
    ['a sound record', {}, []],
    ['on the day of Royal Assent', { commencedOn: '2026-04-29' }, []],
    ['before the Act was passed', { commencedOn: '2026-04-28' }, ['COMMENCEMENT_BEFORE_ENACTMENT']],
    ['without an instrument', { instrument: ' ' }, ['COMMENCEMENT_WITHOUT_INSTRUMENT']],
    ['regulations for a power that needs none', { brings: 'REGULATIONS' }, ['REGULATIONS_NOT_NEEDED']],
    ['inferred from something else', { confidence: 'inferred' }, ['COMMENCEMENT_INFERRED']],
    ['of a scenario, which nobody could verify', { confidence: 'unverified', isHypothetical: true }, []],
    [
      'all of the first three at once',
      { commencedOn: '2025-01-01', instrument: '', brings: 'REGULATIONS' },
      ['COMMENCEMENT_BEFORE_ENACTMENT', 'COMMENCEMENT_WITHOUT_INSTRUMENT', 'REGULATIONS_NOT_NEEDED'],
    ],
  ])('%s', (_case, changes, codes) => {
    const refusals = whyNotRecordCommencement(powerOf('IMPROVEMENT_PLAN_NOTICE'), { ...sound, ...changes });
    expect(refusals.map(({ code }) => code)).toEqual(codes);
  });

  it('takes regulations for a power that waits for them', () => {
    const record = { ...sound, power: 'PROFIT_LIMIT', brings: 'REGULATIONS' } as const;
    expect(whyNotRecordCommencement(powerOf('PROFIT_LIMIT'), record)).toEqual([]);
  });

  it('takes any day for an old power, whose enactment is not recorded', () => {
    const record = { ...sound, power: 'CANCEL_REGISTRATION', commencedOn: '2002-04-01' } as const;
    expect(whyNotRecordCommencement(powerOf('CANCEL_REGISTRATION'), record)).toEqual([]);
  });

  it('cites an instrument with its provision, if it has one', () => {
    expect(instrumentText(sound)).toBe('SI 2027/123, reg. 2');
    expect(instrumentText({ ...sound, provision: null })).toBe('SI 2027/123');
  });
});
