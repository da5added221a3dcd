import { unspecifiedReasons } from '../../../domain/ownership/vocabulary';

/**
 * Parts of the schema of the Beneficial Ownership Data Standard 0.4, in our words, as JSON Schema 2020-12. They accept
 * and refuse what the published schema accepts and refuses. A property that is not listed is allowed, as it is there.
 */

export type Schema = Readonly<Record<string, unknown>>;

export const text: Schema = { type: 'string' };
export const flag: Schema = { type: 'boolean' };
export const day: Schema = { type: 'string', format: 'date' };
/** Ours: a day, or a day with a time and a zone (RFC 3339). */
export const dayOrInstant: Schema = { type: 'string', format: 'day-or-instant' };
/** Ours: a year, a month of a year, or a day. */
export const partOfDate: Schema = { type: 'string', format: 'year-month-or-day' };
export const uri: Schema = { type: 'string', format: 'uri' };
export const subdivisionCode: Schema = { type: 'string', minLength: 2, maxLength: 6 };

export function oneOfCodes(codes: Readonly<Record<string, unknown>> | readonly string[]): Schema {
  return { type: 'string', enum: Array.isArray(codes) ? codes : Object.keys(codes) };
}

export function listOf(items: Schema): Schema {
  return { type: 'array', items };
}

export function objectOf(properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema {
  return { type: 'object', properties, required };
}

/** Holds `then` only where the property has one of these values. */
export function where(property: string, values: readonly unknown[], then: Schema): Schema {
  return { if: { properties: { [property]: { enum: values } }, required: [property] }, then };
}

export function anyRequired(...names: readonly string[]): readonly Schema[] {
  return names.map((name) => ({ required: [name] }));
}

export const country = objectOf({ name: text, code: { type: 'string', minLength: 2, maxLength: 2 } }, ['name']);
export const jurisdiction = objectOf({ name: text, code: subdivisionCode }, ['name']);

export function addressOf(types: readonly string[]): Schema {
  return objectOf({ type: oneOfCodes(types), address: text, postCode: text, country });
}

export const identifier: Schema = {
  ...objectOf({ id: text, scheme: text, schemeName: text, uri }),
  anyOf: anyRequired('scheme', 'schemeName'),
};

export const unspecified = objectOf({ reason: oneOfCodes(unspecifiedReasons), description: text }, ['reason']);

export const source = objectOf({
  type: listOf(oneOfCodes(['selfDeclaration', 'officialRegister', 'thirdParty', 'primaryResearch', 'verified'])),
  description: text,
  url: uri,
  retrievedAt: dayOrInstant,
  assertedBy: listOf(objectOf({ name: text, uri })),
});
