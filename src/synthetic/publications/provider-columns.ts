import type { Column } from './cells';

const address: readonly Column[] = [
  ['Address 1', 'address1'],
  ['Address 2', 'address2'],
  ['Town', 'town'],
  ['County', 'county'],
  ['Postcode', 'postcode'],
];
const linkUrn: readonly Column[] = [
  ['Web link', 'webLink'],
  ['URN', 'urn'],
];

function placed(regionHeader: string): readonly Column[] {
  return [
    [regionHeader, 'ofstedRegion'],
    ['Government Office Region', 'region'],
    ['Local authority', 'council'],
    ['Parliamentary constituency', 'constituency'],
    ['Sector', 'sector'],
  ];
}

function since2019(regionHeader: string, after: readonly Column[]): readonly Column[] {
  return [
    ...linkUrn,
    ['Linked Education URN', 'educationUrn'],
    ['Provision type', 'type'],
    ['Registration date', 'registered'],
    ['Registration status', 'status'],
    ['Name', 'name'],
    ...address,
    ...placed(regionHeader),
    ...after,
    ['Organisation which owns the provider', 'owner'],
  ];
}

const shortBreaksHeader = "Short-break-only children's home";

/**
 * The provider's columns in each year's register, under that year's headers.
 *
 * Source: the header rows of Ofsted's yearly registers of 2015 to 2025 (Open Government Licence v3.0). Owners are
 * published since 2018, registration dates since 2019.
 */
export function providerColumns(year: number): readonly Column[] {
  if (year === 2015) {
    return [
      ...linkUrn,
      ['Provision type', 'type'],
      ['Reg Status', 'status'],
      ['Setting Name', 'name'],
      ...address,
      ['Region', 'ofstedRegion'],
      ['Local authority', 'council'],
      ['Sector', 'sector'],
    ];
  }
  if (year === 2016) {
    return [
      ...linkUrn,
      ['Provision type', 'type'],
      ['Registration status', 'status'],
      ['Name', 'name'],
      ...address,
      ['Government Office Region', 'region'],
      ['Local authority', 'council'],
      ['Sector', 'sector'],
      ['Places', 'places'],
      ['Linked education URN', 'educationUrn'],
      ["Short breaks only children's home", 'shortBreaks'],
    ];
  }
  if (year <= 2018) {
    return [
      ...linkUrn,
      ['Linked education URN', 'educationUrn'],
      ['Provision type', 'type'],
      ['Registration status', 'status'],
      ['Name', 'name'],
      ...address,
      ...placed('Ofsted Region'),
      ['Places', 'places'],
      year === 2017 ? ['Short breaks only', 'shortBreaks'] : ['Organisation', 'owner'],
    ];
  }
  return since2019(year === 2025 ? 'Ofsted Region' : 'Ofsted region', placesColumns(year));
}

function placesColumns(year: number): readonly Column[] {
  if (year <= 2020) return [['Places', 'places']];
  if (year <= 2022) {
    return [
      ['Places', 'places'],
      [shortBreaksHeader, 'shortBreaks'],
    ];
  }
  const flags: readonly Column[] = [
    [shortBreaksHeader, 'shortBreaks'],
    [year === 2025 ? "Multi Building Children's Home" : "Multi-building children's home", 'multiBuilding'],
  ];
  if (year === 2024) return [['Premises', 'premises'], ['Places', 'places'], ...flags];
  if (year === 2025) return [['Places', 'places'], ['Supported accommodation premises', 'premises'], ...flags];
  return [['Places', 'places'], ...flags];
}
