import type { Queryable } from '../../platform/database/database';
import type { Matter, MatterLink, MattersWanted, StoredStep } from './matter';
import { isAtEnd, matterColumns, shownStep, stepColumns } from './matter-columns';

/** Whether the step that a link `l` was made by was recorded by the moment. */
function known(at: string): string {
  return `(${at}::timestamptz is null or exists (select from matter_step k where k.matter_id = l.matter_id and k.version = l.version and k.recorded_at <= ${at}))`;
}

const wanted = `($3::text[] is null or m.kind = any($3)) and ($4::text[] is null or s.state = any($4))
  and ($5::boolean is null or ${isAtEnd} <> $5)
  and ($6::int is null or m.case_id = $6) and ($7::int is null or m.parent_id = $7) and ($8::int is null or m.group_id = $8)
  and ($9::int is null or m.party_id = $9) and ($10::int is null or m.setting_id = $10)
  and ($11::text is null or exists (select from matter_link l where l.kind = $11 and l.target = $12 and l.matter_id = m.id
    and ${known('$1')}))`;

function valuesOf(of: MattersWanted): unknown[] {
  const about = [of.caseId, of.parentId, of.groupId, of.partyId, of.settingId];
  return [of.kinds, of.states, of.isOpen, ...about, of.link?.kind ?? null, of.link?.target ?? null];
}

/** Reads matters and their steps, as far as row security shows them, and as known at a moment where one is given. */
export class MatterStore {
  constructor(private readonly db: Queryable) {}

  async byIds(ids: readonly number[], knownAt: string | null): Promise<Matter[]> {
    return this.db.query<Matter>({
      name: 'matters-by-id',
      text: `select ${matterColumns}, $1::timestamptz as "knownAt" from matter m ${shownStep('$1')} where m.id = any($2::int[])`,
      values: [knownAt, ids],
    });
  }

  /** Newest first. */
  async page(of: MattersWanted, knownAt: string | null, size: number, before: number | null): Promise<Matter[]> {
    return this.db.query<Matter>({
      name: 'matters-page',
      text: `select ${matterColumns}, $1::timestamptz as "knownAt" from matter m ${shownStep('$1')}
        where ($2::int is null or m.id < $2) and ${wanted} order by m.id desc limit $13`,
      values: [knownAt, before, ...valuesOf(of), size],
    });
  }

  async count(of: MattersWanted, knownAt: string | null): Promise<number> {
    const [row] = await this.db.query<{ count: number }>({
      name: 'matters-count',
      text: `select count(*)::int as count from matter m ${shownStep('$1')} where ($2::int is null) and ${wanted}`,
      values: [knownAt, null, ...valuesOf(of)],
    });
    return row?.count ?? 0;
  }

  /** Of each matter, what was done before a version, last things first. */
  async histories(
    ids: readonly number[],
    knownAt: string | null,
    first: number,
    before: number | null,
  ): Promise<StoredStep[]> {
    return this.db.query<StoredStep>({
      name: 'matter-histories',
      text: `select s.* from unnest($1::int[]) n(id) cross join lateral (
          select ${stepColumns} from matter_step s where s.matter_id = n.id and ($2::timestamptz is null or s.recorded_at <= $2)
            and ($4::int is null or s.version < $4)
          order by s.version desc limit $3) s`,
      values: [ids, knownAt, first, before],
    });
  }

  /** Every step of each matter that the caller sees, first things first. */
  async stepsOf(ids: readonly number[], knownAt: string | null): Promise<StoredStep[]> {
    return this.db.query<StoredStep>({
      name: 'matter-steps',
      text: `select ${stepColumns} from matter_step s where s.matter_id = any($1::int[])
          and ($2::timestamptz is null or s.recorded_at <= $2) order by s.matter_id, s.version`,
      values: [ids, knownAt],
    });
  }

  async stepCounts(ids: readonly number[], knownAt: string | null): Promise<{ matterId: number; count: number }[]> {
    return this.db.query<{ matterId: number; count: number }>({
      name: 'matter-step-counts',
      text: `select s.matter_id as "matterId", count(*)::int as count from matter_step s
        where s.matter_id = any($1::int[]) and ($2::timestamptz is null or s.recorded_at <= $2) group by s.matter_id`,
      values: [ids, knownAt],
    });
  }

  async linkCounts(ids: readonly number[], knownAt: string | null): Promise<{ matterId: number; count: number }[]> {
    return this.db.query<{ matterId: number; count: number }>({
      name: 'matter-link-counts',
      text: `select l.matter_id as "matterId", count(*)::int as count from matter_link l where l.matter_id = any($1::int[]) and ${known('$2')}
        group by l.matter_id`,
      values: [ids, knownAt],
    });
  }

  /** What the steps of each matter point at, first things first. */
  async links(ids: readonly number[], knownAt: string | null, size: number, after: number): Promise<MatterLink[]> {
    return this.db.query<MatterLink>({
      name: 'matter-links',
      text: `select l.* from unnest($1::int[]) n(id) cross join lateral (
          select l.id, l.matter_id as "matterId", l.version, l.kind, l.target from matter_link l
          where l.matter_id = n.id and l.id > $3 and ${known('$4')} order by l.id limit $2) l`,
      values: [ids, size, after, knownAt],
    });
  }
}
