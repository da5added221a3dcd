import { createReadStream } from 'node:fs';

/**
 * The lines of a file, in lists. Only `\n` ends a line: JSON may hold the other line ends of Unicode as they are.
 *
 * What stands after the last line end comes as a line too, unless only whole lines are asked for.
 */
export async function* readLines(file: string, { wholeOnly = false } = {}): AsyncGenerator<readonly string[]> {
  let rest = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1024 * 1024 })) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield lines;
  }
  if (rest !== '' && !wholeOnly) yield [rest];
}
