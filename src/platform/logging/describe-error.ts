import { cleanText } from './clean-text';
import { withoutSecrets } from './without-secrets';

/** What a log says of an error. */
export interface DescribedError {
  type: string;
  message: string;
  stack?: string;
  /** The driver's or Node's code, such as an SQLSTATE. */
  code?: string;
  constraint?: string;
  table?: string;
  cause?: DescribedError;
}

const deepestCause = 5;
const longestStack = 20_000;

function textOf(error: object, name: string): string | undefined {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' && value !== '' ? cleanText(value, 200) : undefined;
}

/**
 * An error in full: message, stack, and what caused it, down to the fifth.
 *
 * The properties are chosen, not copied: database errors carry the statement, its values, and the row it broke on.
 */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) {
    return { type: typeof error, message: withoutSecrets(cleanText(String(error), 2_000)) };
  }
  const described: DescribedError = {
    type: cleanText(error.name, 100),
    message: withoutSecrets(error.message.slice(0, 2_000)),
    stack: error.stack && withoutSecrets(error.stack.slice(0, longestStack)),
    code: textOf(error, 'code'),
    constraint: textOf(error, 'constraint'),
    table: textOf(error, 'table'),
  };
  if (error.cause !== undefined && depth < deepestCause) described.cause = describeError(error.cause, depth + 1);
  return described;
}
