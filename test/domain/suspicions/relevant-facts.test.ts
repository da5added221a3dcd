import { type FactRecord, recentFrom, relevantFact } from '../../../src/domain/suspicions/relevant-facts';
import { suspicionOf } from '../../../src/domain/suspicions/suspicion';

const on = '2027-03-01';
const action = { kind: 'ENFORCEMENT_ACTION', on, to: null, organisation: 'OFSTED', document: null } as const;

describe('a fact that is recorded as relevant', () => {
  it.each<[string, FactRecord, string, readonly string[]]>([
    [
      'a judgement is evidence',
      { kind: 'STANDING_JUDGEMENT', on, key: 'OVERALL', value: 'INADEQUATE', eventNumber: '10345' },
      'published inspection of 1 March 2027, event 10345',
      ['RELEVANT_REQUIREMENTS_BREACH'],
    ],
    [
      'a requirement',
      {
        kind: 'REQUIREMENT',
        on,
        to: '2027-05-01',
        regulation: 'CHR_2015 reg 12',
        organisation: 'OFSTED',
        document: 'Report 1',
      },
      'recorded by OFSTED, Report 1',
      ['RELEVANT_REQUIREMENTS_BREACH'],
    ],
    [
      'a compliance notice',
      { ...action, action: 'COMPLIANCE_NOTICE' },
      'recorded by OFSTED',
      ['COMPLIANCE_NOTICE_UNMET', 'RELEVANT_REQUIREMENTS_BREACH'],
    ],
    [
      'a prosecution',
      { ...action, action: 'PROSECUTION' },
      'recorded by OFSTED',
      ['CONVICTION_REGISTERED_PERSON', 'CONVICTION_OTHER_PERSON'],
    ],
    [
      'a notice that is kept here',
      { kind: 'NOTICE', on, matterId: 7, matterKind: 'COMPLIANCE_NOTICE', state: 'NOT_COMPLIED' },
      'matter 7',
      ['COMPLIANCE_NOTICE_UNMET', 'RELEVANT_REQUIREMENTS_BREACH'],
    ],
    [
      'a notification of councils',
      { kind: 'NOTIFICATION', on, matterId: 8, matterKind: 'COUNCIL_NOTIFICATION', state: 'SENT' },
      'matter 8',
      ['RELEVANT_REQUIREMENTS_BREACH'],
    ],
  ])('%s, with its source; it suspects nothing', (_, record, source, relevantTo) => {
    const fact = relevantFact(record);
    expect(fact).toMatchObject({ source, relevantTo });
    expect(fact.sentence).toMatch(/1 March 2027/);
    expect(fact.sentence).not.toMatch(/suspic|suspect/i);
  });

  it('is recent for 24 months, a rule of ours', () => {
    expect(recentFrom('2024-02-29')).toBe('2022-02-28');
  });
});

describe('a suspicion, folded from its steps', () => {
  it('is none where no step that is seen says one', () => {
    expect(suspicionOf([])).toBeNull();
  });
});
