import { formProblems, notFound, problemsOf } from '../../../src/domain/casework/problem';
import { cite } from '../../../src/domain/law/citation';
import { refusalCodes } from '../../../src/domain/law/refusal-codes';

describe('a problem', () => {
  it('made of a refusal keeps its words, and says where and what to do next', () => {
    const refusals = [
      { code: 'SNOOZE_TOO_LONG', message: 'Too far ahead.', citation: null },
      { code: 'ROLE_MAY_NOT_ACT', message: 'Not you.', citation: null },
    ] as const;
    expect(problemsOf(refusals, { SNOOZE_TOO_LONG: ['input', 'until'] })).toEqual([
      { code: 'SNOOZE_TOO_LONG', message: 'Too far ahead.', path: ['input', 'until'], citation: null, help: null },
      {
        code: 'ROLE_MAY_NOT_ACT',
        message: 'Not you.',
        path: [],
        citation: null,
        help: expect.stringMatching(/^Ask someone/),
      },
    ]);
  });

  it.each([
    ['ACTION_DOES_NOT_FOLLOW', /nextActions/],
    ['ORGANISATION_NOT_KNOWN', /^Sign in/],
    ['NOT_OF_YOUR_ORGANISATION', /^Ask the organisation/],
    ['CONTRADICTS_A_DECISION', /^Withdraw/],
  ] as const)('%s says what to do next', (code, help) => {
    expect(problemsOf([{ code, message: 'No.', citation: null }])[0]?.help).toMatch(help);
  });

  it('of the law cites it', () => {
    const citation = cite('CSA_2000', 's. 23A', 'verified');
    const [problem] = problemsOf([{ code: 'POWER_NOT_COMMENCED', message: 'Not in force.', citation }]);
    expect(problem?.citation).toBe('Care Standards Act 2000, s. 23A');
  });

  it('of what is missing says nothing of whether it is hidden', () => {
    expect(notFound('note', ['input', 'noteId'])).toEqual([
      {
        code: 'NOT_FOUND',
        message: 'There is no such note. Expected an id that this API gave you.',
        path: ['input', 'noteId'],
        citation: null,
        help: 'Look it up again, and use the id that the list gives.',
      },
    ]);
  });

  it('has a code that is no refusal code too', () => {
    expect(Object.keys(formProblems).filter((code) => code in refusalCodes)).toEqual([]);
    for (const meaning of Object.values(formProblems)) expect(meaning).toMatch(/^[A-Z].*\.$/);
  });
});
