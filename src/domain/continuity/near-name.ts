function pairsIn(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  const padded = ` ${text} `;
  for (let at = 0; at < padded.length - 1; at += 1) {
    const pair = padded.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Sørensen and Dice's measure over pairs of letters: 1 for equal texts, 0 for texts with no pair in common. */
function likeness(first: string, second: string): number {
  const [a, b] = [pairsIn(first), pairsIn(second)];
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  const all = [...a.values(), ...b.values()].reduce((sum, count) => sum + count, 0);
  return (2 * common) / all;
}

/** Our policy: names at least this alike are much the same. */
const nearFrom = 0.8;

/** Whether two names in normal form are much the same: a word more, a letter else. */
export function isNearName(first: string, second: string): boolean {
  return likeness(first, second) >= nearFrom;
}

/** A setting's name in the form in which names are compared. */
export function settingNameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘`´]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
