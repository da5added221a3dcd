import { html, type Markup } from './markup';

/** The day something is shown as of, and since when it is known, as they were typed; null: today, and now. */
export interface PageMoment {
  asOf: string | null;
  knownAt: string | null;
}

type Query = Readonly<Record<string, unknown>>;

/** What was typed into a field; null where it was left empty, or given more than once. */
export function typedText(query: Query, name: string): string | null {
  const given = query[name];
  const text = typeof given === 'string' ? given.trim() : '';
  return text === '' ? null : text;
}

/** The moment that is asked for. A day for `knownAt` is its end: what was known on that day. */
export function momentOf(query: Query): PageMoment {
  const knownAt = typedText(query, 'knownAt');
  const isDay = knownAt !== null && /^\d{4}-\d{2}-\d{2}$/.test(knownAt);
  return { asOf: typedText(query, 'asOf'), knownAt: isDay ? `${knownAt}T23:59:59Z` : knownAt };
}

/** An address of ours that keeps the moment. */
export function linkAt(path: string, { asOf, knownAt }: PageMoment, more: Readonly<Record<string, string>> = {}) {
  const given = Object.entries({ asOf, knownAt, ...more }).filter(([, value]) => value !== null) as [string, string][];
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}

/** Where a body is shown. */
export function undertakingPath(id: string, part: '' | '/below' = ''): string {
  return `/undertakings/${encodeURIComponent(id)}${part}`;
}

/** Where a group under a definition is shown. */
export function groupPath(id: string): string {
  return `/groups/${encodeURIComponent(id)}`;
}

/** A link to a body by its name. */
export function undertakingLink(id: string, name: string | null, moment: PageMoment): Markup {
  return html`<a href="${linkAt(undertakingPath(id), moment)}">${name ?? 'A body whose name is not published'}</a>`;
}

/** A link to a group by its name. */
export function groupLink({ id, name }: { id: string; name: string }, { asOf }: PageMoment): Markup {
  return html`<a href="${linkAt(groupPath(id), { asOf, knownAt: null })}">${name}</a>`;
}

/** The fields of a moment, for any form. `knownAt` is left out where the answer has no such axis. */
export function momentFields({ asOf, knownAt }: PageMoment, hasKnownAt = true): Markup {
  const known = html`<label for="knownAt">As known at <span class="hint" id="known-hint">a day, or an instant such as 2025-03-31T12:00:00Z; now if empty</span></label>
<input id="knownAt" name="knownAt" value="${knownAt}" aria-describedby="known-hint" autocomplete="off">`;
  return html`<label for="asOf">As of <span class="hint" id="as-of-hint">a day such as 2025-03-31; today if empty</span></label>
<input id="asOf" name="asOf" value="${asOf}" aria-describedby="as-of-hint" autocomplete="off">${hasKnownAt ? known : null}`;
}

/** The form that asks for the same page at another moment. */
export function momentForm(path: string, moment: PageMoment, hasKnownAt = true): Markup {
  return html`<form method="get" action="${path}" class="moment"><fieldset><legend>Another day</legend>${momentFields(moment, hasKnownAt)}<button>Show</button></fieldset></form>`;
}
