import type { Transaction } from '../../platform/database/database';

interface Subject {
  /** Where the entries stand, where the facts stand, and where their judgements stand. */
  entries: string;
  facts: string;
  judgements: string;
  parentColumn: string;
  /** From entries `e` to the thing inspected `o`, and its key columns there. */
  join: string;
  owner: readonly { column: string; from: string }[];
  columns: readonly string[];
  /** Entries of one inspection, the one to believe last. */
  identity: string;
  /** The things whose entries changed. */
  touched: string;
  /** When an entry `w` gives way to an entry `n` of the same thing that knows more of the same event. */
  givesWay: string;
}

/** SQL's twin of `labelKey`. */
function nameKey(expression: string): string {
  return `regexp_replace(replace(lower(${expression}), '&', 'and'), '[^a-z0-9]+', '', 'g')`;
}

const ofSettings: Subject = {
  entries: 'inspection_entry',
  facts: 'inspection',
  judgements: 'judgement',
  parentColumn: 'inspection_id',
  join: 'join registration o on o.urn = e.urn',
  owner: [
    { column: 'registration_id', from: 'o.id' },
    { column: 'setting_id', from: 'o.setting_id' },
  ],
  columns: ['event_number', 'event_type', 'event_type_as_published', 'inspected_on', 'published_on', 'provision_type'],
  identity: 'registration_id',
  touched: 'select o.id from registration o join touched_provider t on t.urn = o.urn',
  givesWay: `w.event_number is null and n.event_number is not null and n.event_type = w.event_type and n.inspected_on = w.inspected_on`,
};

const ofCouncils: Subject = {
  entries: 'council_inspection_entry',
  facts: 'council_inspection',
  judgements: 'council_judgement',
  parentColumn: 'council_inspection_id',
  join: `join local_authority_name o on o.name_key = ${nameKey('e.local_authority_name')}`,
  owner: [{ column: 'local_authority_id', from: 'o.local_authority_id' }],
  columns: ['event_type', 'event_type_as_published', 'inspected_on', 'published_on', 'theme'],
  identity: 'local_authority_id',
  touched: `select o.local_authority_id from local_authority_name o join touched_council t on o.name_key = ${nameKey('t.name')}`,
  givesWay: `w.inspected_on is null and n.event_key like 'JUDGED:%' and w.event_key like 'JUDGED:%'
    and n.inspected_on between w.published_on - 150 and w.published_on`,
};

const touchedSettings = 'select o.setting_id from registration o join touched_provider t on t.urn = o.urn';

/** Brings inspections, their judgements and the grade spans in step with the entries, in sets. */
export class RefreshInspectionsStore {
  constructor(private readonly tx: Transaction) {}

  async refreshSettingInspections(): Promise<Record<string, number>> {
    const counts = await this.refresh(ofSettings);
    return { ...counts, gradeSpans: await this.refreshGradeSpans() };
  }

  async refreshCouncilInspections(): Promise<Record<string, number>> {
    return this.refresh(ofCouncils);
  }

