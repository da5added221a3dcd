export type Delimiter = ',' | ';' | '\t' | '|';

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];
const linesLookedAt = 40;

/** How often each delimiter stands outside quotation marks, line by line. */
function countsByLine(sample: string, lineEnd: string): Map<Delimiter, number>[] {
  const lines: Map<Delimiter, number>[] = [];
  let counts = new Map<Delimiter, number>();
  let isQuoted = false;
  for (const character of sample) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === lineEnd) {
      lines.push(counts);
      counts = new Map();
      if (lines.length === linesLookedAt) return lines;
    } else if ((delimiters as readonly string[]).includes(character)) {
      counts.set(character as Delimiter, (counts.get(character as Delimiter) ?? 0) + 1);
    }
  }
  lines.push(counts);
  return lines;
}

/** The delimiter of the richest line, which is the header: sentences above it hold a comma or two at most. */
export function detectDelimiter(sample: string, lineEnd: '\n' | '\r' = '\n'): Delimiter {
  const lines = countsByLine(sample, lineEnd);
  let [best, most] = [',' as Delimiter, 0];
  for (const delimiter of delimiters) {
    const count = Math.max(0, ...lines.map((line) => line.get(delimiter) ?? 0));
    if (count > most) [best, most] = [delimiter, count];
  }
  return best;
}
