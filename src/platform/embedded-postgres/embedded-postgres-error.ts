import { readFileSync } from 'node:fs';

const keptLines = 12;

/** The embedded server could not be brought up or down; the message says what happened and what to do next. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
  readonly whatHappened: string;
  readonly whatToDo: string;
  /** The last lines the server, or the tool that was run, had to say. */
  readonly lastLines: readonly string[];

  constructor(problem: { whatHappened: string; whatToDo: string; lastLines?: readonly string[]; cause?: unknown }) {
    const lastLines = (problem.lastLines ?? []).slice(-keptLines);
    const quoted = lastLines.length > 0 ? `\nIt last said:\n${lastLines.map((line) => `  ${line}`).join('\n')}` : '';
    super(`${problem.whatHappened}\nWhat to do: ${problem.whatToDo}${quoted}`, { cause: problem.cause });
    this.whatHappened = problem.whatHappened;
    this.whatToDo = problem.whatToDo;
    this.lastLines = lastLines;
  }
}

export function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

/** The end of a log file, or nothing where it cannot be read. */
export function lastLinesOf(file: string, fromByte = 0): string[] {
  try {
    return linesOf(readFileSync(file).subarray(fromByte).toString('utf8')).slice(-keptLines);
  } catch {
    return [];
  }
}
