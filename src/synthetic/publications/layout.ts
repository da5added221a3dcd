import type { CellKey, Column } from './cells';
import type { Encoding } from './csv-file';
import { inspectedColumns, latestInspectionColumns } from './inspection-columns';
import { yearSpan } from './labels';
import { providerColumns } from './provider-columns';

export interface Layout {
  encoding: Encoding;
  preamble: readonly string[];
  /** The upper of two header rows: one title over the provider's columns, one over the inspection's. */
  tiers: readonly [provider: string, inspection: string] | null;
  provider: readonly Column[];
  inspection: readonly Column[];
  trailingColumns: number;
  trailingRows: number;
}

const someCellsEmpty =
  'Some cells in this table are empty. This is in instances where the column refers to data that is not applicable for that provider type.';

/** The lines above the headers since 2022, with the misprint of two years' releases. */
export function preambleOf(year: number, title: string): readonly string[] {
  if (year < 2022) return [];
  const page = year >= 2024 ? 'Ofsted social care provider webpage' : 'Oftsed Social Care Provider Webpage';
  const begins = year === 2022 ? 'A5' : 'A4';
  return [
    `Children's social care data in England ${year} ${year >= 2024 ? '–' : '-'} ${title}`,
    `This worksheet contains one table, this table begins in cell ${begins}. Column A includes a link to the ${page} for each provider, links will open in a new window.`,
    someCellsEmpty,
    ...(year === 2022 ? [''] : []),
  ];
}

/** The years published with a byte order mark, and the one in which we stand in for a release that is not UTF-8. */
export function encodingOf(year: number): Encoding {
  if (year === 2024) return 'windows-1252';
  return year >= 2016 && year <= 2021 ? 'utf-8-bom' : 'utf-8';
}

/** Two years list everyone; the others only those with an inspection. */
export function listsEveryProvider(year: number): boolean {
  return year === 2021 || year === 2025;
}

function tiersOf(year: number, inspection: string): Layout['tiers'] {
  return year >= 2016 && year <= 2021 ? ['Provider information', inspection] : null;
}

const blankColumns: Readonly<Record<number, number>> = { 2017: 1, 2023: 2, 2025: 13 };

/** The register of a year as Ofsted laid it out. Source: Ofsted's registers of 2015 to 2025. */
export function registerLayout(year: number): Layout {
  const asAt = year === 2022 ? 'as at March 2022' : `as at 31 March ${year}`;
  return {
    encoding: encodingOf(year),
    preamble: preambleOf(year, `Provider level ${asAt}`),
    tiers: tiersOf(year, year === 2016 ? 'Latest Full Inspection information' : 'Latest Full Inspection'),
    provider: providerColumns(year),
    inspection: latestInspectionColumns(year),
    trailingColumns: blankColumns[year] ?? 0,
    trailingRows: year === 2023 ? 11 : 0,
  };
}

/** The list of a year's inspections; the layout of 2022-23 is published, the others follow their year's register. */
export function inYearLayout(year: number): Layout {
  return {
    encoding: encodingOf(year),
    preamble: preambleOf(year, `Provider level in year ${yearSpan(year)}`),
    tiers: tiersOf(year, 'Inspection information'),
    provider: providerColumns(year),
    inspection: inspectedColumns(year),
    trailingColumns: 0,
    trailingRows: 0,
  };
}

/** Every active provider with its places and owner. The layout of 2023 is published. */
export function everyProviderLayout(year: number): Layout {
  const renamed: Partial<Record<CellKey, string>> = {
    educationUrn: 'Linked education URN',
    ofstedRegion: 'Ofsted Region',
    owner: 'Organisation name',
  };
  return {
    encoding: encodingOf(year),
    preamble: preambleOf(year, `Providers and places at 31 March ${year}`),
    tiers: null,
    provider: providerColumns(year).map(([header, cell]): Column => [renamed[cell] ?? header, cell]),
    inspection: [],
    trailingColumns: 0,
    trailingRows: 0,
  };
}
