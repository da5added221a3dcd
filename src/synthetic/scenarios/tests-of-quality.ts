import type { Grade } from '../parameters/quality';
import { daysAfter, type Stage } from './stage';

/** Exactly one home inadequate now, with others that require improvement: one more would be the second. */
export function plantOneSettingFromTheTest(stage: Stage): void {
  const name = 'one-setting-from-the-test';
  const owner = stage.owner(name, 'CORPORATE', 6);
  const provider = stage.book.company(owner, 'CHILDRENS_HOME', false);
  const latest: readonly Grade[] = [3, 2, 2, 2, 1, 1];
  latest.forEach((grade, index) => {
    stage.home(name, provider, {
      council: ['Kent', 'Medway', 'Kent', 'East Sussex', 'Kent', 'Medway'][index] ?? 'Kent',
      registered: daysAfter('2018-03-05', index * 151),
      inspections: [
        [daysAfter('2024-01-16', index * 10), grade === 3 ? 2 : 1],
        [daysAfter('2024-11-12', index * 16), grade],
      ],
    });
  });
  stage.tell({
    name,
    sentence:
      'A group of six homes has exactly one inadequate home on 31 March 2025, and three that require improvement.',
    owners: [owner],
  });
}

/** Three homes of one provider inadequate within the last twelve months. */
export function plantAtTheTest(stage: Stage): void {
  const name = 'at-the-test';
  const owner = stage.owner(name, 'CORPORATE', 5);
  const provider = stage.book.company(owner, 'CHILDRENS_HOME', false);
  const latest: readonly (readonly [string, Grade])[] = [
    ['2024-10-08', 3],
    ['2024-12-03', 3],
    ['2025-02-11', 3],
    ['2024-09-17', 2],
    ['2025-01-21', 1],
  ];
  latest.forEach(([day, grade], index) => {
    stage.home(name, provider, {
      council: ['Bradford', 'Kirklees', 'Calderdale', 'Bradford', 'Leeds'][index] ?? 'Bradford',
      registered: daysAfter('2017-06-12', index * 203),
      inspections: [
        [daysAfter(day, -320), grade === 3 ? 2 : 1],
        [day, grade],
      ],
    });
  });
  stage.tell({
    name,
    sentence: 'Three of the five homes of one provider were judged inadequate in the twelve months to 31 March 2025.',
    owners: [owner],
  });
}

const midlandCouncils = [
  'Leicestershire',
  'Derbyshire',
  'Nottinghamshire',
  'Lincolnshire',
  'Derby',
  'Leicester',
  'Staffordshire',
  'Birmingham',
  'Warwickshire',
  'North Northamptonshire',
  'West Northamptonshire',
  'Worcestershire',
];

/** A large group with twenty of fifty-two homes below good, which is more than chance. */
export function plantLargeGroupBelowGood(stage: Stage): void {
  const name = 'large-group-below-good';
  const owner = stage.owner(name, 'INVESTMENT', 52);
  const provider = stage.book.company(owner, 'CHILDRENS_HOME', false);
  for (let index = 0; index < 52; index += 1) {
    const isBelow = index % 13 < 5;
    const grade: Grade = index === 26 ? 3 : isBelow ? 2 : index % 13 === 12 ? 0 : 1;
    stage.home(name, provider, {
      council: midlandCouncils[index % midlandCouncils.length] ?? 'Derbyshire',
      registered: daysAfter('2012-04-16', index * 78),
      places: 2 + (index % 4),
      inspections: [
        [daysAfter('2023-05-09', index * 6), index % 3 === 0 ? 2 : 1],
        [daysAfter('2024-05-07', index * 6), grade],
      ],
    });
  }
  stage.tell({
    name,
    sentence:
      'A group of 52 homes has 20, or 38 in 100, below good on 31 March 2025, against about 15 in 100 of all homes.',
    owners: [owner],
  });
}

/** Half of this owner's homes are below good, and it means nothing: there are two. */
export function plantNoisyPair(stage: Stage): void {
  const name = 'noisy-pair';
  const owner = stage.owner(name, 'INDIVIDUAL', 2);
  const provider = stage.book.company(owner, 'CHILDRENS_HOME', false);
  const latest: readonly Grade[] = [2, 1];
  latest.forEach((grade, index) => {
    stage.home(name, provider, {
      council: 'Devon',
      registered: daysAfter('2020-10-05', index * 190),
      inspections: [
        [daysAfter('2023-10-10', index * 20), 1],
        [daysAfter('2024-10-01', index * 30), grade],
      ],
    });
  });
  stage.tell({
    name,
    sentence: 'One of the two homes of a small owner is below good: half of them, and no more than chance.',
    owners: [owner],
  });
}
