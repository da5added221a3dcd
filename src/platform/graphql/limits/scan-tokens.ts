import { Lexer, Source, TokenKind } from 'graphql';
import type { OperationLimits } from './limits';
import { type Refusal, spelled } from './refusal';

const opening: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

function tooManyTokens(limit: number): Refusal {
  const message = `The document has more than ${spelled(limit)} tokens, which is all that are allowed. Send values as variables, and several operations one by one.`;
  return { code: 'TOKEN_LIMIT_EXCEEDED', message, limit, found: limit + 1 };
}

function tooManyBrackets(limit: number): Refusal {
  const message = `Brackets stand more than ${spelled(limit)} levels deep, which is all that are allowed. Send values as variables, and the inner part in an operation of its own.`;
  return { code: 'DEPTH_LIMIT_EXCEEDED', message, limit, found: limit + 1 };
}

function tooLongName(length: number, limit: number): Refusal {
  const message = `A name has ${spelled(length)} letters; at most ${spelled(limit)} are allowed. An alias is repeated for every object, so keep it short.`;
  return { code: 'TOKEN_LIMIT_EXCEEDED', message, limit, found: length };
}

function tooManyLines(limit: number): Refusal {
  const message = `The document has more than ${spelled(limit)} lines, which is all that are allowed. Leave out what is empty.`;
  return { code: 'TOKEN_LIMIT_EXCEEDED', message, limit, found: limit + 1 };
}

/**
 * Looks through a text before it is parsed: two thousand opening brackets are a few tokens to count and more than the
 * parser has stack for. Throws graphql-js's own error where a token cannot be read.
 */
export function scanTokens(
  text: string,
  limits: Pick<OperationLimits, 'tokens' | 'brackets' | 'nameLength' | 'lines'>,
): Refusal | null {
  const lexer = new Lexer(new Source(text));
  let open = 0;
  for (let tokens = 1; lexer.advance().kind !== TokenKind.EOF; tokens += 1) {
    if (tokens > limits.tokens) return tooManyTokens(limits.tokens);
    const { kind, start, end } = lexer.token;
    if (kind === TokenKind.NAME && end - start > limits.nameLength) return tooLongName(end - start, limits.nameLength);
    if (lexer.token.line > limits.lines) return tooManyLines(limits.lines);
    if (opening.has(kind)) open += 1;
    if (closing.has(kind)) open -= 1;
    if (open > limits.brackets) return tooManyBrackets(limits.brackets);
  }
  return lexer.line > limits.lines ? tooManyLines(limits.lines) : null;
}
