import {
  arrivalOf,
  attributionOf,
  groupsKnownFrom,
  inspectionsThere,
  isThere,
  staysIn,
} from '../../../../src/domain/indicators/trend/stays';
import { group, inspected, nation, setting } from '../facts';
import { former, history } from './histories';

const known = '2015-03-31';

describe('how a setting came to its group', () => {
  it.each([
    ['seen on the day it was registered, it was opened', '2020-01-01', '2020-01-01', 'OPENED'],
    ['seen within six months of it, it was opened', '2020-01-01', '2020-06-30', 'OPENED'],
    ['seen later than that, it was acquired', '2020-01-01', '2020-07-02', 'ACQUIRED'],
    ['seen on the first day that groups are known, nobody knows', '2010-01-01', known, 'NOT_KNOWN'],
    ['registered on no known day and inspected before, it was acquired', null, '2021-01-01', 'ACQUIRED'],
  ])('%s', (_case, registeredOn, joinedGroupOn, arrival) => {
    const facts = setting('a', [inspected('2020-08-01', 'GOOD')], { registeredOn, joinedGroupOn });
    expect(arrivalOf(facts, known, 6)).toBe(arrival);
  });

  it('registered on no known day and never inspected before, nobody knows', () => {
    expect(arrivalOf(setting('a', [], { registeredOn: null, joinedGroupOn: '2021-01-01' }), known, 6)).toBe(
      'NOT_KNOWN',
    );
  });
});

describe('whose a judgement is', () => {
  it.each([
    ['made in the group, its own', '2010-01-01', '2021-01-01', '2021-01-01', 'OWN'],
    ['made before it was acquired, inherited', '2010-01-01', '2021-01-01', '2020-12-31', 'INHERITED'],
    [
      'made before it is seen in the group that opened it, uncertain',
      '2020-10-01',
      '2021-01-01',
      '2020-12-31',
      'UNCERTAIN',
    ],
    ['made before groups are known, uncertain', '2010-01-01', known, '2014-12-31', 'UNCERTAIN'],
  ])('%s', (_case, registeredOn, joinedGroupOn, inspectedOn, whose) => {
    const facts = setting('a', [], { registeredOn, joinedGroupOn });
    expect(attributionOf(facts, { inspectedOn }, known, 6)).toBe(whose);
  });
});

describe('inspections while a setting was in a group', () => {
  const stayed = history('a', 'GRG', { joinedGroupOn: '2024-01-01' });
  const left = former(history('b', 'RRR'), '2024-02-14', true);

  it('leave out what came before joining and what came on the day it left', () => {
    const there = inspectionsThere(staysIn(group('g', [stayed], { former: [left] })), {
      from: '2000-01-01',
      to: '2025-03-31',
    });
    expect(there.map(({ judgement }) => judgement.inspectionId)).toEqual([
      'b/2023-02-14',
      'a/2024-02-14',
      'a/2025-02-14',
    ]);
    expect(there[1]?.previous?.inspectionId).toBe('a/2023-02-14');
  });

  it('end with the day on which it closed, which nobody else can have had', () => {
    const closed = former(history('b', 'RRR'), '2024-02-14', false);
    const there = inspectionsThere(staysIn(group('g', [], { former: [closed] })), {
      from: '2000-01-01',
      to: '2025-03-31',
    });
    expect(there.map(({ judgement }) => judgement.inspectedOn)).toEqual(['2023-02-14', '2024-02-14']);
  });

  it('end the day before it left', () => {
    const stay = { setting: left, from: '2020-01-01', to: '2024-02-14' };
    expect([isThere(stay, '2019-12-31'), isThere(stay, '2024-02-13'), isThere(stay, '2024-02-14')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('are known from the first day that anything is in any group', () => {
    expect(groupsKnownFrom(nation([group('g', [stayed], { former: [left] })]))).toBe(known);
    expect(groupsKnownFrom(nation([]))).toBeNull();
  });
});
