import { longestNote, longestReason, problemsOfForm, problemsOfNote } from '../../../src/domain/casework/change-form';

const form = { reason: 'Seen in the panel.', idempotencyKey: '0d4ac1f2-1b6e-4a7e' };
const codesOf = (problems: ReturnType<typeof problemsOfForm>) => problems.map(({ code, path }) => [code, ...path]);

describe('the form of a change', () => {
  it.each<[string, Partial<typeof form> & { expectedVersion?: number }, string[][]]>([
    ['as it should be', {}, []],
    ['with the version of nothing', { expectedVersion: 0 }, []],
    ['with a version', { expectedVersion: 7 }, []],
    ['with a version below nothing', { expectedVersion: -1 }, [['VERSION_NOT_A_VERSION', 'input', 'expectedVersion']]],
    ['without a reason', { reason: '' }, [['REASON_NOT_GIVEN', 'input', 'reason']]],
    ['with a reason of spaces', { reason: ' \n\t' }, [['REASON_NOT_GIVEN', 'input', 'reason']]],
    ['with the longest reason', { reason: 'x'.repeat(longestReason) }, []],
    [
      'with a reason that is longer',
      { reason: 'x'.repeat(longestReason + 1) },
      [['REASON_TOO_LONG', 'input', 'reason']],
    ],
    ['with what cannot be kept', { reason: 'a\u0000b' }, [['TEXT_NOT_STORABLE', 'input', 'reason']]],
    ['with a short key', { idempotencyKey: '1234567' }, [['KEY_NOT_OF_THE_FORM', 'input', 'idempotencyKey']]],
    ['with the shortest key', { idempotencyKey: '12345678' }, []],
    ['with the longest key', { idempotencyKey: 'k'.repeat(200) }, []],
    ['with a longer key', { idempotencyKey: 'k'.repeat(201) }, [['KEY_NOT_OF_THE_FORM', 'input', 'idempotencyKey']]],
    ['with a key of two words', { idempotencyKey: 'two words' }, [['KEY_NOT_OF_THE_FORM', 'input', 'idempotencyKey']]],
    ['with a key of two lines', { idempotencyKey: '12345678\n' }, [['KEY_NOT_OF_THE_FORM', 'input', 'idempotencyKey']]],
    [
      'with nothing right',
      { reason: '', idempotencyKey: '', expectedVersion: -5 },
      [
        ['REASON_NOT_GIVEN', 'input', 'reason'],
        ['KEY_NOT_OF_THE_FORM', 'input', 'idempotencyKey'],
        ['VERSION_NOT_A_VERSION', 'input', 'expectedVersion'],
      ],
    ],
  ])('%s', (_name, part, codes) => expect(codesOf(problemsOfForm({ ...form, ...part }))).toEqual(codes));

  it('says what was given and what was expected', () => {
    const [problem] = problemsOfForm({ ...form, reason: 'x'.repeat(2001) });
    expect(problem?.message).toBe('It has 2001 characters. Expected 1 to 2000 characters.');
  });
});

describe('the text of a note', () => {
  it.each<[string, string, string[][]]>([
    ['one letter', 'x', []],
    ['the longest', 'x'.repeat(longestNote), []],
    ['none', '', [['TEXT_NOT_GIVEN', 'input', 'text']]],
    ['spaces', '   ', [['TEXT_NOT_GIVEN', 'input', 'text']]],
    ['one letter too many', 'x'.repeat(longestNote + 1), [['TEXT_TOO_LONG', 'input', 'text']]],
    ['what cannot be kept', '\u0000', [['TEXT_NOT_STORABLE', 'input', 'text']]],
  ])('%s', (_name, text, codes) => expect(codesOf(problemsOfNote(text))).toEqual(codes));
});
