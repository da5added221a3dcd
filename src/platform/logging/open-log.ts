import { type Logger, pino } from 'pino';
import { type Clock, systemClock } from '../clock';
import { escapeUnsafe } from './clean-text';
import type { LogLevel } from './log-settings';
import { textOfLine } from './text-of-line';
import { withoutSecretFields } from './without-secrets';

export type Log = Logger;

/** Where lines go, such as standard output. */
export interface LogDestination {
  write(line: string): unknown;
}

export interface OpenLogOptions {
  level: LogLevel;
  destination: LogDestination;
  /** For a person at a terminal instead of JSON. */
  pretty?: boolean;
  clock?: Clock;
}

/**
 * The log: one JSON object a line with time, level and `event`.
 *
 * Whatever a text holds, a line stays one line and steers no terminal: unsafe characters leave as escapes.
 */
export function openLog({ level, destination, pretty = false, clock = systemClock }: OpenLogOptions): Log {
  const isChatty = level === 'debug' || level === 'trace';
  const writeText = (line: string) => {
    const text = textOfLine(line, isChatty);
    if (text !== null) destination.write(`${text}\n`);
  };
  return pino(
    {
      level,
      base: null,
      messageKey: 'message',
      timestamp: () => `,"time":"${clock.now()}"`,
      formatters: { level: (label) => ({ level: label }), log: (fields) => withoutSecretFields(fields) },
    },
    // pino ends each line with one line feed, which is the only one that is not to be escaped.
    {
      write: (line: string) => {
        if (pretty) writeText(line);
        else destination.write(`${escapeUnsafe(line.trimEnd())}\n`);
      },
    },
  );
}

/** One sentence for whoever looks after the service. */
export function tellThrough(log: Log): (sentence: string) => void {
  return (sentence) => log.info({ event: 'told' }, sentence);
}
