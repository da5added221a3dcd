import type { Day } from '../../domain/values/day';
import type { PublishedKind, PublishedRow } from '../../sources/ofsted/published-totals';
import type { Dataset } from '../../sources/ofsted/records';
import type { CountedRow, Evidence, FormerRow } from './reconciliation';
import type { LoadedRelease, ReconciliationStore } from './reconciliation.store';

/** The datasets whose release of the day is what a table was counted from, the best first. */
const countedFrom: Readonly<Record<PublishedKind, readonly Dataset[]>> = {
  PROVIDERS: ['PROVIDERS_AND_PLACES', 'PROVIDER_REGISTER'],
  PLACES: ['PROVIDERS_AND_PLACES', 'PROVIDER_REGISTER'],
  LATEST_OVERALL: ['PROVIDER_REGISTER'],
  IN_YEAR_OVERALL: ['IN_YEAR_INSPECTIONS'],
};

const missing: Readonly<Record<PublishedKind, string>> = {
  PROVIDERS: 'no register of that day is loaded',
  PLACES: 'no register of that day is loaded',
  LATEST_OVERALL: 'no register of that day with judgements is loaded',
  IN_YEAR_OVERALL: 'no list of the inspections of that year is loaded',
};

/** The day a published row describes: its own, or the last of its year. */
export function dayOfRow({ asAt, periodTo }: Pick<PublishedRow, 'asAt' | 'periodTo'>): Day | null {
  return asAt ?? periodTo;
}

interface Sides {
  ours: readonly CountedRow[];
  listed: readonly CountedRow[];
  former: readonly FormerRow[];
}

/** Reads what published rows are compared with, once for all tables of one kind and day. */
export class EvidenceGatherer {
  private readonly gathered = new Map<string, Promise<Evidence>>();

  constructor(
    private readonly store: ReconciliationStore,
    private readonly releases: readonly LoadedRelease[],
  ) {}

  /** What the row is compared with, or why it cannot be. */
  async evidenceFor(kind: PublishedKind, row: PublishedRow): Promise<Evidence | string> {
    const day = dayOfRow(row);
    if (day === null) return row.notes.at(-1) ?? 'it names no day';
    const release = this.releaseOf(kind, day);
    if (!release) return missing[kind];
    const key = `${kind} ${day}`;
    const known = this.gathered.get(key) ?? this.gather(kind, row, day, release);
    this.gathered.set(key, known);
    return known;
  }

  private releaseOf(kind: PublishedKind, day: Day): LoadedRelease | undefined {
    const ofTheDay = this.releases.filter(({ asAt }) => asAt === day);
    return countedFrom[kind]
      .map((wanted) => ofTheDay.find(({ dataset }) => dataset === wanted))
      .find((release) => release !== undefined);
  }

  private async gather(kind: PublishedKind, row: PublishedRow, day: Day, release: LoadedRelease): Promise<Evidence> {
    const sides = await this.sidesOf(kind, row, day, release);
    const listed = new Set(sides.listed.map(({ urn }) => urn));
    const unlisted = sides.ours.filter(({ urn }) => !listed.has(urn)).map(({ urn }) => urn);
    const others = await this.store.otherSightings(unlisted, day);
    return { kind, ...sides, others, covers: release.covers, rejected: await this.store.rejectedRows(release.id) };
  }

  private async sidesOf(kind: PublishedKind, row: PublishedRow, day: Day, { id }: LoadedRelease): Promise<Sides> {
    const { store } = this;
    if (kind === 'PROVIDERS' || kind === 'PLACES') {
      return {
        ours: await store.settingsOn(day, kind),
        listed: await store.listedSettings(id, kind),
        former: await store.formerSettings(id, kind),
      };
    }
    if (kind === 'LATEST_OVERALL' || row.periodFrom === null) {
      return {
        ours: await store.standingJudgementsOn(day),
        listed: await store.listedJudgements(id),
        former: await store.formerJudgements(id, 'SETTING'),
      };
    }
    return {
      ours: await store.fullInspectionsBetween(row.periodFrom, day),
      listed: await store.listedFullInspections(id, row.periodFrom, day),
      former: await store.formerJudgements(id, 'INSPECTION'),
    };
  }
}
