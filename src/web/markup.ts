import { escapeHtml } from './html';

/** Text that is HTML already. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What may stand in a template: text is escaped, null is nothing. */
export type Part = Markup | string | number | null | readonly Part[];

function textOf(part: Part): string {
  if (part === null) return '';
  if (part instanceof Markup) return part.text;
  return typeof part === 'object' ? part.map(textOf).join('') : escapeHtml(String(part));
}

/** HTML of a template: whatever stands in it is escaped, unless it is markup, so that nothing can be forgotten. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const texts = strings.map((string, at) => string + textOf(parts[at] ?? null));
  return new Markup(texts.join(''));
}

/** A list of parts with something between them. */
export function joined(parts: readonly Part[], between: string): Part {
  return parts.flatMap((part, at) => (at === 0 ? [part] : [between, part]));
}

export interface Column<Row> {
  title: string;
  cell: (row: Row) => Part;
}

/** A table that can be scrolled by keyboard where the screen is narrow; the first cell of a row names the row. */
export function tableOf<Row>(caption: string, columns: readonly Column<Row>[], rows: readonly Row[]): Markup {
  const head = columns.map(({ title }) => html`<th scope="col">${title}</th>`);
  const cells = (row: Row) =>
    columns.map(({ cell }, at) => (at === 0 ? html`<th scope="row">${cell(row)}</th>` : html`<td>${cell(row)}</td>`));
  const body = rows.map((row) => html`<tr>${cells(row)}</tr>`);
  return html`<div class="wide" role="group" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}
