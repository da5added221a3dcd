import type { DocumentNode, GraphQLSchema } from 'graphql';
import { countCost } from './cost-count';
import { type CostPlan, type CostRules, planCost } from './cost-plan';
import { suggestionFor } from './cost-suggestion';
import type { Variables } from './given-value';
import { inspectDocument } from './inspect-document';
import type { OperationLimits } from './limits';
import { readSizes } from './page-sizes';
import { type Refusal, shortened, spelled } from './refusal';

export interface FieldCost {
  /** Where it stands in the answer. */
  path: string;
  /** How many objects it may hold in all; of a field without objects, how often it may be answered. */
  times: number;
  cost: number;
}

/**
 * What an operation costs: at least as much as the number of objects its answer can hold.
 *
 * Each object counts 1, those that carry a page and its edges included, and so does `data` itself. A list counts its
 * page size (`first`; for `nodes` and `edges`, that of the connection around them) or the size assumed for it; what
 * stands below is multiplied. A total, a weighted field and introspection cost extra; other leaves are free. Fields
 * that end up as one in the answer, and fragments of which only one can apply, are counted each.
 */
export interface OperationCost {
  /** The highest is 2,147,483,647: more is said as that. */
  total: number;
  /** The most expensive first. */
  fields: readonly FieldCost[];
  /** How to fit the ceiling; null where it fits. */
  suggestion: string | null;
}

export type Priced = { refusals: readonly Refusal[]; cost: null } | { refusals: null; cost: OperationCost | null };

/** Fields that an answer breaks the cost down to. */
const mostFields = 20;

/** The cost of one call of a planned operation. A page size out of range is refused before anything is counted. */
export function priceOf(plan: CostPlan, variables: Variables, ceiling: number): Priced {
  const { refusals, sizes } = readSizes(plan, variables);
  if (refusals) return { refusals, cost: null };
  const counted = countCost(plan, sizes, variables);
  const fields = counted.fields
    .filter(({ cost }) => cost > 0)
    .sort((a, b) => b.cost - a.cost)
    .slice(0, mostFields)
    .map(({ field, times, cost }) => ({ path: shortened(field.path), times, cost }));
  const suggestion = counted.total > ceiling ? suggestionFor(plan, sizes, variables, { counted, ceiling }) : null;
  return { refusals: null, cost: { total: counted.total, fields, suggestion } };
}

/** Refuses an operation that costs more than one may. */
export function costRefusal({ total, suggestion }: OperationCost, ceiling: number): Refusal | null {
  if (total <= ceiling) return null;
  const message = `The operation costs ${spelled(total)}; at most ${spelled(ceiling)} is allowed. ${suggestion ?? 'Ask for less.'}`;
  return { code: 'COST_LIMIT_EXCEEDED', message, limit: ceiling, found: total };
}

export interface OperationRequest {
  schema: GraphQLSchema;
  document: DocumentNode;
  operationName?: string | null;
  variables?: Variables | null;
}

/** The cost of an operation that may not have been validated; null where validation will say that there is none. */
export function operationCost(request: OperationRequest, rules: CostRules, limits: OperationLimits): Priced {
  const { schema, document, operationName, variables } = request;
  const { refusals, operation } = inspectDocument(schema, document, operationName, limits);
  if (refusals) return { refusals, cost: null };
  if (!operation) return { refusals: null, cost: null };
  return priceOf(planCost(schema, operation, rules, limits), variables ?? {}, limits.cost);
}
