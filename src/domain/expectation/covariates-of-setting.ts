import { provisionTypes, regions, sectors } from '../register/vocabulary';
import { bandOf, type Covariate, notPublished, withNotPublished } from './covariate';
import { wholeMonths } from './whole-months';

const kind: Covariate = {
  id: 'KIND',
  title: 'Kind of setting',
  why: 'Kinds are inspected for different things, and some are judged below good far more often than others.',
  levels: () => withNotPublished(provisionTypes),
  levelOf: ({ setting }) => setting.provisionType,
};

const size: Covariate = {
  id: 'SIZE',
  title: 'Size, in places',
  why: 'Large settings and the smallest ones are judged otherwise than those between. Agencies have no places.',
  levels: ({ smallPlaces, middlingPlaces, largePlaces, veryLargePlaces }) =>
    withNotPublished({
      SMALLEST: `Up to ${smallPlaces} places`,
      SMALL: `${smallPlaces + 1} to ${middlingPlaces} places`,
      MIDDLING: `${middlingPlaces + 1} to ${largePlaces} places`,
      LARGE: `${largePlaces + 1} to ${veryLargePlaces} places`,
      VERY_LARGE: `More than ${veryLargePlaces} places`,
    }),
  levelOf: ({ setting: { places } }, { smallPlaces, middlingPlaces, largePlaces, veryLargePlaces }) =>
    places === null
      ? notPublished
      : bandOf(
          places,
          [smallPlaces + 1, middlingPlaces + 1, largePlaces + 1, veryLargePlaces + 1],
          ['SMALLEST', 'SMALL', 'MIDDLING', 'LARGE', 'VERY_LARGE'],
        ),
};

const sector: Covariate = {
  id: 'SECTOR',
  title: 'Sector',
  why: 'Sectors take in different children, and are judged otherwise on the whole.',
  levels: () => withNotPublished(sectors),
  levelOf: ({ setting }) => setting.sector,
};

const region: Covariate = {
  id: 'REGION',
  title: 'Region',
  why: 'Regional teams of inspectors and regional markets differ; a group should not answer for where it is.',
  levels: () => withNotPublished(regions),
  levelOf: ({ setting }) => setting.region ?? notPublished,
};

const age: Covariate = {
  id: 'AGE',
  title: 'Age of the registration at the inspection',
  why: 'New settings are judged below good more often; a group that opens many should not answer for that alone.',
  levels: ({ newMonths, youngMonths, settledMonths, oldMonths }) =>
    withNotPublished(
      {
        NEW: `Registered for less than ${newMonths} months`,
        YOUNG: `Registered for ${newMonths} to ${youngMonths - 1} months`,
        SETTLED: `Registered for ${youngMonths} to ${settledMonths - 1} months`,
        OLD: `Registered for ${settledMonths} to ${oldMonths - 1} months`,
        OLDEST: `Registered for ${oldMonths} months or longer`,
      },
      'Not published, or inspected before this registration began',
    ),
  levelOf: ({ setting, inspectedOn }, { newMonths, youngMonths, settledMonths, oldMonths }) =>
    setting.registeredOn === null || inspectedOn < setting.registeredOn
      ? notPublished
      : bandOf(
          wholeMonths(setting.registeredOn, inspectedOn),
          [newMonths, youngMonths, settledMonths, oldMonths],
          ['NEW', 'YOUNG', 'SETTLED', 'OLD', 'OLDEST'],
        ),
};

/** What the register says of the setting itself. */
export const covariatesOfSetting: readonly Covariate[] = [kind, size, sector, region, age];
