/** The cells of a row, or where a quotation mark opens that the text does not close. */
export type SplitRow = { cells: string[] } | { openQuoteAt: number };

/** Where the quoted value that opens at `start` closes; -1 when it does not. Two marks stand for one in the value. */
function closingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function endOfValue(text: string, from: number, delimiter: string): number {
  const end = text.indexOf(delimiter, from);
  return end < 0 ? text.length : end;
}

function splitQuoted(text: string, delimiter: string): SplitRow {
  const cells: string[] = [];
  let start = 0;
  while (start <= text.length) {
    const isQuoted = text[start] === '"';
    const close = isQuoted ? closingQuote(text, start) : start;
    if (close < 0) return { openQuoteAt: start };
    const end = endOfValue(text, close, delimiter);
    // A mark that closes in the middle of a value, as in `"Rose" Cottage`, was never meant as a quotation.
    const isValue = isQuoted && close === end - 1;
    cells.push(isValue ? text.slice(start + 1, close).replaceAll('""', '"') : text.slice(start, end));
    start = end + delimiter.length;
  }
  return { cells };
}

/**
 * Splits one row's text into cells by RFC 4180, and takes marks within unquoted values as they stand.
 *
 * Most rows hold no quotation mark, and are split by the engine itself.
 */
export function splitRow(text: string, delimiter: string): SplitRow {
  const row = text.endsWith('\r') ? text.slice(0, -1) : text;
  return row.includes('"') ? splitQuoted(row, delimiter) : { cells: row.split(delimiter) };
}
