import { escapeHtml, inWords } from './html';

type Entry = Readonly<Record<string, unknown>>;

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPlain(value: unknown): boolean {
  return (
    value === null || typeof value !== 'object' || (Array.isArray(value) && value.every((of) => typeof of !== 'object'))
  );
}

function plain(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((of) => escapeHtml(String(of))).join(', ');
  return escapeHtml(String(value));
}

function table(entries: readonly Entry[], name: string): string {
  const columns = [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
  const head = columns.map((column) => `<th scope="col">${escapeHtml(inWords(column))}</th>`).join('');
  const rows = entries.map(
    (entry) => `<tr>${columns.map((column) => `<td>${plain(entry[column])}</td>`).join('')}</tr>`,
  );
  const label = escapeHtml(inWords(name));
  return `<div class="wide" role="group" aria-label="${label}" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function list(values: readonly unknown[], name: string): string {
  if (values.length === 0) return '<p>None.</p>';
  if (values.every((value) => isEntry(value) && Object.values(value).every(isPlain)))
    return table(values as Entry[], name);
  return `<ol>${values.map((value) => `<li>${showAnswer(value, name)}</li>`).join('')}</ol>`;
}

/** A page of a list shows its entries, and how many there are in all. */
function connection({ nodes, totalCount }: Entry, name: string): string {
  const inAll = typeof totalCount === 'number' ? `<p>${totalCount} in all.</p>` : '';
  return `${inAll}${list(nodes as unknown[], name)}`;
}

/** An answer of the API as a person reads it: names in words, lists as tables where they are flat. */
export function showAnswer(value: unknown, name = 'answer'): string {
  if (Array.isArray(value) && !isPlain(value)) return list(value, name);
  if (!isEntry(value)) return plain(value);
  if (Array.isArray(value['nodes'])) return connection(value, name);
  const parts = Object.entries(value).map(
    ([key, of]) => `<dt>${escapeHtml(inWords(key))}</dt><dd>${showAnswer(of, key)}</dd>`,
  );
  return `<dl>${parts.join('')}</dl>`;
}
