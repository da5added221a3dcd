import type { History } from '../../../src/domain/register/history';
import { reconstructHistory } from '../../../src/domain/register/reconstruct-history';
import type { LifecycleFact, RegisterRelease, Sighting } from '../../../src/domain/register/registration-facts';

type Told = Sighting<string>;

const every = (...days: string[]): RegisterRelease[] => days.map((asAt) => ({ asAt, covers: 'EVERY_PROVIDER' }));
const inspectedOnly = (...days: string[]): RegisterRelease[] =>
  days.map((asAt) => ({ asAt, covers: 'INSPECTED_ONLY' }));
const listedOnly = (...days: string[]): RegisterRelease[] => days.map((asAt) => ({ asAt, covers: 'LISTED_ONLY' }));

/** A register of this day lists it as this, registered on that day. */
const seen = (asAt: string, says: string, registeredOn: string | null = null, more: Partial<Told> = {}): Told => ({
  source: 'REGISTER',
  status: 'ACTIVE',
  asAt,
  registeredOn,
  key: `${says} ${registeredOn}`,
  particulars: says,
  ...more,
});
const left = (leftOn: string, leftBy: LifecycleFact['leftBy'] = 'RESIGNED'): LifecycleFact => ({
  activeOn: null,
  leftOn,
  leftBy,
  reason: null,
});
const joined = (activeOn: string): LifecycleFact => ({ activeOn, leftOn: null, leftBy: null, reason: null });

/** `from (not before) until: what, status`, and `LEFT first day–last day`. */
function written({ versions, events }: History<string>): string[] {
  const day = (validFrom: string, notBefore: string) =>
    validFrom === notBefore ? validFrom : `${validFrom} (${notBefore})`;
  return [
    ...versions.map(
      (of) => `${day(of.validFrom, of.beginsNotBefore)} to ${of.validTo ?? '…'}: ${of.particulars} ${of.status}`,
    ),
    ...events.map(
      (of) =>
        `${of.kind} ${of.happenedOn ?? (of.notBefore === of.notAfter ? of.notBefore : `${of.notBefore}–${of.notAfter}`)}`,
    ),
  ];
}

interface Case {
  sightings: Told[];
  lifecycle?: LifecycleFact[];
  calendar: RegisterRelease[];
  firstInspectedOn?: string;
  expected: string[];
}

const [r19, r21, r23] = ['2019-03-31', '2021-03-31', '2023-03-31'];
const inAll = every(r19, r21, r23);

