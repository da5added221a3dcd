import type { OperationLimits } from './limits';
import type { Measure } from './measure';
import { type Refusal, type RefusalCode, shortened, spelled } from './refusal';

/** Where in a document a selection stands. */
export interface Standing {
  /** Levels of fields around it; under `__schema` and `__type`, from there. */
  level: number;
  /** Levels of fields and fragments around it. */
  nesting: number;
  introspecting: boolean;
  /** Whether it is the selection of an operation itself. */
  atTop: boolean;
}

interface Check {
  code: RefusalCode;
  found(measure: Measure, standing: Standing): number;
  limit(limits: OperationLimits, standing: Standing): number;
  /** What is too much, and what to do. */
  says(found: string, limit: string): string;
}

const checks: readonly Check[] = [
  {
    code: 'DEPTH_LIMIT_EXCEEDED',
    found: (measure, { level }) => level + measure.depth,
    limit: (limits, { introspecting }) => (introspecting ? limits.introspection.depth : limits.depth),
    says: (found, limit) =>
      `Fields stand ${found} levels deep; at most ${limit} are allowed. Ask for the inner part in an operation of its own.`,
  },
  {
    code: 'DEPTH_LIMIT_EXCEEDED',
    found: (measure, { nesting }) => nesting + measure.nesting,
    limit: (limits) => limits.nesting,
    says: (found, limit) =>
      `Fields and fragments stand ${found} levels deep; at most ${limit} are allowed. Use fewer fragments within fragments.`,
  },
  {
    code: 'ALIAS_LIMIT_EXCEEDED',
    found: ({ aliases }) => aliases,
    limit: ({ aliases }) => aliases,
    says: (found, limit) =>
      `There are ${found} aliases or more, fragments spread; at most ${limit} are allowed. Ask for a list with a filter, or in several operations.`,
  },
  {
    code: 'DIRECTIVE_LIMIT_EXCEEDED',
    found: ({ directives }) => directives,
    limit: ({ directives }) => directives,
    says: (found, limit) =>
      `There are ${found} directives or more, fragments spread; at most ${limit} are allowed. Put @skip or @include on a fragment that holds several fields.`,
  },
  {
    code: 'FIELD_LIMIT_EXCEEDED',
    found: ({ fields }) => fields,
    limit: (limits, { introspecting }) => (introspecting ? limits.introspection.fields : limits.fields),
    says: (found, limit) =>
      `There are ${found} fields or more, fragments spread; at most ${limit} are allowed. Ask for fewer, or in several operations.`,
  },
  {
    code: 'FIELD_LIMIT_EXCEEDED',
    found: ({ introspectionFields }) => introspectionFields,
    limit: ({ introspection }) => introspection.fields,
    says: (found, limit) =>
      `There are ${found} fields or more under __schema and __type, fragments spread; at most ${limit} are allowed. Ask for the schema once, or by single types.`,
  },
  {
    code: 'FIELD_LIMIT_EXCEEDED',
    found: ({ topFields }, { atTop }) => (atTop ? topFields : 0),
    limit: ({ rootFields }) => rootFields,
    says: (found, limit) =>
      `There are ${found} fields or more at the top of the operation; at most ${limit} are allowed. Send several operations.`,
  },
];

/** The first limit that a selection exceeds where it stands, or null. */
export function excessOf(
  measure: Measure,
  standing: Standing,
  limits: OperationLimits,
  path: readonly string[],
): Refusal | null {
  for (const check of checks) {
    const found = check.found(measure, standing);
    const limit = check.limit(limits, standing);
    if (found <= limit) continue;
    const message = check.says(spelled(found), spelled(limit));
    return { code: check.code, message, limit, found, path: path.length > 0 ? shortened(path.join('.')) : undefined };
  }
  return null;
}
