import fc from 'fast-check';
import { escapedText, foldedLine } from '../../../src/platform/calendar-feed/content-line';
import { type CalendarEvent, writeCalendar } from '../../../src/platform/calendar-feed/write-calendar';

const event: CalendarEvent = {
  uid: 'clock-7@oversight.example',
  day: '2026-09-28',
  summary: 'Penalty 12: written representations',
  description: 'Last day.\nSchedule 1A; not moved, whatever the weekday',
  stampedAt: '2026-09-01T08:30:05.123000Z',
  revision: 2,
  remindDaysBefore: [7, 0],
};
const feed = (...events: readonly CalendarEvent[]) =>
  writeCalendar({ productId: '-//Oversight//Clocks//EN', title: 'Clocks', events });

/** As a reader unfolds and unescapes, RFC 5545 sections 3.1 and 3.3.11: written apart from the writer. */
function unfolded(text: string): readonly string[] {
  return text.replace(/\r\n[ \t]/g, '').split('\r\n');
}
function unescaped(text: string): string {
  return text.replace(/\\([\\;,nN])/g, (_whole, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));
}

describe('a calendar as text', () => {
  it('is as RFC 5545 has it', () => {
    expect(feed(event)).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Oversight//Clocks//EN',
        'CALSCALE:GREGORIAN',
        'X-WR-CALNAME:Clocks',
        'BEGIN:VEVENT',
        'UID:clock-7@oversight.example',
        'DTSTAMP:20260901T083005Z',
        'DTSTART;VALUE=DATE:20260928',
        'SEQUENCE:2',
        'SUMMARY:Penalty 12: written representations',
        'DESCRIPTION:Last day.\\nSchedule 1A\\; not moved\\, whatever the weekday',
        'TRANSP:TRANSPARENT',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'DESCRIPTION:Penalty 12: written representations',
        'TRIGGER:-P7D',
        'END:VALARM',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'DESCRIPTION:Penalty 12: written representations',
        'TRIGGER:PT0S',
        'END:VALARM',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('has the same bytes for the same events in any order', () => {
    const events = ['a', 'b', 'c'].map((uid, index) => ({ ...event, uid, day: `2026-09-2${index % 2}` }));
    const text = feed(...events);
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: 3 }), (some) => expect(feed(...some)).toBe(text)),
      { seed: 6 },
    );
  });

  it('has lines of at most 75 octets that give back any text, and no character cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (summary) => {
        const text = feed({ ...event, summary });
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text);
        const line = unfolded(text).find((one) => one.startsWith('SUMMARY:'))!;
        const kept = [...summary.replace(/\r\n?/g, '\n')].filter(
          (one) => one === '\t' || one === '\n' || !/\p{Cc}/u.test(one),
        );
        expect(unescaped(line.slice('SUMMARY:'.length))).toBe(kept.join(''));
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it.each([
    ['a text that would begin an event', 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT', 'x\\nEND:VEVENT\\nBEGIN:VEVENT'],
    ['a lone carriage return', 'a\rb', 'a\\nb'],
    ['what separates values', 'a;b,c\\d', 'a\\;b\\,c\\\\d'],
    ['control characters', 'a\u0000\u0007b\tc', 'ab\tc'],
  ])('keeps %s in its place', (_case, text, escaped) => {
    expect(escapedText(text)).toBe(escaped);
  });

  it('folds at the 75th octet, and counts octets and not characters', () => {
    expect(foldedLine('x'.repeat(75))).toBe('x'.repeat(75));
    expect(foldedLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
    expect(foldedLine('é'.repeat(38))).toBe(`${'é'.repeat(37)}\r\n é`);
    expect(
      foldedLine('x'.repeat(200))
        .split('\r\n')
        .map((line) => line.length),
    ).toEqual([75, 75, 52]);
  });

  it('may hold nothing', () => {
    expect(feed()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
  });

  it.each([
    ['a day that is none', [{ ...event, day: '28/09/2026' }], 'Expected a day of a calendar'],
    ['an instant with an offset', [{ ...event, stampedAt: '2026-09-01T08:30:05+01:00' }], 'Expected an instant in UTC'],
    ['two events of one UID', [event, event], 'Expected each event of a calendar to have a UID of its own.'],
  ])('refuses %s', (_case, events, message) => {
    expect(() => feed(...events)).toThrow(message);
  });
});
