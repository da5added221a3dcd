import { saysSomething } from '../../../src/domain/values/says-something';

describe('a text', () => {
  it.each(['No.', '7', 'Ŵ', '\u200bA', '見', 'a\u0301'])('says something: %j', (text) => {
    expect(saysSomething(text)).toBe(true);
  });

  it.each([
    '',
    ' \n\t',
    '.',
    '—',
    '…',
    '\u200b',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\u3164',
    '\u2800',
    '😀',
  ])('says nothing: %j', (text) => {
    expect(saysSomething(text)).toBe(false);
  });
});
