import * as fc from 'fast-check';
import { sharedLaneCodes, sharedWith, sharesOf, standingOn } from '../../../src/domain/cases/shares';
import { addDays } from '../../../src/domain/values/day';

const day = '2026-06-15';
const share = (lane: string, more: object = {}) => ({
  step: 'SHARE_CASE',
  on: day,
  particulars: { lane, gateway: 'As read.', purpose: 'For its work.', until: '2026-06-30', ...more },
});
const notShared = (lane: string) => ({ step: 'RECORD_NOT_SHARED', on: day, particulars: { lane, noGateway: 'None.' } });
const step = (code: string, on = day) => ({ step: code, on, particulars: {} });
const lanesOf = (past: ReturnType<typeof share>[], asked: ReturnType<typeof share>) =>
  sharedWith(past, asked).map(({ lane }) => lane);

describe('with whom a step of a case is shared', () => {
  it.each([
    ['nobody, where nothing is shared', [], step('MOVE_QUALITY_STAGE'), []],
    ['the lane, after the share', [share('DEPARTMENT')], step('MOVE_QUALITY_STAGE'), ['DEPARTMENT']],
    ['the lane, on the last day', [share('DEPARTMENT')], step('LINK_TO_CASE', '2026-06-30'), ['DEPARTMENT']],
    ['nobody, after the last day', [share('DEPARTMENT')], step('LINK_TO_CASE', '2026-07-01'), []],
    ['the lane, by the share itself', [], share('PROVIDER'), ['PROVIDER']],
    ['nobody, once it may not be', [share('DEPARTMENT'), notShared('DEPARTMENT')], step('LINK_TO_CASE'), []],
    ['nobody, by the word that it may not be', [share('DEPARTMENT')], notShared('DEPARTMENT'), []],
    [
      'the lane, shared again after that',
      [notShared('DEPARTMENT'), share('DEPARTMENT')],
      step('LINK_TO_CASE'),
      ['DEPARTMENT'],
    ],
    ['its own lane alone, by another share', [share('DEPARTMENT')], share('PROVIDER'), ['PROVIDER']],
    [
      'the Department alone, where people are named',
      [share('DEPARTMENT'), share('PROVIDER')],
      step('NAME_PEOPLE'),
      ['DEPARTMENT'],
    ],
    ['no council, where a decision names who made it', [share('COMMISSIONER')], step('RECORD_DECISION'), []],
  ])('is %s', (_, past, asked, expected) => {
    expect(lanesOf(past as never, asked as never)).toEqual(expected);
  });

  it('names recipients for councils, the Department itself, and nobody for the group', () => {
    const [council, department, provider] = [
      share('COMMISSIONER', { recipients: ['LA:888', 'RCC:NORTH'] }),
      share('DEPARTMENT', { recipients: ['LA:888'] }),
      share('PROVIDER', { recipients: ['LA:888'] }),
    ].map((one) => sharesOf([one])[0]?.recipients);
    expect([council, department, provider]).toEqual([['LA:888', 'RCC:NORTH'], ['DFE'], []]);
  });

  it('is of each lane the latest word alone, whatever came before', () => {
    const word = fc.record({
      lane: fc.constantFrom(...sharedLaneCodes),
      isShared: fc.boolean(),
      days: fc.integer({ min: -5, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const past = words.map(({ lane, isShared, days }) =>
          isShared ? share(lane, { until: addDays(day, days) }) : notShared(lane),
        );
        const standing = new Set(standingOn(sharesOf(past as never), day).map(({ lane }) => lane));
        for (const lane of sharedLaneCodes) {
          const last = words.findLast((one) => one.lane === lane);
          expect(standing.has(lane)).toBe(last?.isShared === true && last.days >= 0);
        }
      }),
      { numRuns: 300, seed: 61 },
    );
  });
});
