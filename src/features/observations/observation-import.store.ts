import type { OrganisationKey } from '../../domain/access/organisation';
import type { ProvisionType } from '../../domain/register/vocabulary';
import type { Day } from '../../domain/values/day';
import { copyRows } from '../../platform/database/copy-rows';
import type { Transaction } from '../../platform/database/database';
import type { ObservationRow } from '../../sources/observations/read-row';

const staged = ['line', 'urn', 'kind', 'from_day', 'to_day', 'evidence', 'action', 'cited_as', 'count', 'reference'];

const content = [
  'registration_id',
  'kind',
  'from_day',
  'to_day',
  'evidence',
  'action',
  'regulation',
  'cited_as',
  'count',
];

export interface StagedLine {
  line: number;
  /** What of the line is wrong: the number, or the reference. */
  value: string;
}

export interface Citation {
  line: number;
  citedAs: string;
  day: Day;
  provisionType: ProvisionType | null;
}

export interface ObservationCounts {
  added: number;
  /** Rows whose recorded time was closed and that were added as they are now. */
  corrected: number;
  unchanged: number;
  /** Withdrawn since by a person, said again as before: they stay withdrawn. */
  leftWithdrawn: number;
}

/** Stages a file of observations and merges it in sets. For the system login. */
export class ObservationImportStore {
  constructor(private readonly tx: Transaction) {}

  async openStaging(): Promise<void> {
    await this.tx.query({
      text: `create temp table staged_observation (line int, urn text, kind text, from_day date, to_day date, evidence text,
        action text, regulation text, cited_as text, count int, reference text) on commit drop`,
    });
  }

  async stage(rows: readonly ObservationRow[]): Promise<void> {
    const cells = rows.map(({ line, urn, reference, said }) => [
      ...[line, urn, said.kind, said.from, said.to ?? 'infinity', said.evidence, said.action, said.regulation],
      ...[said.count, reference],
    ]);
    await copyRows(this.tx, 'pg_temp.staged_observation', staged, cells);
  }

  /** Lines whose number no publication names. */
  async unknownUrns(): Promise<StagedLine[]> {
    return this.tx.query<StagedLine>({
      text: `select s.line, s.urn as value from pg_temp.staged_observation s
        where not exists (select from registration r where r.urn = s.urn) order by s.line`,
    });
  }

  /** Lines that have the reference of an earlier line. */
  async repeats(): Promise<(StagedLine & { firstLine: number })[]> {
    return this.tx.query({
      text: `select line, reference as value, "firstLine" from (
          select line, reference, min(line) over (partition by reference) as "firstLine" from pg_temp.staged_observation) s
        where line > "firstLine" order by line`,
    });
  }

  /** Lines about settings that were not with the provider group on the day. */
  async strangers(organisation: OrganisationKey): Promise<StagedLine[]> {
    return this.tx.query<StagedLine>({
      text: `select s.line, s.urn as value from pg_temp.staged_observation s join registration r on r.urn = s.urn
        where not exists (select from group_membership m where m.setting_id = r.setting_id and 'GROUP:' || m.group_id = $1
          and m.from_day <= s.from_day and m.to_day > s.from_day) order by s.line`,
      values: [organisation],
    });
  }

  /** The lines that cite a regulation, and the latest kind of the setting: a bare number means what the kind allows. */
  async citations(): Promise<Citation[]> {
    return this.tx.query<Citation>({
      text: `select s.line, s.cited_as as "citedAs", s.from_day as day, v.provision_type as "provisionType"
        from pg_temp.staged_observation s join registration r on r.urn = s.urn
        left join lateral (select provision_type from setting_version where registration_id = r.id and recorded_to = 'infinity'
          order by valid_from desc limit 1) v on true
        where s.cited_as is not null`,
    });
  }

  async setRegulations(codes: readonly { line: number; code: string }[]): Promise<void> {
    await this.tx.query({
      text: `update pg_temp.staged_observation s set regulation = n.code from unnest($1::int[], $2::text[]) as n(line, code)
        where n.line = s.line`,
      values: [codes.map(({ line }) => line), codes.map(({ code }) => code)],
    });
  }

  /** Puts what was staged beside what is held under the same references; what the file does not name stays as it is. */
  async merge(organisation: OrganisationKey, document: string, at: string): Promise<ObservationCounts> {
    await this.compare(organisation);
    await this.tx.query({
      text: `update observation o set recorded_to = $1 from pg_temp.compared_observation c
        where c.held_id = o.id and c.fate = 'CORRECTED'`,
      values: [at],
    });
    await this.tx.query({
      text: `insert into observation (setting_id, ${content.join(', ')}, organisation, document, reference, recorded_from)
        select setting_id, ${content.join(', ')}, $1, $2, reference, $3 from pg_temp.compared_observation
        where fate in ('ADDED', 'CORRECTED') order by line`,
      values: [organisation, document, at],
    });
    const rows = await this.tx.query<{ fate: string; count: number }>({
      text: 'select fate, count(*)::int as count from pg_temp.compared_observation group by fate',
    });
    const countOf = (fate: string) => rows.find((row) => row.fate === fate)?.count ?? 0;
    return {
      added: countOf('ADDED'),
      corrected: countOf('CORRECTED'),
      unchanged: countOf('UNCHANGED'),
      leftWithdrawn: countOf('LEFT_WITHDRAWN'),
    };
  }

  /** What becomes of each line, by the latest that was held under its reference. */
  private async compare(organisation: OrganisationKey): Promise<void> {
    const isSame = content.map((column) => `h.${column} is not distinct from s.${column}`).join(' and ');
    await this.tx.query({
      text: `create temp table compared_observation on commit drop as
        select s.*, h.id as held_id, case
            when h.recorded_to = 'infinity' then case when ${isSame} then 'UNCHANGED' else 'CORRECTED' end
            when h.withdrawn_by is not null and ${isSame} then 'LEFT_WITHDRAWN' else 'ADDED' end as fate
        from (select s.*, r.id as registration_id, r.setting_id from pg_temp.staged_observation s
          join registration r on r.urn = s.urn) s
        left join lateral (select o.* from observation o where o.organisation = $1 and o.reference = s.reference
          order by o.id desc limit 1) h on true`,
      values: [organisation],
    });
  }
}
