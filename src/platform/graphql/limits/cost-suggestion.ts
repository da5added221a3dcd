import { type CountedCost, countCost } from './cost-count';
import type { CostPlan } from './cost-plan';
import type { Variables } from './given-value';
import { shortened, spelled } from './refusal';

/** A page size that the caller can lower: a variable may stand at several fields. */
interface Knob {
  name: string;
  now: number;
  fields: number[];
}

/** Most page sizes that one sentence speaks of. */
const mostNamed = 5;

/** Most page sizes that are tried one by one: a caller may have written very many, and this must stay quick. */
const mostTried = 20;

function knobsOf({ fields, pageSize }: CostPlan, sizes: readonly number[]): Knob[] {
  const knobs = new Map<string, Knob>();
  for (const [index, { asked, path }] of fields.entries()) {
    const now = sizes[index] ?? 0;
    if (!asked || now <= pageSize.least) continue;
    const { variable } = asked.given;
    const name = variable === null ? `\`first\` of \`${shortened(path)}\`` : `\`$${shortened(variable)}\``;
    const key = variable === null ? `field ${index}` : `$${variable}`;
    const knob = knobs.get(key) ?? { name, now, fields: [] };
    knob.fields.push(index);
    knobs.set(key, knob);
  }
  return [...knobs.values()];
}

/** The largest whole number of a range that fits, where everything below one that fits fits too; null where none does. */
function largest(least: number, most: number, fits: (value: number) => boolean): number | null {
  let fitting: number | null = null;
  let low = least;
  let high = most;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) {
      fitting = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return fitting;
}

/** Says how the page sizes of an operation that costs too much would have to be for it to fit. */
export function suggestionFor(
  plan: CostPlan,
  sizes: readonly number[],
  variables: Variables,
  { counted, ceiling }: { counted: CountedCost; ceiling: number },
): string {
  const { least } = plan.pageSize;
  const knobs = knobsOf(plan, sizes);
  const fitsWith = (set: (knob: Knob) => number, turned: readonly Knob[]) => {
    const tried = [...sizes];
    for (const knob of turned) for (const index of knob.fields) tried[index] = set(knob);
    return countCost(plan, tried, variables).total <= ceiling;
  };
  const lower = ({ name, now }: Knob, to: number) => `${name} from ${now} to ${to}`;

  const [best] = knobs
    .slice(0, mostTried)
    .filter((knob) => fitsWith(() => least, [knob]))
    .map((knob) => ({ knob, to: largest(least, knob.now - 1, (value) => fitsWith(() => value, [knob])) ?? least }))
    .sort((a, b) => b.to / b.knob.now - a.to / a.knob.now);
  if (best) return `Lower ${lower(best.knob, best.to)}.`;

  const shared = (percent: number) => (knob: Knob) => Math.max(least, Math.floor((knob.now * percent) / 100));
  const percent = largest(0, 99, (value) => fitsWith(shared(value), knobs));
  if (percent !== null && knobs.length <= mostNamed)
    return `Lower ${knobs.map((knob) => lower(knob, shared(percent)(knob))).join(' and ')}.`;

  const [dearest] = [...counted.fields].sort((a, b) => b.cost - a.cost);
  const where = dearest?.cost
    ? ` The most expensive is \`${shortened(dearest.field.path)}\` at ${spelled(dearest.cost)}.`
    : '';
  return percent === null
    ? `No page size is small enough: ask for fewer fields.${where}`
    : `Lower every \`first\` to ${Math.max(percent, 1)}% of what it is, or ask for fewer fields.${where}`;
}
