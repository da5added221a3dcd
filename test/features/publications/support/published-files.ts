import { givenCsv } from '../../../sources/support/given-file';

type Cells = Readonly<Record<string, string>>;

/** One provider as a register or an in-year list shows it. Days are `YYYY-MM-DD`. */
export interface PublishedProvider {
  urn: string;
  owner?: string;
  name?: string;
  places?: string;
  registeredOn?: string;
  status?: string;
  grade?: string;
  inspectedOn?: string;
  event?: string;
}

/** One row of a list of joiners and leavers. */
export interface PublishedMove {
  urn: string;
  activeOn?: string;
  leftOn?: string;
}

const overall = 'Overall experiences and progress of children and young people';

const describing = ({ urn, ...of }: PublishedProvider): Cells => ({
  URN: urn,
  'Provision type': "Children's home",
  'Registration date': of.registeredOn ?? '',
  'Registration status': of.status ?? 'Active',
  Name: of.name ?? `Home ${urn}`,
  'Government Office Region': 'South East',
  'Local authority': 'Medway',
  Sector: 'Private',
  Places: of.places ?? '4',
  'Organisation which owns the provider': of.owner ?? '',
});

function inspectionOf(of: PublishedProvider): Cells {
  if (of.inspectedOn === undefined) return { 'Inspection date': '', 'Event number': '', [overall]: '' };
  const event = of.event ?? `${of.urn}-${of.inspectedOn}`;
  return { 'Inspection date': of.inspectedOn, 'Event number': event, [overall]: of.grade ?? 'Good' };
}

function table(rows: readonly Cells[], blank: Cells): string[][] {
  const header = Object.keys(rows[0] ?? blank);
  return [header, ...rows.map((row) => header.map((column) => row[column] ?? ''))];
}

const nobody: PublishedProvider = { urn: '' };

/** The rows of a register with inspections: the header, and one row a provider. */
export function registerRows(providers: readonly PublishedProvider[]): string[][] {
  const row = (of: PublishedProvider): Cells => ({
    ...describing(of),
    'Event type': of.inspectedOn === undefined ? '' : 'Full inspection',
    ...inspectionOf(of),
  });
  return table(providers.map(row), row(nobody));
}

export function givenRegister(year: number, providers: readonly PublishedProvider[]): string {
  return givenCsv(`provider_at_march_${year}.csv`, registerRows(providers));
}

/** A register that lists every provider, and no inspections. */
export function givenPlaces(year: number, providers: readonly PublishedProvider[]): string {
  return givenCsv(`Providers_places_at_31_Mar_${year}.csv`, table(providers.map(describing), describing(nobody)));
}

/** A year's inspections, one row each; the year ends on 31 March. */
export function givenInYear(year: number, providers: readonly PublishedProvider[]): string {
  const row = (of: PublishedProvider): Cells => ({
    ...describing(of),
    'Inspection event type': 'Full inspection',
    ...inspectionOf(of),
  });
  return givenCsv(
    `Provider_level_in_year_${year - 1}_${String(year).slice(2)}.csv`,
    table(providers.map(row), row(nobody)),
  );
}

export function givenMoves(year: number, moves: readonly PublishedMove[]): string {
  const row = ({ urn, activeOn, leftOn }: PublishedMove): Cells => ({
    URN: urn,
    'Provision type': "Children's home",
    'Local authority': 'Medway',
    Sector: 'Private',
    Places: '4',
    'Registration date': activeOn ?? '',
    'Cancelled or resigned date': leftOn ?? '',
    'Joiner status': leftOn === undefined ? 'Joiner' : '',
    'Leaver status': leftOn === undefined ? '' : 'Leaver',
    Name: `Home ${urn}`,
  });
  return givenCsv(`joiners_leavers_${String(year).slice(2)}.csv`, table(moves.map(row), row({ urn: '' })));
}
