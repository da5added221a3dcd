import type { Dossier } from './compile-dossier';

const header = [
  'number',
  'section',
  'of_what',
  'statement',
  'record_class',
  'record_id',
  'version',
  'step',
  'source',
  'as_of',
  'known_at',
  'provision',
] as const;

/** A spreadsheet takes what begins so for a formula; an apostrophe before it is how one says that it is text. */
const likeFormula = /^[=+\-@\t\r]/;

function cell(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value).replace(/\r\n?/g, '\n');
  const safe = typeof value === 'string' && likeFormula.test(text) ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Every statement as a row of CSV, for whoever counts or sorts them. */
export function dossierCsv({ sections }: Dossier): string {
  const rows = sections.flatMap(({ id, statements }) =>
    statements.map(({ number, about, text, fact, source, asOf, knownAt, citation }) => [
      ...[number, id, about, text, fact.recordClass, fact.id, fact.version, fact.step],
      ...[source, asOf, knownAt, citation],
    ]),
  );
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\n`).join('');
}
