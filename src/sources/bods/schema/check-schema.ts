import Ajv2020, { type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';
import { fullFormats } from 'ajv-formats/dist/formats';
import type { RecordType } from '../../../domain/ownership/vocabulary';
import { isDay } from '../../../domain/values/day';
import type { BodsStatement } from '../bods-statement';
import { entitySchema } from './entity-schema';
import { personSchema } from './person-schema';
import { relationshipSchema } from './relationship-schema';
import { statementSchema } from './statement-schema';

type Check = (text: string) => boolean;

/** A format of the library as a function. */
function checkOf(format: unknown): Check {
  if (format instanceof RegExp) return (text) => format.test(text);
  if (typeof format === 'function') return format as Check;
  return checkOf((format as { validate: unknown }).validate);
}

/** The library takes a year 0 for one; no calendar has it, nor has the database. */
const isDate: Check = isDay;
const isDateTime = checkOf(fullFormats['date-time']);
const isInstant: Check = (text) => isDateTime(text) && isDay(text.slice(0, 10));
const isYearOrMonth = /^(\d{4})(-(1[0-2]|0[1-9]))?$/;

function compiled(): { statement: ValidateFunction; details: Record<RecordType, ValidateFunction> } {
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: true, strictTypes: false, strictRequired: false });
  ajv.addFormat('date', isDate);
  ajv.addFormat('uri', checkOf(fullFormats.uri));
  ajv.addFormat('day-or-instant', (text: string) => isDate(text) || isInstant(text));
  ajv.addFormat('year-month-or-day', (text: string) => isYearOrMonth.test(text) || isDate(text));
  return {
    statement: ajv.compile(statementSchema),
    details: {
      entity: ajv.compile(entitySchema),
      person: ajv.compile(personSchema),
      relationship: ajv.compile(relationshipSchema),
    },
  };
}

let validators: ReturnType<typeof compiled> | null = null;

/** Compiling takes a moment, so only whoever reads a statement waits for it. */
function theValidators(): ReturnType<typeof compiled> {
  validators ??= compiled();
  return validators;
}

/** A breach of the schema, with its RFC 6901 pointer from the root of the statement. */
export interface SchemaBreach {
  path: string;
  error: ErrorObject;
}

export type SchemaVerdict = { statement: BodsStatement } | { breaches: readonly SchemaBreach[] };

/** What only says that some other breach happened inside is left out. */
function isTold(error: ErrorObject, all: readonly ErrorObject[]): boolean {
  if (error.keyword === 'if') return false;
  return !all.some((other) => other.keyword === 'anyOf' && error.schemaPath.startsWith(`${other.schemaPath}/`));
}

function breachesOf(errors: readonly ErrorObject[] | null | undefined, under: string): SchemaBreach[] {
  const all = errors ?? [];
  return all.filter((error) => isTold(error, all)).map((error) => ({ path: `${under}${error.instancePath}`, error }));
}

function detailsOf(value: unknown): { recordType: RecordType; recordDetails: object } | null {
  const { recordType, recordDetails } = (value ?? {}) as { recordType?: unknown; recordDetails?: unknown };
  if (recordType !== 'entity' && recordType !== 'person' && recordType !== 'relationship') return null;
  if (typeof recordDetails !== 'object' || recordDetails === null || Array.isArray(recordDetails)) return null;
  return { recordType, recordDetails };
}

/** Holds one value against the schema of the standard; every breach is named, not only the first. */
export function checkSchema(value: unknown): SchemaVerdict {
  const { statement, details } = theValidators();
  const breaches = statement(value) ? [] : breachesOf(statement.errors, '');
  const inside = detailsOf(value);
  if (inside) {
    const check = details[inside.recordType];
    if (!check(inside.recordDetails)) breaches.push(...breachesOf(check.errors, '/recordDetails'));
  }
  return breaches.length === 0 ? { statement: value as BodsStatement } : { breaches };
}
