/**
 * What could begin a new line, steer a terminal or turn the direction of writing: control characters of both ranges,
 * the two separators of Unicode, marks of direction, the mark of byte order, and halves of a character that stand alone.
 */
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found.
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;

/** A text that someone else chose, fit for one line of a log: harmless, and at most so many characters long. */
export function cleanText(text: string, most: number): string {
  // Cut first, so that a long text costs no more than a short one.
  const characters = [...text.slice(0, 2 * most + 2)];
  const isLonger = characters.length > most || text.length > 2 * most + 2;
  const kept = isLonger ? `${characters.slice(0, Math.max(0, most - 1)).join('')}…` : characters.join('');
  return kept.replace(unsafe, '\ufffd');
}

/** The same for a text of several lines, such as a stack: each line is clean, and all but the first are indented. */
export function cleanLines(text: string, most: number): string {
  return text
    .split('\n')
    .map((line) => cleanText(line.trimEnd(), most))
    .join('\n    ');
}

/** JSON may write any character of a text as an escape, and unsafe ones stand in texts only. */
export function escapeUnsafe(json: string): string {
  return json.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
