import path from 'node:path';
import type { Nation } from '../model';
import { councilStories } from '../nation/council-inspections';
import { firstYear, lastYear } from '../parameters/register-stock';
import { councilLevelTable, councilsInYearTable } from './council-tables';
import { type Encoding, writeCsv } from './csv-file';
import { yearSpan } from './labels';
import { encodingOf, everyProviderLayout, inYearLayout, type Layout, registerLayout } from './layout';
import { lifecycleTable } from './lifecycle-table';
import { premisesTable } from './premises-table';
import { everyProvider, inYearRows, laidOut, registerRows } from './provider-tables';

/** What a written file holds: a published dataset, by the name its reader knows it under, or one of ours. */
export type WrittenDataset =
  | 'PROVIDER_REGISTER'
  | 'PROVIDERS_AND_PLACES'
  | 'IN_YEAR_INSPECTIONS'
  | 'JOINERS_AND_LEAVERS'
  | 'SUPPORTED_ACCOMMODATION_PREMISES'
  | 'COUNCIL_JUDGEMENTS'
  | 'COUNCIL_INSPECTIONS_IN_YEAR'
  | 'OWNERSHIP'
  | 'HOUSES'
  | 'SCENARIOS'
  | 'ANSWERS';

export interface WrittenFile {
  path: string;
  dataset: WrittenDataset;
  asAt: string;
  /** Data rows, or statements: headings and blank rows are not counted. */
  rows: number;
}

interface Plan {
  name: string;
  dataset: WrittenDataset;
  year: number;
  encoding: Encoding;
  rows: Iterable<readonly string[]>;
  /** Rows of the file that are no data. */
  headings: number;
}

/** Writes every published table of the nation's years. */
export async function writePublications(
  nation: Nation,
  folder: string,
  seed: number,
  onProgress?: (step: string, done: number, total: number) => void,
): Promise<WrittenFile[]> {
  const plans = [...providerPlans(nation, seed), ...councilPlans(seed)];
  const written: WrittenFile[] = [];
  for (const [index, { name, dataset, year, encoding, rows, headings }] of plans.entries()) {
    onProgress?.('Writing publications', index, plans.length);
    const file = path.join(folder, name);
    const count = await writeCsv(file, rows, encoding);
    written.push({ path: file, dataset, asAt: `${year}-03-31`, rows: count - headings });
  }
  onProgress?.('Writing publications', plans.length, plans.length);
  return written;
}

function* yearsFrom(first: number): Generator<number> {
  for (let year = first; year <= lastYear; year += 1) yield year;
}

function headingsOf(layout: Layout): number {
  return layout.preamble.length + (layout.tiers ? 2 : 1) + layout.trailingRows;
}

function columnsOf(layout: Layout): Layout['provider'] {
  return [...layout.provider, ...layout.inspection];
}

function* providerPlans({ settings }: Nation, seed: number): Generator<Plan> {
  for (const year of yearsFrom(firstYear)) {
    const register = registerLayout(year);
    yield {
      name: `provider_at_march_${year}.csv`,
      dataset: 'PROVIDER_REGISTER',
      year,
      encoding: register.encoding,
      rows: laidOut(register, registerRows(settings, year, columnsOf(register), seed)),
      headings: headingsOf(register),
    };
    const inYear = inYearLayout(year);
    yield {
      name: `Provider_level_in_year_${yearSpan(year).replace('-', '_')}.csv`,
      dataset: 'IN_YEAR_INSPECTIONS',
      year,
      encoding: inYear.encoding,
      rows: laidOut(inYear, inYearRows(settings, year, columnsOf(inYear), seed)),
      headings: headingsOf(inYear),
    };
  }
  for (const year of yearsFrom(firstYear + 1)) {
    yield {
      name: `joiners_leavers_${String(year).slice(2)}.csv`,
      dataset: 'JOINERS_AND_LEAVERS',
      year,
      encoding: encodingOf(year),
      rows: lifecycleTable(settings, year, seed),
      headings: year >= 2022 ? 4 : 1,
    };
  }
  for (const year of [2023, 2025]) {
    const layout = everyProviderLayout(year);
    yield {
      name: `Providers_places_at_31_Mar_${year}.csv`,
      dataset: 'PROVIDERS_AND_PLACES',
      year,
      encoding: layout.encoding,
      rows: laidOut(layout, everyProvider(settings, year, columnsOf(layout), seed)),
      headings: headingsOf(layout),
    };
  }
  yield {
    name: `Supported_accommodation_premises_at_31_Mar_${lastYear}.csv`,
    dataset: 'SUPPORTED_ACCOMMODATION_PREMISES',
    year: lastYear,
    encoding: 'utf-8',
    rows: premisesTable(settings, lastYear, seed),
    headings: 1,
  };
}

function* councilPlans(seed: number): Generator<Plan> {
  const stories = councilStories(seed);
  yield {
    name: `LA_level_at_31_Mar_${lastYear}.csv`,
    dataset: 'COUNCIL_JUDGEMENTS',
    year: lastYear,
    encoding: 'utf-8',
    rows: councilLevelTable(stories, lastYear),
    headings: 4,
  };
  for (const year of yearsFrom(2018)) {
    yield {
      name: `LA_level_in_year_${yearSpan(year).replace('-', '_')}.csv`,
      dataset: 'COUNCIL_INSPECTIONS_IN_YEAR',
      year,
      encoding: 'utf-8',
      rows: councilsInYearTable(stories, year),
      headings: 4,
    };
  }
}
