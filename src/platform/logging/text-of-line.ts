import { cleanLines, cleanText } from './clean-text';

type Fields = Readonly<Record<string, unknown>>;

const longestLine = 2_000;

function written(value: unknown): string {
  return cleanText(typeof value === 'string' ? value : (JSON.stringify(value) ?? 'none'), 200);
}

function requestText({ operation, outcome, durationMs, sqlCount }: Fields): string {
  return `${written(operation ?? 'anonymous')}: ${written(outcome)}, ${written(durationMs)} ms, ${written(sqlCount)} statements`;
}

function faultText({ reference, error }: Fields): string {
  const { stack, message } = (error ?? {}) as Fields;
  return `fault ${written(reference)}: ${cleanLines(String(stack ?? message ?? 'unknown'), longestLine)}`;
}

function otherText({ level, time: _, event, message, ...facts }: Fields): string {
  const pairs = Object.entries(facts).map(([name, value]) => `${cleanText(name, 80)}=${written(value)}`);
  const says = typeof message === 'string' ? cleanText(message, longestLine) : '';
  return [level === 'info' ? '' : `${written(level)}:`, written(event ?? ''), says, ...pairs]
    .filter((part) => part !== '')
    .join(' ');
}

/**
 * A line of the log as a person reads it at a terminal; null for what would only disturb there.
 *
 * What is told stands as it is, and finished requests are shown to those only who asked for detail.
 */
export function textOfLine(json: string, isChatty: boolean): string | null {
  const fields = JSON.parse(json) as Fields;
  switch (fields['event']) {
    case 'told':
      return cleanText(String(fields['message']), longestLine);
    case 'fault':
      return faultText(fields);
    case 'request':
      return isChatty ? requestText(fields) : null;
    default:
      return otherText(fields);
  }
}
