import type { BodsAnnotation, BodsPersonStatement, BodsStatement } from './bods-statement';
import { pointerSteps } from './rules/pointer';

export interface MinimisedStatement {
  statement: Readonly<Record<string, unknown>>;
  /** Names of what was left out, such as `birthDate`, each once. */
  leftOut: readonly string[];
}

/** Of a person's statement only this is kept; what the standard may add one day is left out until someone decides. */
const keptOfStatement = new Set([
  'statementId',
  'statementDate',
  'annotations',
  'publicationDetails',
  'source',
  'declaration',
  'declarationSubject',
  'recordId',
  'recordType',
  'recordStatus',
  'recordDetails',
]);
const keptOfPerson = new Set(['isComponent', 'personType', 'unspecifiedPersonDetails', 'names']);
const keptOfName = new Set(['type', 'fullName', 'familyName', 'givenName', 'patronymicName']);
const keptOfAnnotation = new Set([
  'statementPointerTarget',
  'creationDate',
  'createdBy',
  'motivation',
  'description',
  'url',
]);

function only(value: object, kept: ReadonlySet<string>, leftOut: Set<string>): Record<string, unknown> {
  const entries = Object.entries(value).filter(([name]) => {
    if (!kept.has(name)) leftOut.add(name);
    return kept.has(name);
  });
  return Object.fromEntries(entries);
}

/** Whether the annotation speaks of something that is kept, or of the statement or the person as a whole. */
function speaksOfKept(annotation: BodsAnnotation): boolean {
  const [first, second, third, fourth] = pointerSteps(annotation.statementPointerTarget) ?? [];
  if (first === undefined) return true;
  if (first !== 'recordDetails' || second === undefined) return keptOfStatement.has(first);
  if (second !== 'names' || third === undefined || fourth === undefined) return keptOfPerson.has(second);
  return keptOfName.has(fourth);
}

function keptAnnotations(annotations: readonly BodsAnnotation[], leftOut: Set<string>): object[] {
  const kept = annotations.filter(speaksOfKept);
  if (kept.length < annotations.length) leftOut.add('annotations');
  return kept.map((annotation) => only(annotation, keptOfAnnotation, leftOut));
}

function minimisedPerson(statement: BodsPersonStatement): MinimisedStatement {
  const leftOut = new Set<string>();
  const kept = only(statement, keptOfStatement, leftOut);
  const details = only(statement.recordDetails, keptOfPerson, leftOut);
  if (statement.recordDetails.names) {
    details['names'] = statement.recordDetails.names.map((name) => only(name, keptOfName, leftOut));
  }
  kept['recordDetails'] = details;
  if (statement.annotations) kept['annotations'] = keptAnnotations(statement.annotations, leftOut);
  return { statement: kept, leftOut: [...leftOut] };
}

/**
 * The statement as it may be kept and given out again. Of a person that is a name, why there is none, and what kind of
 * person it is: no birth or death, addresses, nationalities, tax residencies, identifiers or political exposure, and no
 * annotation that speaks of them or repeats them. Anything else stays as it was published.
 */
export function minimiseStatement(statement: BodsStatement): MinimisedStatement {
  if (statement.recordType === 'person') return minimisedPerson(statement);
  return { statement: statement as unknown as Readonly<Record<string, unknown>>, leftOut: [] };
}
