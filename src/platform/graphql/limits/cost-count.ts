import type { Condition, CostPlan, PlannedField } from './cost-plan';
import { type Variables, valueIn } from './given-value';

/** The largest cost there is, which is the largest `Int` of GraphQL: beyond it, more is the same. */
export const highestCost = 2_147_483_647;

/** The operation itself: the one object that every answer holds. */
const operationItself = 1;

function plus(a: number, b: number): number {
  return Math.min(a + b, highestCost);
}

function times(a: number, b: number): number {
  return Math.min(a * b, highestCost);
}

/** What each field of a plan comes to in one call. */
export interface CountedField {
  field: PlannedField;
  /** How many objects it may hold in all; of a field without objects, how often it may be answered. */
  times: number;
  cost: number;
}

export interface CountedCost {
  total: number;
  fields: readonly CountedField[];
}

/** A condition whose value is not known leaves nothing out. */
function leavesOut({ given, leavesOutAt }: Condition, variables: Variables): boolean {
  return valueIn(given, variables) === leavesOutAt;
}

function sizeOf({ holds, parent }: PlannedField, index: number, sizes: readonly number[]): number {
  if (holds === 'one') return 1;
  return sizes[holds === 'page' ? parent : index] ?? 1;
}

/** The cost of a plan with lists of the sizes given: for each field, its objects and what answering it takes beyond. */
export function countCost({ fields }: CostPlan, sizes: readonly number[], variables: Variables): CountedCost {
  let total = operationItself;
  const counted: CountedField[] = [];
  for (const [index, field] of fields.entries()) {
    const around = counted[field.parent]?.times ?? 1;
    const answered = field.conditions.some((condition) => leavesOut(condition, variables)) ? 0 : around;
    const held = times(answered, sizeOf(field, index, sizes));
    const cost = plus(field.holdsObjects ? held : 0, times(answered, field.extra));
    counted.push({ field, times: held, cost });
    total = plus(total, cost);
  }
  return { total, fields: counted };
}
