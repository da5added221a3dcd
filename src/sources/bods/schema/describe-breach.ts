import type { ErrorObject } from 'ajv/dist/2020';
import type { BodsProblem } from '../bods-problem';
import type { SchemaBreach } from './check-schema';

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
};

const formats: Readonly<Record<string, string>> = {
  date: 'a day that exists, as YYYY-MM-DD',
  'day-or-instant': 'a day as YYYY-MM-DD, or a time as YYYY-MM-DDTHH:MM:SSZ',
  'year-month-or-day': 'a date as YYYY, YYYY-MM or YYYY-MM-DD',
  uri: 'a URI with its scheme, such as https://…',
};

function alternatives(values: readonly unknown[]): string {
  return values.map((value) => String(value)).join(' or ');
}

function anyOfNames(error: ErrorObject): string {
  const branches = error.schema as readonly { required: readonly string[] }[];
  return alternatives(branches.flatMap((branch) => branch.required));
}

const expectations: Readonly<Record<string, (error: ErrorObject) => string>> = {
  type: (error) => alternatives([error.params['type']].flat().map((type) => kinds[String(type)] ?? String(type))),
  required: (error) => `the property ${String(error.params['missingProperty'])}`,
  enum: (error) => `one of: ${(error.params['allowedValues'] as unknown[]).join(', ')}`,
  format: (error) => formats[String(error.params['format'])] ?? String(error.params['format']),
  minLength: (error) => `at least ${String(error.params['limit'])} characters`,
  maxLength: (error) =>
    error.params['limit'] === 0
      ? 'no text, for it is meant for the motivation `transformation`'
      : `at most ${String(error.params['limit'])} characters`,
  minimum: (error) => `a number from ${String(error.params['limit'])} on`,
  maximum: (error) => `a number up to ${String(error.params['limit'])}`,
  maxItems: () => 'an empty list, for a component has no components of its own',
  pattern: () => 'a version as major.minor, such as 0.4',
  anyOf: (error) => `the property ${anyOfNames(error)}`,
};

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return `a text of ${[...value].length} characters`;
  return typeof value === 'number' ? 'a number' : 'true or false';
}

/** What was found: a code or a number as it is, but never what may be about a person. */
function found(error: ErrorObject, isPersonal: boolean): string {
  if (error.keyword === 'required' || error.keyword === 'anyOf') return 'nothing';
  const value: unknown = error.data;
  if (isPersonal || (typeof value === 'object' && value !== null)) return kindOf(value);
  if (typeof value !== 'string') return String(value);
  return value.length <= 40 ? `“${value}”` : kindOf(value);
}

/** Says one breach of the schema as people can act on it. */
export function describeBreach(breach: SchemaBreach, place: string, isPersonal: boolean): BodsProblem {
  const { error } = breach;
  const expected = expectations[error.keyword]?.(error) ?? error.message ?? error.keyword;
  const where = breach.path === '' ? 'The statement' : breach.path;
  const message = `${where}: expected ${expected}; found ${found(error, isPersonal)}.`;
  return { severity: 'ERROR', place, path: breach.path, rule: `schema/${error.keyword}`, message, expected };
}
