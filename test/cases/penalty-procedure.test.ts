import { procedureCases } from './penalty-procedure.cases';

describe('penalties and unregistered settings by their authority', () => {
  it.each(procedureCases)('$title ($citation)', ({
    begin,
    asked: [step, on, who, particulars],
    expected,
    citation,
  }) => {
    const why = begin().take(step, on, who, particulars);
    const codes = [...new Set(why.map((one) => one.split(':')[0]))];
    expect(codes.length === 0 ? 'allowed' : `refused: ${codes.join(', ')}`).toBe(expected);
    for (const one of why.filter((reason) => reason.includes(':'))) {
      const provision = one.split('Care Standards Act 2000, ')[1] ?? '';
      expect(citation).toContain(provision);
    }
  });

  it('are as many as their titles', () => {
    expect(new Set(procedureCases.map(({ title }) => title)).size).toBe(procedureCases.length);
  });
});
