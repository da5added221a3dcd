import fc from 'fast-check';
import {
  deemedServiceDay,
  problemsOfService,
  remarksOnService,
  type Service,
} from '../../../src/domain/calendar/service';
import { type ServiceMethodId, serviceMethods } from '../../../src/domain/calendar/service-methods';
import { addDays, fromDayNumber, toDayNumber } from '../../../src/domain/values/day';

const posted: Service = {
  method: 'RECORDED_POST',
  addressee: 'REGISTERED_PERSON',
  sentOn: '2026-12-22',
  servedOn: '2026-12-25',
};

describe('service of a document', () => {
  it.each([
    ['BY_HAND', null],
    ['RECORDED_POST', '2026-12-25'],
    ['ORDINARY_POST', null],
    ['EMAIL_WITH_CONSENT', null],
  ] as const)('%s on 22 December 2026 is taken to be served on %s', (method, day) => {
    expect(deemedServiceDay(method, '2026-12-22')).toBe(day);
  });

  it('is taken to be effected on the third day after posting, weekend and bank holiday or not (s. 37(3))', () => {
    const anyDay = fc.integer({ min: toDayNumber('2000-01-01'), max: toDayNumber('2099-12-31') }).map(fromDayNumber);
    fc.assert(
      fc.property(anyDay, (sentOn) => expect(deemedServiceDay('RECORDED_POST', sentOn)).toBe(addDays(sentOn, 3))),
      { seed: 6 },
    );
  });

  it.each([
    ['served after today', { ...posted, servedOn: '2026-12-31' }, 'Expected a day of service up to 30 December 2026'],
    [
      'served before it was sent',
      { ...posted, servedOn: '2026-12-21' },
      'Expected a day of service from 22 December 2026',
    ],
  ])('%s is refused', (_case, service, problem) => {
    expect(problemsOfService(service, '2026-12-30')).toEqual([expect.stringContaining(problem)]);
  });

  it.each([
    ['on the day taken', posted],
    ['earlier than taken, as shown by a receipt', { ...posted, servedOn: '2026-12-23' }],
    ['sent on no recorded day', { ...posted, sentOn: null }],
  ])('%s is not refused: the recorded day counts', (_case, service) => {
    expect(problemsOfService(service, '2026-12-30')).toEqual([]);
  });

  it('says so where the recorded day is not the one that section 37(3) takes', () => {
    const [remark] = remarksOnService({ ...posted, servedOn: '2026-12-29' });
    expect(remark!.confidence).toBe('secondary');
    expect(remark!.text).toBe(
      'By s. 37(3) service is taken to be effected on the third day after the day on which it is sent, unless the contrary is proved. That would be 25 December 2026; the day recorded is 29 December 2026, 4 days apart. The recorded day counts; say what shows it.',
    );
  });

  it.each([
    ['BY_HAND', 'REGISTERED_PERSON', ['served on the day on which it is delivered']],
    ['RECORDED_POST', 'REGISTERED_PERSON', ['By s. 37(3)']],
    ['RECORDED_POST', 'PARENT_UNDERTAKING', ['By s. 37(3)', 'A parent undertaking']],
    ['ORDINARY_POST', 'REGISTERED_PERSON', ['By s. 7', 'and not ordinary post']],
    ['EMAIL_WITH_CONSENT', 'REGISTERED_PERSON', ['Nothing on service by email']],
    ['EMAIL_WITH_CONSENT', 'OTHER', ['Nothing on service by email', 'Anyone else']],
  ] as const)('%s to %s has its remarks', (method, addressee, parts) => {
    const remarks = remarksOnService({ method, addressee, sentOn: null, servedOn: '2026-12-29' });
    expect(remarks.map(({ text }) => text)).toEqual(parts.map((part) => expect.stringContaining(part)));
  });

  it.each([
    'EMAIL_WITH_CONSENT',
    'ORDINARY_POST',
  ] as const)('%s is not said to be verified as a way of service', (method) => {
    const remarks = remarksOnService({ method, addressee: 'REGISTERED_PERSON', sentOn: null, servedOn: '2026-12-29' });
    expect(remarks.at(-1)!.confidence).toBe('unverified');
  });

  it('has no number of days but the one that was read', () => {
    const numbers = (Object.keys(serviceMethods) as ServiceMethodId[]).map((id) => deemedServiceDay(id, '2026-01-01'));
    expect(numbers.filter((day) => day !== null)).toEqual(['2026-01-04']);
  });
});
