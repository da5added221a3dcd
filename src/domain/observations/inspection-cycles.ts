import type { JudgementValue } from '../judgements/frameworks';
import { type Citation, type Confidence, cite } from '../law/citation';
import { type DatedValue, valueOn } from '../law/dated-values';
import { allChildrensHomes, type ProvisionType } from '../register/vocabulary';
import type { Day } from '../values/day';

/** A framework is guidance of the inspectorate and no instrument: it is cited by its name and edition. */
export interface Guidance {
  guidance: string;
  confidence: Confidence;
  note: string | null;
}

/** When the next inspection is due. An inspection year runs from 1 April to 31 March. */
export type CycleTerm =
  | { kind: 'MONTHS'; earliest: number; latest: number }
  /** So many years, counted from the 1 April after the last inspection. */
  | { kind: 'YEARS_FROM_APRIL'; years: number }
  | { kind: 'NEXT_INSPECTION_YEAR' }
  /** A second inspection of any kind in the same year, or by 30 June where the first was after 1 January. */
  | { kind: 'SECOND_IN_YEAR' }
  /** For a newly registered setting: in the same year if registered before 1 October, and else in the next. */
  | { kind: 'FIRST_IN_YEAR' };

export interface Cycle {
  /** After which overall judgement; `FIRST` for a setting that was never inspected, `ANY` for what is left. */
  after: readonly JudgementValue[] | 'ANY' | 'FIRST';
  term: CycleTerm;
  basis: string;
  source: Citation | Guidance;
}

const belowGood: readonly JudgementValue[] = ['REQUIRES_IMPROVEMENT', 'ADEQUATE', 'SATISFACTORY', 'INADEQUATE'];

function framework(edition: string, confidence: Confidence, note: string | null = null): Guidance {
  return { guidance: `Social care common inspection framework, ${edition}`, confidence, note };
}

const unread = 'Later amendments (SI 2021/1019 in part; SI 2022/196 and SI 2024/315) were not read: see GAP-13.';

/** The least that any text read asks of a children's home, so that nothing is called overdue on a harder reading. */
function homes(source: Citation | Guidance, doubt: string): readonly Cycle[] {
  const yearly = `at least once in each inspection year (April to March)${doubt}`;
  const twice = `below good, at least twice in the inspection year${doubt}`;
  const newly = `registered before 1 October, one inspection that year${doubt}`;
  return [
    { after: 'FIRST', term: { kind: 'FIRST_IN_YEAR' }, basis: newly, source },
    { after: belowGood, term: { kind: 'SECOND_IN_YEAR' }, basis: twice, source },
    { after: 'ANY', term: { kind: 'NEXT_INSPECTION_YEAR' }, basis: yearly, source },
  ];
}

function dated(from: Day, value: readonly Cycle[]): DatedValue<readonly Cycle[]> {
  const [first] = value;
  const source = first !== undefined && 'instrument' in first.source ? first.source : 'policy';
  return { from, value, source };
}

const olderEdition = framework('an older edition', 'verified', 'The edition read is of 2017 to 2019.');
const regulation27 = cite('SI_2015_551', 'reg. 27', 'verified', 'Read as it stood in April 2020.');
const regulation27Today = cite('SI_2015_551', 'reg. 27', 'unverified', unread);

const homeCycles = [
  dated(
    '2017-04-01',
    homes(olderEdition, '').filter(({ after }) => after !== 'FIRST'),
  ),
  dated('2020-04-01', homes(regulation27, ', as reg. 27 stood in April 2020, whose exceptions were not read')),
  dated('2021-01-01', homes(regulation27Today, ', the least that any text read asks; the text of today was not read')),
];

const fosteringEditions = framework('independent fostering agencies', 'verified', 'Two editions were read.');
const fosteringFirst = framework('independent fostering agencies', 'secondary', 'It says "usually".');

const fosteringCycles = [
  dated('2017-04-01', [
    {
      after: 'FIRST',
      term: { kind: 'MONTHS', earliest: 7, latest: 12 },
      basis: 'usually 7 to 12 months after registration',
      source: fosteringFirst,
    },
    {
      after: ['INADEQUATE'],
      term: { kind: 'MONTHS', earliest: 6, latest: 12 },
      basis: 'after inadequate, within 6 to 12 months',
      source: fosteringEditions,
    },
    {
      after: ['REQUIRES_IMPROVEMENT', 'ADEQUATE', 'SATISFACTORY'],
      term: { kind: 'MONTHS', earliest: 12, latest: 18 },
      basis: 'after requires improvement, within 12 to 18 months',
      source: fosteringEditions,
    },
    {
      after: 'ANY',
      term: { kind: 'YEARS_FROM_APRIL', years: 3 },
      basis: 'at least once in three years from the 1 April after the last inspection',
      source: fosteringEditions,
    },
  ]),
];

function everyThreeYears(source: Citation | Guidance): readonly Cycle[] {
  const term = { kind: 'MONTHS', earliest: 0, latest: 36 } as const;
  const basis = 'at least once in three years';
  return [
    { after: 'FIRST', term, basis: `${basis}, counted from registration`, source },
    { after: 'ANY', term, basis, source },
  ];
}

/** Regulation 27 gives three years and a year; from which day they are counted was not read, and is inferred. */
const inferred = cite('SI_2015_551', 'reg. 27', 'inferred', `The period was read; its first day was not. ${unread}`);
const threeYearCycles = [dated('2020-04-01', everyThreeYears(inferred))];
const yearlyCycles = [
  dated('2020-04-01', [
    { after: 'ANY', term: { kind: 'NEXT_INSPECTION_YEAR' }, basis: 'at least once a year', source: inferred },
  ]),
];

const about = framework('supported accommodation', 'verified', 'It says "about".');
const aboutSixMonths = framework('supported accommodation', 'secondary', 'It says "about".');

const supportedCycles = [
  dated('2023-04-28', [
    {
      after: ['SERIOUS_OR_WIDESPREAD_WEAKNESSES'],
      term: { kind: 'MONTHS', earliest: 0, latest: 6 },
      basis: 'after serious or widespread weaknesses, about 6 months',
      source: aboutSixMonths,
    },
    {
      after: ['INCONSISTENT_QUALITY'],
      term: { kind: 'MONTHS', earliest: 0, latest: 18 },
      basis: 'after inconsistent quality, about 18 months',
      source: about,
    },
    ...everyThreeYears(about),
  ]),
];

/** No frequency was read for the kinds that are not here. */
const cyclesByKind: Readonly<Partial<Record<ProvisionType, readonly DatedValue<readonly Cycle[]>[]>>> = {
  ...Object.fromEntries(allChildrensHomes.map((kind) => [kind, homeCycles])),
  INDEPENDENT_FOSTERING_AGENCY: fosteringCycles,
  RESIDENTIAL_FAMILY_CENTRE: threeYearCycles,
  VOLUNTARY_ADOPTION_AGENCY: threeYearCycles,
  ADOPTION_SUPPORT_AGENCY: threeYearCycles,
  RESIDENTIAL_HOLIDAY_SCHEME: yearlyCycles,
  SUPPORTED_ACCOMMODATION: supportedCycles,
};

/** The cycles that stand on the day for a kind of setting; empty before the first, and where none was read. */
export function cyclesOn(kind: ProvisionType, day: Day): readonly Cycle[] {
  return valueOn(cyclesByKind[kind] ?? [], day) ?? [];
}

/** The first day for which a frequency was read for the kind; null where none was. */
export function firstCycleFrom(kind: ProvisionType): Day | null {
  return cyclesByKind[kind]?.[0]?.from ?? null;
}
