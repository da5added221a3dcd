import type { AskedPage, CostPlan } from './cost-plan';
import { type Variables, valueIn } from './given-value';
import { type Refusal, shortened } from './refusal';

/** Most page sizes that one answer complains of. */
const mostRefusals = 5;

/** Most characters of a wrong page size that an answer repeats. */
const longestValue = 40;

/** Names a value that may be anything: a sent object is not repeated. */
function named(value: unknown): number | string {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return shortened(JSON.stringify(value), longestValue);
  return typeof value === 'object' ? 'a list or an object' : String(value);
}

/** The page size of one call: where none is given, the default or the most that can come. */
function sizeOf({ given, otherwise }: AskedPage, most: number, variables: Variables): unknown {
  const value = valueIn(given, variables);
  if (value === undefined) return otherwise;
  return value === null ? most : value;
}

function outOfRange(value: unknown, path: string, { least, most }: CostPlan['pageSize']): Refusal {
  const found = named(value);
  const place = shortened(path);
  return {
    code: 'PAGE_SIZE_OUT_OF_RANGE',
    message: `\`first\` of \`${place}\` cannot be ${found}. Expected a whole number from ${least} to ${most}; page through more with \`after\`.`,
    limit: most,
    found,
    path: place,
  };
}

/** Where `sizes` are given, one for each field of the plan: the list size of a field that holds none is 1. */
export type ReadSizes = { refusals: readonly Refusal[]; sizes: null } | { refusals: null; sizes: readonly number[] };

/** The size of each field's list in one call, or what is wrong with the page sizes asked for. */
export function readSizes(plan: CostPlan, variables: Variables): ReadSizes {
  const { least, most } = plan.pageSize;
  const refusals: Refusal[] = [];
  const sizes = plan.fields.map(({ asked, assumed, path }) => {
    if (!asked) return assumed;
    const size = sizeOf(asked, most, variables);
    if (typeof size === 'number' && Number.isInteger(size) && size >= least && size <= most) return size;
    refusals.push(outOfRange(size, path, plan.pageSize));
    return most;
  });
  return refusals.length > 0 ? { refusals: refusals.slice(0, mostRefusals), sizes: null } : { refusals: null, sizes };
}
