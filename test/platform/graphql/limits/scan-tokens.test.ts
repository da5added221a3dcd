import { scanTokens } from '../../../../src/platform/graphql/limits/scan-tokens';

const limits = { tokens: 6, brackets: 2, nameLength: 5, lines: 3 };
const tooMany = {
  code: 'TOKEN_LIMIT_EXCEEDED',
  message:
    'The document has more than 6 tokens, which is all that are allowed. Send values as variables, and several operations one by one.',
  limit: 6,
  found: 7,
};
const tooDeep = {
  code: 'DEPTH_LIMIT_EXCEEDED',
  message:
    'Brackets stand more than 2 levels deep, which is all that are allowed. Send values as variables, and the inner part in an operation of its own.',
  limit: 2,
  found: 3,
};

const tooLong = {
  code: 'TOKEN_LIMIT_EXCEEDED',
  message: 'A name has 6 letters; at most 5 are allowed. An alias is repeated for every object, so keep it short.',
  limit: 5,
  found: 6,
};

const tooManyLines = {
  code: 'TOKEN_LIMIT_EXCEEDED',
  message: 'The document has more than 3 lines, which is all that are allowed. Leave out what is empty.',
  limit: 3,
  found: 4,
};

it.each([
  ['as many lines as allowed', '{\n a\r\n }', null],
  ['one line more', '{\n a\n\n }', tooManyLines],
  ['one empty line more, after all else', '{ a }\n\n\n', tooManyLines],
  ['one line more within a text', '(a: """\n\n\n""")', tooManyLines],
  ['a name as long as allowed', '{ aaaaa: a }', null],
  ['a name of one letter more', '{ aaaaaa: a }', tooLong],
  ['a long text, which is no name', '(a: "aaaaaaaaa")', null],
  ['no text', '', null],
  ['as many tokens as allowed', '{ a a a a }', null],
  ['comments, which are none', '{ a a a a } # a a a a', null],
  ['one token more', '{ a a a a a }', tooMany],
  ['one token more, with what is wrong behind it', '{ a a a a a a ?', tooMany],
  ['two levels of braces', '{ a { a } }', null],
  ['three levels of braces', '{ { {', tooDeep],
  ['three levels of square brackets', '[ [ [', tooDeep],
  ['three levels of round brackets', '( ( (', tooDeep],
  ['three levels of all kinds', '{ ( [', tooDeep],
  ['levels that end, each of its kind', '{} [] () ', null],
  ['one level after another', '{ { } {', null],
  ['one round level after another', '( ( ) (', null],
  ['one square level after another', '[ [ ] [', null],
])('looks at a text before it is parsed: %s', (_what, text, refusal) => {
  expect(scanTokens(text, limits)).toEqual(refusal);
});

it('throws where a token cannot be read', () => {
  expect(() => scanTokens('{ ? { {', limits)).toThrow('Syntax Error: Unexpected character: "?".');
});
