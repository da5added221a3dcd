import { fixedClock } from '../../../src/platform/clock';
import { type OpenLogOptions, openLog, tellThrough } from '../../../src/platform/logging/open-log';

function logged(options: Partial<OpenLogOptions> = {}) {
  const written: string[] = [];
  const destination = { write: (line: string) => written.push(line) };
  const log = openLog({ level: 'info', destination, clock: fixedClock('2026-11-26'), ...options });
  return { log, written, lines: () => written.map((line) => JSON.parse(line)) };
}

const forgeries = [
  ['a line feed', 'harmless\n{"level":"info","event":"told","message":"forged"}'],
  ['a carriage return', 'harmless\rforged'],
  ['the line separator', 'harmless\u2028forged'],
  ['the paragraph separator', 'harmless\u2029forged'],
  ['the next-line control', 'harmless\u0085forged'],
  ['an escape sequence', '\u001b[2J\u001b[1;31mforged'],
  ['the one-character sequence', '\u009b2Jforged'],
  ['a window title', '\u001b]0;forged\u0007'],
  ['a backspace', 'harmless\b\b\b\b\b\b\b\bforged'],
  ['a turn of direction', '\u202edegrof'],
] as const;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be there.
const dangerous = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/;

describe('the log, as JSON', () => {
  it('writes one object a line with time, level and event', () => {
    const { log, written, lines } = logged();
    log.info({ event: 'import' }, 'Imported.');
    log.warn({ event: 'slow', pool: 3 });
    expect(written.every((line) => line.endsWith('}\n'))).toBe(true);
    expect(lines()).toEqual([
      { level: 'info', time: '2026-11-26T12:00:00.000000Z', event: 'import', message: 'Imported.' },
      { level: 'warn', time: '2026-11-26T12:00:00.000000Z', event: 'slow', pool: 3 },
    ]);
  });

  it('leaves out what is below its level', () => {
    const { log, written } = logged({ level: 'warn' });
    tellThrough(log)('Ready.');
    expect(written).toEqual([]);
  });

  it.each(forgeries)('stays one harmless line with %s in a text, and loses nothing of it', (_, text) => {
    const { log, written, lines } = logged();
    log.info({ event: 'seen', by: text, [text]: 1, list: [text] }, text);
    expect(written).toHaveLength(1);
    expect(written[0]!.trimEnd().split(/[\n\r\u2028\u2029\u0085]/)).toHaveLength(1);
    expect(written[0]).not.toMatch(dangerous);
    expect(lines()[0]).toMatchObject({ message: text, by: text, list: [text] });
  });

  it.each([
    'authorization',
    'cookie',
    'token',
    'password',
    'apiKey',
    'set-cookie',
    'x-api-key',
  ])('withholds %s at every level that an object of ours has', (name) => {
    const { log, written } = logged();
    log.info({
      event: 'x',
      [name]: 'hush-1',
      headers: { [name]: 'hush-2' },
      request: { headers: { [name]: 'hush-3' } },
    });
    expect(written[0]).not.toContain('hush');
    expect(written[0]!.match(/\[withheld\]/g)).toHaveLength(3);
  });
});

describe('the log, for a person', () => {
  it('says what is told as it was told', () => {
    const { log, written } = logged({ pretty: true });
    tellThrough(log)('Ready: http://localhost:4000/graphql');
    expect(written).toEqual(['Ready: http://localhost:4000/graphql\n']);
  });

  it('says other events with their facts, and how bad they are', () => {
    const { log, written } = logged({ pretty: true });
    log.warn({ event: 'pool', waiting: 7 }, 'Requests wait for a connection.');
    expect(written).toEqual(['warn: pool Requests wait for a connection. waiting=7\n']);
  });

  it.each(forgeries)('stays one harmless line with %s in a text', (_, text) => {
    const { log, written } = logged({ pretty: true });
    tellThrough(log)(text);
    log.warn({ event: text, by: text, [text]: text }, text);
    expect(written).toHaveLength(2);
    for (const line of written) {
      expect(line.slice(0, -1)).not.toMatch(dangerous);
      expect(line.slice(0, -1)).not.toContain('\n');
    }
  });
});
