import { type Guard, guard } from '../guard';

/** What a step repeats of its draft, because a clock runs from it, is what the draft says. */
export function asDrafted(name: string, drafts: readonly string[], called: string): Guard {
  return guard(
    `${called} is as in the notice`,
    ({ past, particulars }) =>
      (past.findLast(({ step }) => drafts.includes(step))?.particulars[name] ?? null) === (particulars[name] ?? null),
    {
      code: 'NOT_AS_PROPOSED',
      message: `\`${name}\` (${called}) is not what the notice says. Repeat what was approved, or draft the notice anew.`,
      citation: null,
    },
  );
}
