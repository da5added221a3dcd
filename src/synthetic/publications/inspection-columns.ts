import type { Column } from './cells';

const judgementsSince2019: Readonly<Record<'overall' | 'education' | 'health' | 'helped' | 'leaders', string>> = {
  overall: 'Overall experiences and progress of children and young people',
  education: 'Outcomes in education and related learning activities',
  health: 'Health services',
  helped: 'How well children and young people are helped and protected',
  leaders: 'The effectiveness of leaders and managers',
};

function judgements(year: number): Column[] {
  const keys = Object.keys(judgementsSince2019) as (keyof typeof judgementsSince2019)[];
  return keys.filter((key) => key !== 'health' || year >= 2020).map((key) => [judgementsSince2019[key], key]);
}

/** The latest full inspection's columns in each year's register. Source: as above. */
export function latestInspectionColumns(year: number): readonly Column[] {
  if (year === 2015) {
    return [
      ['Inspection type', 'event'],
      ['Inspection Date', 'inspected'],
      ['Inspection ID', 'eventNumber'],
      ['Overall effectiveness', 'overall'],
      ['Outcomes for children and young people', 'outcomes'],
      ['Quality of care', 'quality'],
      ['The safety of children and young people', 'helped'],
      ['Leadership and management', 'leaders'],
      ['Outcomes in education and related learning activities', 'education'],
      ['Linked ED URN', 'educationUrn'],
      ['Short breaks only', 'shortBreaks'],
    ];
  }
  if (year <= 2018) {
    return [
      ['Event type', 'event'],
      ['Inspection date', 'inspected'],
      ...(year === 2016 ? [] : ([['Publication date', 'published']] as const)),
      ['Event number', 'eventNumber'],
      ['Overall effectiveness', 'overall'],
      ['Outcomes for children and young people', 'outcomes'],
      ['Quality of care', 'quality'],
      ['Safeguarding children and young people', 'helped'],
      ['Leadership and management', 'leaders'],
    ];
  }
  if (year <= 2021) {
    return [
      ['Event type', 'event'],
      ['Inspection date', 'inspected'],
      ['Publication date', 'published'],
      ['Event number', 'eventNumber'],
      ...judgements(year),
    ];
  }
  return latestSince2022(year);
}

function latestSince2022(year: number): readonly Column[] {
  const event: Column[] = [
    ['Latest full inspection event type', 'event'],
    ['Latest full inspection date', 'inspected'],
    ['Latest full inspection publication date', 'published'],
    ['Latest full inspection event number', 'eventNumber'],
  ];
  if (year === 2022) {
    return [
      ...event,
      ['Latest full inspection overall experiences and progress of children and young people', 'overall'],
      ['Latest full inspection outcomes in education and related learning activities', 'education'],
      ['Latest full inspectio health services', 'health'],
      ['Latest full inspection how well children and young people are helped and protected', 'helped'],
      ['Latest full inspection the effectiveness of leaders and managers', 'leaders'],
    ];
  }
  if (year === 2025) {
    const newLine = (header: string): string => `\n${header}`;
    return [
      [newLine('Latest Full inspection event type'), 'event'],
      [newLine('Latest full inspection date'), 'inspected'],
      ['Latest full inspection publication date', 'published'],
      [newLine('Latest full inspection event number'), 'eventNumber'],
      ...judgements(year).map(
        ([header, key]): Column => [key === 'overall' || key === 'helped' ? newLine(header) : header, key],
      ),
      ['Supported Accommodation outcome', 'outcome'],
    ];
  }
  return year === 2024 ? [...event, ...judgements(year), ...previousInspection] : [...event, ...judgements(year)];
}

const previousInspection: readonly Column[] = [
  ['Previous full inspection event type', 'previousEvent'],
  ['Previous full inspection event date', 'previousInspected'],
  ['Previous full inspection publication date', 'previousPublished'],
  ['Previous full inspection event number', 'previousEventNumber'],
  ['Previous overall experiences and progress of children and young people', 'previousOverall'],
  ['Previous outcomes in education and related learning activities', 'previousEducation'],
  ['Previous health services', 'previousHealth'],
  ['Previous how well children and young people are helped and protected', 'previousHelped'],
  ['Previous effectiveness of leaders and managers', 'previousLeaders'],
];

const inspectedHeaders: readonly Column[] = [
  ['Inspection event type', 'event'],
  ['Inspection date', 'inspected'],
  ['Inspection publication date', 'published'],
  ['Inspection event number', 'eventNumber'],
];

/** A year's inspections. The layout of 2022-23 is published; the others follow their year's register. */
export function inspectedColumns(year: number): readonly Column[] {
  if (year <= 2021) return latestInspectionColumns(year);
  return [...inspectedHeaders, ...judgements(year), ...outcomeIn(year)];
}

function outcomeIn(year: number): readonly Column[] {
  return year === 2025 ? [['Supported Accommodation outcome', 'outcome']] : [];
}
