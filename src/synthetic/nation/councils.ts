import type { RegionCode } from '../../domain/register/vocabulary';
import { toDayNumber } from '../../domain/values/day';
import type { Council, DayNumber } from '../model';
import { councilsIn2025, successions, welshCouncils } from '../parameters/councils';
import { compassPoints } from '../parameters/words';

export const councils: readonly Council[] = councilsIn2025.map(([name, region, kind, homes]) => ({
  name,
  region,
  kind,
  homes,
}));

const wales: readonly Council[] = welshCouncils.map((name) => ({
  name,
  region: 'W92000004',
  kind: 'UNITARY',
  homes: 0,
}));

export function councilsOfRegion(region: RegionCode): readonly Council[] {
  return region === 'W92000004' ? wales : councils.filter((council) => council.region === region);
}

/** The planted stories name their councils, so an unknown name is a mistake in the table. */
export function councilNamed(name: string): Council {
  const council = councils.find((candidate) => candidate.name === name);
  if (!council) throw new RangeError(`No council is called ${name}`);
  return council;
}

const successionOf = new Map(successions.map((row) => [row.council, { ...row, since: toDayNumber(row.since) }]));

/** What the council of an area was called on a day. */
export function councilNameOn(council: Council, on: DayNumber, formerArea: number): string {
  const succession = successionOf.get(council.name);
  if (!succession || on >= succession.since) return council.name;
  return succession.earlier[formerArea % succession.earlier.length] ?? council.name;
}

/** Where one council became two, what was inspected before is told once, under the first of them. */
export function tellsOfDay(council: Council, on: DayNumber): boolean {
  const succession = successionOf.get(council.name);
  if (!succession || on >= succession.since) return true;
  return successions.find((row) => row.earlier[0] === succession.earlier[0])?.council === council.name;
}

/** Constituencies are invented: the council's name and a point of the compass. */
export function constituencyIn(council: Council, index: number): string {
  const name = council.name.replace(',', '').replace(' & ', ' and ');
  return `${name} ${compassPoints[index % compassPoints.length]}`;
}

/** A council as the owner of a home, in the form of its kind. */
export function councilAsOwner(council: Council): string {
  switch (council.kind) {
    case 'COUNTY':
      return `${council.name} County Council`;
    case 'METROPOLITAN':
      return `${council.name} Metropolitan Borough Council`;
    case 'LONDON':
      return `London Borough of ${council.name}`;
    case 'UNITARY':
      return `${council.name} Council`;
  }
}
