import { cancellationGrounds } from '../../../src/domain/law/grounds';

describe('grounds for cancelling a registration', () => {
  it.each([
    ['CONVICTION_REGISTERED_PERSON', 's. 14(1)(a)', 'verified'],
    ['CONVICTION_OTHER_PERSON', 's. 14(1)(b)', 'verified'],
    ['RELEVANT_REQUIREMENTS_BREACH', 's. 14(1)(c)', 'verified'],
    ['COMPLIANCE_NOTICE_UNMET', 's. 14(1)(ca)', 'verified'],
    ['REGULATION_GROUND', 's. 14(1)(d)', 'verified'],
    ['FINANCIAL_OVERSIGHT_BREACH', 's. 16', 'verified'],
    ['PROFIT_LIMIT_BREACH', 's. 17', 'secondary'],
  ] as const)('%s stands in %s, %s', (code, provision, confidence) => {
    expect(cancellationGrounds[code].citation).toMatchObject({ provision, confidence });
  });

  it('are seven, none of them a grade', () => {
    expect(Object.keys(cancellationGrounds)).toHaveLength(7);
    expect(Object.values(cancellationGrounds).filter(({ title }) => /grade|judgement|inadequate/i.test(title))).toEqual(
      [],
    );
  });

  it.each([
    'FINANCIAL_OVERSIGHT_BREACH',
    'PROFIT_LIMIT_BREACH',
  ] as const)('%s is open as to text and commencement', (code) => {
    expect(cancellationGrounds[code].gaps).toEqual(['GAP-1', 'GAP-3']);
  });
});
