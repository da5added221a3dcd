import { html, type Markup } from '../markup';
import { definitionsInWords } from '../ownership-words';
import { momentFields, momentOf, type PageMoment, typedText } from '../page-moment';
import { choiceOf, usualDefinition } from './choices';
import type { ShownRule } from './detection-answer';
import { regionsInWords } from './detection-words';

/** The rule whose groups the page shows by nearness; every other rule's it shows by strength. */
export const watchRule = 'STATUTORY_WATCH';
const everyRule = 'EVERY_RULE';

export interface WatchFilters {
  moment: PageMoment;
  definition: string;
  region: string | null;
  localAuthority: string | null;
  /** Null: every rule. */
  rule: string | null;
  after: string | null;
}

/** What was chosen. */
export function watchFiltersOf(query: Readonly<Record<string, unknown>>): WatchFilters {
  const rule = typedText(query, 'rule') ?? watchRule;
  return {
    moment: { asOf: momentOf(query).asOf, knownAt: null },
    definition: typedText(query, 'definition') ?? usualDefinition,
    region: typedText(query, 'region'),
    localAuthority: typedText(query, 'council'),
    rule: rule === everyRule ? null : rule,
    after: typedText(query, 'after'),
  };
}

/** As they stand in an address, for the link to what follows. */
export function watchQuery({ definition, region, localAuthority, rule }: WatchFilters): Record<string, string> {
  const given = { definition, region, council: localAuthority, rule: rule ?? everyRule };
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== null));
}

/** The form that asks for another day, definition, area or rule. */
export function watchForm(filters: WatchFilters, rules: readonly ShownRule[]): Markup {
  const titles = Object.fromEntries(rules.map(({ id, title }) => [id, title]));
  const byRule = { [watchRule]: titles[watchRule] ?? 'Statutory watch', ...titles, [everyRule]: 'Every rule' };
  return html`<details><summary>Choose another day, definition, area or rule</summary><form method="get" action="/watch"><fieldset><legend>Which groups</legend>
${momentFields(filters.moment, false)}
${choiceOf('definition', 'How groups are drawn', definitionsInWords, filters.definition)}
${choiceOf('region', 'With a setting that counts in the region', regionsInWords, filters.region, 'Any region')}
<label for="council">With a setting that counts in the council <span class="hint" id="council-hint">a name, or any code of it; any council if empty</span></label>
<input id="council" name="council" value="${filters.localAuthority}" aria-describedby="council-hint" autocomplete="off">
${choiceOf('rule', 'By which rule', byRule, filters.rule ?? everyRule)}
<button>Show</button></fieldset></form></details>`;
}
