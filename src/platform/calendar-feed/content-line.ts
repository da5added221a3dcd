const longestLine = 75;
const encoder = new TextEncoder();

/** Text as RFC 5545, section 3.3.11, has it: what separates values is escaped, and what is no text is left out. */
export function escapedText(text: string): string {
  const kept = text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '');
  return kept.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}

/** A line of at most 75 octets each, by section 3.1: it goes on in the next after a space, and no character is cut. */
export function foldedLine(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const length = encoder.encode(character).length;
    if (octets + length > longestLine) {
      lines.push(current);
      [current, octets] = [' ', 1];
    }
    current += character;
    octets += length;
  }
  return [...lines, current].join('\r\n');
}
