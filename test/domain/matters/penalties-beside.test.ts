import { actOfMatter, barsBeside, type MatterBeside } from '../../../src/domain/matters/penalties-beside';

const prosecution = { step: 'RECORD_PROSECUTION', on: '2026-06-10', particulars: { standing: 'CONVICTED' } } as const;
const beside: MatterBeside = {
  id: 12,
  kind: 'PENALTY',
  state: 'DRAFTED',
  basis: 'OFFENCE',
  actOn: '2026-05-20',
  isOfSetting: true,
  isOfFailure: false,
  steps: [],
};
const offence = { basis: 'OFFENCE', actOn: '2026-05-20' };
const plan = { basis: 'NOTICE_NOT_COMPLIED_WITH' };
const codes = (other: Partial<MatterBeside>, draft: typeof offence | typeof plan = offence, others: string[] = []) =>
  barsBeside([{ ...beside, ...other }], draft, others).map(({ code }) => code);

describe('a penalty beside another matter', () => {
  it.each<[string, Partial<MatterBeside>, string[]]>([
    ['is barred by a prosecution that it records', { steps: [prosecution] }, ['BARRED_BY_PROSECUTION']],
    [
      'is barred by one that a matter of an unregistered setting records',
      { kind: 'UNREGISTERED_SETTING', basis: null, steps: [prosecution] },
      ['BARRED_BY_PROSECUTION'],
    ],
    ['is not barred by one at another setting', { isOfSetting: false, steps: [prosecution] }, []],
    ['is not barred by one that was begun before the act', { steps: [{ ...prosecution, on: '2026-05-19' }] }, []],
    [
      'is not barred by one that was recorded in error',
      { steps: [{ ...prosecution, particulars: { standing: 'RECORDED_IN_ERROR' } }] },
      [],
    ],
    ['is barred by a penalty that stands for the act', { state: 'PENALTY_SERVED' }, ['PENALTY_ALREADY_IMPOSED']],
    ['is not barred by one of another day', { state: 'PENALTY_SERVED', actOn: '2026-05-19' }, []],
    ['is not barred by one that was cancelled', { state: 'CANCELLED' }, []],
  ])('%s', (_, other, why) => {
    expect(codes(other)).toEqual(why);
  });

  it('is not barred by a prosecution that an officer says is of another act', () => {
    expect(codes({ steps: [prosecution] }, offence, [actOfMatter(12)])).toEqual([]);
  });

  it('for a plan is barred by one for the same failure, and by no prosecution', () => {
    const stands = { basis: 'NOTICE_NOT_COMPLIED_WITH', state: 'PAID', isOfFailure: true, steps: [prosecution] };
    expect(codes(stands, plan)).toEqual(['PENALTY_ALREADY_IMPOSED']);
    expect(codes({ ...stands, isOfFailure: false }, plan)).toEqual([]);
  });
});