const cases: [string, Case][] = [
  ['nothing is known', { sightings: [], calendar: inAll, expected: [] }],
  [
    'nothing is claimed to have held before the first register, though it was registered long before',
    {
      sightings: [seen(r19, 'A', '2005-06-01')],
      calendar: every(r19),
      expected: ['2019-03-31 (2005-06-01) to …: A ACTIVE', 'JOINED 2005-06-01'],
    },
  ],
  [
    'without a day of registration it begins with the register that first lists it',
    { sightings: [seen(r19, 'A')], calendar: every(r19), expected: ['2019-03-31 to …: A ACTIVE', 'JOINED 2019-03-31'] },
  ],
  [
    'one that joins between two registers begins on the very day of its registration',
    {
      sightings: [seen(r21, 'A', '2020-02-29')],
      calendar: every(r19, r21),
      expected: ['2020-02-29 to …: A ACTIVE', 'JOINED 2020-02-29'],
    },
  ],
  [
    "a joiners' list gives the day where the register gives none",
    {
      sightings: [seen(r21, 'A')],
      lifecycle: [joined('2020-05-05')],
      calendar: every(r19, r21),
      expected: ['2020-05-05 to …: A ACTIVE', 'JOINED 2020-05-05'],
    },
  ],
  [
    'one opened in retrospect began between the register that should have listed it and the one that does',
    {
      sightings: [seen(r21, 'A', '2018-01-01')],
      calendar: every(r19, r21),
      expected: ['2021-03-31 (2019-04-01) to …: A ACTIVE', 'JOINED 2019-04-01–2021-03-31'],
    },
  ],
  [
    'a day of registration after the register itself is not believed',
    {
      sightings: [seen(r21, 'A', '2022-01-01')],
      calendar: every(r19, r21),
      expected: ['2021-03-31 (2019-04-01) to …: A ACTIVE', 'JOINED 2019-04-01–2021-03-31'],
    },
  ],
  [
    'a register of inspected providers leaves out what was not inspected yet, and says nothing by it',
    {
      sightings: [seen(r21, 'A', '2018-01-01')],
      calendar: inspectedOnly(r19, r21),
      firstInspectedOn: '2020-01-01',
      expected: ['2019-03-31 (2018-01-01) to …: A ACTIVE', 'JOINED 2018-01-01'],
    },
  ],
  [
    'a register of inspected providers that leaves out an inspected one says that it had gone',
    {
      sightings: [seen(r19, 'A', '2010-01-01')],
      calendar: inspectedOnly(r19, r21),
      firstInspectedOn: '2018-01-01',
      expected: [
        '2019-03-31 (2010-01-01) to 2021-03-31: A ACTIVE',
        '2021-03-31 (2019-04-01) to …: A NO_LONGER_PUBLISHED',
        'JOINED 2010-01-01',
        'LEFT 2019-04-01–2021-03-31',
      ],
    },
  ],
  [
    'a register of every provider that leaves it out says that it had gone, inspected or not',
    {
      sightings: [seen(r19, 'A')],
      calendar: every(r19, r21),
      expected: [
        '2019-03-31 to 2021-03-31: A ACTIVE',
        '2021-03-31 (2019-04-01) to …: A NO_LONGER_PUBLISHED',
        'JOINED 2019-03-31',
        'LEFT 2019-04-01–2021-03-31',
      ],
    },
  ],
  [
    'a list that lists whom it lists says nothing by its silence',
    {
      sightings: [seen(r19, 'A')],
      calendar: [...every(r19), ...listedOnly(r21)],
      expected: ['2019-03-31 to …: A ACTIVE', 'JOINED 2019-03-31'],
    },
  ],
  [
    'a change between two registers is dated as a range, and the earlier holds until the later',
    {
      sightings: [seen(r19, 'A'), seen(r21, 'A'), seen(r23, 'B')],
      calendar: inAll,
      expected: ['2019-03-31 to 2023-03-31: A ACTIVE', '2023-03-31 (2021-04-01) to …: B ACTIVE', 'JOINED 2019-03-31'],
    },
  ],
  [
    'a suspension is a change of status, not a leaving',
    {
      sightings: [seen(r19, 'A'), seen(r21, 'A', null, { status: 'SUSPENDED', key: 'suspended' })],
      calendar: every(r19, r21),
      expected: [
        '2019-03-31 to 2021-03-31: A ACTIVE',
        '2021-03-31 (2019-04-01) to …: A SUSPENDED',
        'JOINED 2019-03-31',
      ],
    },
  ],
  [
    "a leavers' list gives the day it left, and how",
    {
      sightings: [seen(r19, 'A')],
      lifecycle: [left('2020-07-15', 'CANCELLED')],
      calendar: every(r19, r21),
      expected: [
        '2019-03-31 to 2020-07-15: A ACTIVE',
        '2020-07-15 to …: A CANCELLED',
        'JOINED 2019-03-31',
        'LEFT 2020-07-15',
      ],
    },
  ],
  [
    "a leavers' list that does not say how it left is believed all the same, before any later register",
    {
      sightings: [seen(r19, 'A')],
      lifecycle: [left('2020-07-15', null)],
      calendar: every(r19),
      expected: [
        '2019-03-31 to 2020-07-15: A ACTIVE',
        '2020-07-15 to …: A LEFT',
        'JOINED 2019-03-31',
        'LEFT 2020-07-15',
      ],
    },
  ],
  [
    'a register that goes on listing it outweighs the list of leavers',
    {
      sightings: [seen(r19, 'A'), seen(r21, 'A')],
      lifecycle: [left('2019-10-01')],
      calendar: every(r19, r21),
      expected: ['2019-03-31 to …: A ACTIVE', 'JOINED 2019-03-31'],
    },
  ],
  [
    'one that left in the weeks before a register that still lists it is off the register from the day after',
    {
      sightings: [seen(r19, 'A'), seen(r21, 'A')],
      lifecycle: [left('2021-03-10')],
      calendar: every(r19, r21),
      expected: [
        '2019-03-31 to 2021-04-01: A ACTIVE',
        '2021-04-01 (2021-03-10) to …: A RESIGNED',
        'JOINED 2019-03-31',
        'LEFT 2021-03-10',
      ],
    },
  ],
  [
    'a leaving that the next register contradicts is believed once a later one drops it',
    {
      sightings: [seen(r19, 'A'), seen(r21, 'A')],
      lifecycle: [left('2020-10-01')],
      calendar: inAll,
      expected: [
        '2019-03-31 to 2021-04-01: A ACTIVE',
        '2021-04-01 (2020-10-01) to …: A RESIGNED',
        'JOINED 2019-03-31',
        'LEFT 2020-10-01',
      ],
    },
  ],
  [
    'of several leavings the last counts',
    {
      sightings: [seen(r19, 'A')],
      lifecycle: [left('2020-10-01'), left('2019-10-01')],
      calendar: every(r19),
      expected: [
        '2019-03-31 to 2020-10-01: A ACTIVE',
        '2020-10-01 to …: A RESIGNED',
        'JOINED 2019-03-31',
        'LEFT 2020-10-01',
      ],
    },
  ],
  [
    'a register that leaves it out between two that list it says nothing',
    {
      sightings: [seen(r19, 'A'), seen(r23, 'A')],
      calendar: inAll,
      expected: ['2019-03-31 to …: A ACTIVE', 'JOINED 2019-03-31'],
    },
  ],
  [
    'one registered anew under the old number joined again on that day, and had left by then',
    {
      sightings: [seen(r19, 'A', '2010-01-01'), seen(r21, 'B', '2020-06-01')],
      calendar: every(r19, r21),
      expected: [
        '2019-03-31 (2010-01-01) to 2020-06-01: A ACTIVE',
        '2020-06-01 to …: B ACTIVE',
        'JOINED 2010-01-01',
        'LEFT 2019-04-01–2020-06-01',
        'JOINED 2020-06-01',
      ],
    },
  ],
  [
    'the first of two registrations under one number ends with the register that leaves it out',
    {
      sightings: [seen(r19, 'A', '2010-01-01'), seen(r23, 'B', '2022-06-01')],
      calendar: inAll,
      expected: [
        '2019-03-31 (2010-01-01) to 2021-03-31: A ACTIVE',
        '2021-03-31 (2019-04-01) to 2022-06-01: A NO_LONGER_PUBLISHED',
        '2022-06-01 to …: B ACTIVE',
        'JOINED 2010-01-01',
        'LEFT 2019-04-01–2021-03-31',
        'JOINED 2022-06-01',
      ],
    },
  ],
  [
    'each of two registrations under one number ends on the day that a list gives for it',
    {
      sightings: [seen(r19, 'A', '2010-01-01'), seen(r21, 'B', '2020-06-01')],
      lifecycle: [left('2019-09-01'), left('2022-01-01', 'CANCELLED')],
      calendar: inAll,
      expected: [
        '2019-03-31 (2010-01-01) to 2019-09-01: A ACTIVE',
        '2019-09-01 to 2020-06-01: A RESIGNED',
        '2020-06-01 to 2022-01-01: B ACTIVE',
        '2022-01-01 to …: B CANCELLED',
        'JOINED 2010-01-01',
        'LEFT 2019-09-01',
        'JOINED 2020-06-01',
        'LEFT 2022-01-01',
      ],
    },
  ],
  [
    'the leaving of an earlier registration does not end a later one',
    {
      sightings: [seen(r19, 'A', '2010-01-01'), seen(r21, 'B', '2020-06-01')],
      lifecycle: [left('2019-09-01')],
      calendar: inAll,
      expected: [
        '2019-03-31 (2010-01-01) to 2019-09-01: A ACTIVE',
        '2019-09-01 to 2020-06-01: A RESIGNED',
        '2020-06-01 to 2023-03-31: B ACTIVE',
        '2023-03-31 (2021-04-01) to …: B NO_LONGER_PUBLISHED',
        'JOINED 2010-01-01',
        'LEFT 2019-09-01',
        'JOINED 2020-06-01',
        'LEFT 2021-04-01–2023-03-31',
      ],
    },
  ],
  [
    'a list of inspections serves where no register lists it',
    {
      sightings: [seen('2020-05-01', 'A', '2020-01-01', { source: 'IN_YEAR' })],
      calendar: listedOnly(r21),
      expected: ['2020-05-01 (2020-01-01) to …: A ACTIVE', 'JOINED 2020-01-01'],
    },
  ],
  [
    'a list of inspections is not heard where a register speaks',
    {
      sightings: [seen(r21, 'A'), seen('2022-05-01', 'B', null, { source: 'IN_YEAR' })],
      calendar: every(r21),
      expected: ['2021-03-31 to …: A ACTIVE', 'JOINED 2021-03-31'],
    },
  ],
  [
    'a list of leavers alone tells a whole life',
    {
      sightings: [seen('2018-05-01', 'A', '2018-05-01', { source: 'LIFECYCLE' })],
      lifecycle: [{ ...left('2018-11-01'), activeOn: '2018-05-01' }],
      calendar: every(r19),
      expected: [
        '2018-05-01 to 2018-11-01: A ACTIVE',
        '2018-11-01 to …: A RESIGNED',
        'JOINED 2018-05-01',
        'LEFT 2018-11-01',
      ],
    },
  ],
  [
    'one that a register lists as resigned has left already',
    {
      sightings: [seen(r19, 'A', null, { status: 'RESIGNED' })],
      lifecycle: [left('2019-05-01')],
      calendar: every(r19, r21),
      expected: ['2019-03-31 to …: A RESIGNED', 'JOINED 2019-03-31'],
    },
  ],
];

describe('the history of a registration', () => {
  it.each(cases)('%s', (_, { sightings, lifecycle = [], calendar, firstInspectedOn = null, expected }) => {
    expect(written(reconstructHistory({ sightings, lifecycle, firstInspectedOn }, calendar))).toEqual(expected);
  });

  it('keeps the reason that the list of leavers gives', () => {
    const lifecycle = [{ ...left('2020-01-01'), reason: 'Merged' }];
    const facts = { sightings: [seen(r19, 'A')], lifecycle, firstInspectedOn: null };
    const { versions } = reconstructHistory(facts, every(r19, r21));
    expect(versions.map(({ leftReason }) => leftReason)).toEqual([null, 'Merged']);
  });
});
