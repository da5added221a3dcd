/** Every run of three letters of each word, as PostgreSQL's pg_trgm cuts them: two blanks before a word, one after it. */
export function trigramsOf(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of text.split(/[^a-z0-9]+/)) {
    if (word === '') continue;
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  }
  return found;
}

/** How many trigrams both have, of all that either has: pg_trgm's `similarity`. 1 is alike, whatever the order of words. */
export function trigramSimilarity(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  let shared = 0;
  for (const trigram of first) if (second.has(trigram)) shared += 1;
  const all = first.size + second.size - shared;
  return all === 0 ? 0 : shared / all;
}