  /**
   * What each inspection says is what its latest release says. An entry that knows less of an
   * event gives way to one that knows more.
   */
  private async refresh(subject: Subject): Promise<Record<string, number>> {
    const ownerColumns = subject.owner.map(({ column }) => column);
    const columns = [...ownerColumns, 'event_key', ...subject.columns, 'content_hash', 'release_id'];
    const wanted = `wanted_${subject.facts}`;
    await this.tx.query({
      text: `create temporary table ${wanted} on commit drop as
        select distinct on (${subject.owner[0]?.from}, e.event_key)
          ${subject.owner.map(({ column, from }) => `${from} as ${column}`).join(', ')}, e.event_key,
          ${subject.columns.map((column) => `e.${column}`).join(', ')}, e.content_hash, e.release_id, e.judgements
        from ${subject.entries} e ${subject.join} join release r on r.id = e.release_id
        where e.recorded_to = 'infinity' and ${subject.owner[0]?.from} in (${subject.touched})
        order by ${subject.owner[0]?.from}, e.event_key, r.as_at desc, r.dataset`,
    });
    await this.tx.query({
      text: `delete from ${wanted} w where exists (
        select from ${wanted} n where n.${subject.identity} = w.${subject.identity} and ${subject.givesWay})`,
    });
    await this.tx.query({ text: `create index on ${wanted} (${subject.identity}, event_key)` });
    await this.tx.query({ text: `analyze ${wanted} (${subject.identity}, event_key)` });
    const same = `w.${subject.identity} = i.${subject.identity} and w.event_key = i.event_key and w.content_hash = i.content_hash`;
    const [closed] = await this.tx.query<{ count: number }>({
      text: `with closed as (
          update ${subject.facts} i set recorded_to = now() where i.recorded_to = 'infinity'
            and i.${subject.identity} in (${subject.touched})
            and not exists (select from ${wanted} w where ${same})
          returning i.id)
        select count(*)::int as count from closed`,
    });
    await this.tx.query({
      text: `update ${subject.facts} i set release_id = w.release_id from ${wanted} w
        where ${same} and i.recorded_to = 'infinity' and i.release_id <> w.release_id`,
    });
    const [added] = await this.tx.query<{ count: number }>({
      text: `with added as (
          insert into ${subject.facts} (${columns.join(', ')})
          select ${columns.map((column) => `w.${column}`).join(', ')} from ${wanted} w
          where not exists (select from ${subject.facts} i where ${same} and i.recorded_to = 'infinity')
          order by w.inspected_on, w.event_key
          returning id, ${subject.identity}, event_key),
        judged as (
          insert into ${subject.judgements} (${subject.parentColumn}, framework, framework_version, key, scale, value, as_published)
          select a.id, j.framework, j.framework_version, j.key, j.scale, j.value, j.as_published
          from added a join ${wanted} w on w.${subject.identity} = a.${subject.identity} and w.event_key = a.event_key
          cross join lateral jsonb_to_recordset(w.judgements) as j(framework text, framework_version text, key text, scale text, value text, as_published text))
        select count(*)::int as count from added`,
    });
    return { closed: closed?.count ?? 0, added: added?.count ?? 0 };
  }

  /**
   * A judgement stands from its inspection until the next that judges the same thing. `Not judged` and the old
   * interim scale leave the standing judgement where it is.
   */
  private async refreshGradeSpans(): Promise<number> {
    await this.tx.query({
      text: `create temporary table wanted_span on commit drop as
        with judged as (
          select distinct on (i.setting_id, j.key, i.inspected_on)
            i.setting_id, i.id as inspection_id, j.key, j.scale, j.value, i.event_type, i.inspected_on
          from inspection i join judgement j on j.inspection_id = i.id
          where i.recorded_to = 'infinity' and i.setting_id in (${touchedSettings})
            and j.value <> 'NOT_JUDGED' and j.scale <> 'INTERIM_EFFECTIVENESS'
          order by i.setting_id, j.key, i.inspected_on, i.event_key desc)
        select setting_id, inspection_id, key, scale, value, event_type, inspected_on as from_day,
          coalesce(lead(inspected_on) over (partition by setting_id, key order by inspected_on), 'infinity') as to_day
        from judged`,
    });
    await this.tx.query({ text: 'create index on wanted_span (setting_id, key, from_day)' });
    await this.tx.query({ text: 'analyze wanted_span' });
    const same = `(w.setting_id, w.key, w.from_day, w.to_day, w.inspection_id, w.value, w.scale)
      = (g.setting_id, g.key, g.from_day, g.to_day, g.inspection_id, g.value, g.scale)`;
    await this.tx.query({
      text: `delete from grade_span g where g.setting_id in (${touchedSettings})
        and not exists (select from wanted_span w where ${same})`,
    });
    const [row] = await this.tx.query<{ count: number }>({
      text: `with added as (
          insert into grade_span (setting_id, inspection_id, key, scale, value, event_type, from_day, to_day)
          select setting_id, inspection_id, key, scale, value, event_type, from_day, to_day from wanted_span w
          where not exists (select from grade_span g where ${same})
          returning id)
        select count(*)::int as count from added`,
    });
    await this.tx.query({ text: 'drop table wanted_span' });
    return row?.count ?? 0;
  }
}
