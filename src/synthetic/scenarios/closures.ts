import { daysAfter, type Stage } from './stage';

const northernCouncils = ['Lancashire', 'Rochdale', 'Oldham', 'Bolton', 'Wigan', 'Blackpool'];

/** A group of eighteen homes closes fourteen of them within four weeks. */
export function plantMassClosure(stage: Stage): void {
  const name = 'short-notice-mass-closure';
  const owner = stage.owner(name, 'INVESTMENT', 18);
  const provider = stage.book.company(owner, 'CHILDRENS_HOME', false);
  for (let index = 0; index < 18; index += 1) {
    stage.home(name, provider, {
      council: northernCouncils[index % northernCouncils.length] ?? 'Lancashire',
      registered: daysAfter('2016-02-01', index * 97),
      left: index < 14 ? daysAfter('2023-09-04', index * 2) : undefined,
    });
  }
  stage.tell({
    name,
    sentence: 'An investor-owned group resigns the registration of 14 of its 18 homes between 4 and 30 September 2023.',
    owners: [owner],
  });
}

/** An operator gives up its inadequate homes; a new company with the same people opens the like in the same councils. */
export function plantPhoenix(stage: Stage): void {
  const name = 'phoenix';
  const before = stage.owner(name, 'INDIVIDUAL', 5);
  const after = stage.owner(name, 'INDIVIDUAL', 5);
  const leaving = stage.book.company(before, 'CHILDRENS_HOME', false);
  const opening = stage.book.company(after, 'CHILDRENS_HOME', false);
  const councils = ['Stoke-on-Trent', 'Staffordshire', 'Staffordshire', 'Shropshire', 'Stoke-on-Trent'];
  const places = [3, 4, 2, 4, 3];
  councils.forEach((council, index) => {
    stage.home(name, leaving, {
      council,
      registered: daysAfter('2019-05-06', index * 120),
      left: daysAfter('2024-06-10', index * 4),
      places: places[index],
      inspections: [
        [daysAfter('2023-06-06', index * 9), 2],
        [daysAfter('2024-02-20', index * 14), index === 3 ? 2 : 3],
      ],
    });
    stage.home(name, opening, {
      council,
      registered: daysAfter('2024-07-15', index * 5),
      places: places[index],
      inspections: [[daysAfter('2025-01-14', index * 7), index % 2 === 0 ? 2 : 1]],
    });
  });
  stage.tell({
    name,
    sentence:
      'A provider resigns five homes in June 2024 after inadequate inspections; from 15 July a new company of the same people registers five like them in the same councils.',
    owners: [before, after],
  });
}
