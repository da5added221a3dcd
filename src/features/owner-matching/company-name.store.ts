import { legalForms, wordsLeftOutOfCore } from '../../domain/ownership/matching/matching-words';
import type { Transaction } from '../../platform/database/database';

/** The spellings that `ownerNameKey` makes one, in its order. */
const foldings: readonly (readonly [string, string])[] = [
  ['[\\u0300-\\u036f]', ''],
  ["['’‘`´]", ''],
  ['&', ' and '],
  ['[^a-z0-9]+', ' '],
  ['^ | $', ''],
  ['\\mlimited\\M', 'ltd'],
  ['\\mpublic ltd company\\M|\\mp l c\\M', 'plc'],
  ['\\ml l p\\M|\\mlimited liability partnership\\M|\\mltd liability partnership\\M', 'llp'],
  ['\\ml t d\\M', 'ltd'],
  ['\\mcommunity interest company\\M|\\mc i c\\M', 'cic'],
];

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** `ownerNameKey` in SQL: names that a source lists beside a name come without their normal form, by the million. */
export function nameKeySql(name: string): string {
  const [marks, ...others] = foldings.map(
    ([from, to]) =>
      (inner: string) =>
        `regexp_replace(${inner}, ${quoted(from)}, ${quoted(to)}, 'g')`,
  );
  const withoutMarks = marks ? marks(`normalize(${name}, NFKD)`) : name;
  return `(${others.reduce((inner, fold) => fold(inner), `lower(${withoutMarks} collate "C")`)} collate "default")`;
}

const endings = [...legalForms, 'uk'].join('|');

/** The bare name of `nameParts` in SQL. */
export function bareSql(key: string): string {
  return `regexp_replace(regexp_replace(regexp_replace(${key}, '\\mu k\\M', 'uk', 'g'), '( (${endings}))+$', ''), '^the (?=.)', '')`;
}

/** The core of `nameParts` in SQL, out of a bare name. One expression of all the words took thirteen times as long. */
export function coreSql(bare: string): string {
  const leftOut = `'{${wordsLeftOutOfCore.join(',')}}'::text[]`;
  return `coalesce((select string_agg(w, ' ' order by n) from unnest(string_to_array(${bare}, ' ')) with ordinality as u(w, n)
    where w <> all(${leftOut})), ${bare})`;
}

/**
 * Every name of every registered body that a register knows by a number. A name is held to have been its own since
 * ever where no other went before it; with other names of which nobody says when they were in use, only since the day
 * that the file describes. Who changes a name and changes it back is held to have had it in between.
 */
const wanted = `with said as (
    select v.party_id, v.name_key, v.valid_to, v.alternate_names,
      case when cardinality(v.alternate_names) > 0 then greatest(v.valid_from, coalesce(f.content_on, v.valid_from))
        when v.name_key = first_value(v.name_key) over (partition by v.party_id order by v.valid_from, v.id) then '-infinity'
        else v.valid_from end as held_from
    from party_version v left join ownership_import f on f.id = v.import_id
    where v.recorded_to = 'infinity' and v.name_key <> '' and v.party_type in ('registeredEntity', 'legalEntity')
      and exists (select from party_identifier i where i.party_id = v.party_id and i.scheme not like 'record:%')),
  dated as materialized (
    select party_id, name_key, min(least(held_from, valid_to)) as held_from, max(valid_to) as held_to, true as is_dated
    from said group by party_id, name_key),
  undated as (
    select distinct s.party_id, ${nameKeySql('a.name')} as name_key, '-infinity'::date, 'infinity'::date, false
    from said s cross join lateral unnest(s.alternate_names) as a(name))
  select * from dated union all
  select u.* from undated u where u.name_key <> '' and not exists (
    select from dated d where d.party_id = u.party_id and d.name_key = u.name_key)`;

/** From so many new names on it is quicker to make the index of trigrams anew than to put each into it. */
const manyNames = 20_000;

const changes = `from wanted_company_name w left join company_name c on c.party_id = w.party_id and c.name_key = w.name_key
  where (c.held_from, c.held_to, c.is_dated) is distinct from (w.held_from, w.held_to, w.is_dated)`;

/** Keeps the names by which companies are found, and how rare each word is, in step with the parties. */
export class CompanyNameStore {
  constructor(private readonly tx: Transaction) {}

  /** Answers how many names came, changed or went. */
  async refreshNames(): Promise<number> {
    await this.run(`create temporary table wanted_company_name on commit drop as ${wanted}`);
    await this.run('analyze wanted_company_name');
    const gone = await this.count(`with gone as (delete from company_name c where not exists (
        select from wanted_company_name w where w.party_id = c.party_id and w.name_key = c.name_key) returning 1)
      select count(*)::int as count from gone`);
    const coming = await this.count(`select count(*)::int as count ${changes}`);
    if (coming > 0) await this.takeIn(coming);
    await this.run('drop table wanted_company_name');
    if (gone + coming > 0) await this.refreshWords();
    return gone + coming;
  }

  private async takeIn(coming: number): Promise<void> {
    if (coming >= manyNames) await this.run('drop index company_name_core_idx');
    await this.run(`insert into company_name (party_id, name_key, bare, core, held_from, held_to, is_dated)
      select party_id, name_key, bare, ${coreSql('bare')}, held_from, held_to, is_dated
      from (select w.*, ${bareSql('w.name_key')} as bare ${changes}) n
      on conflict (party_id, name_key) do update
        set held_from = excluded.held_from, held_to = excluded.held_to, is_dated = excluded.is_dated`);
    if (coming >= manyNames) {
      await this.run('create index company_name_core_idx on company_name using gin (core gin_trgm_ops)');
    } else {
      // What waits to be put into the index would be read through by every search.
      await this.run(`select gin_clean_pending_list('company_name_core_idx')`);
    }
    await this.run('analyze company_name');
  }

  private async refreshWords(): Promise<void> {
    await this.run(`with wanted as materialized (
        select word, count(*)::int as names from company_name cross join lateral (
          select distinct word from unnest(string_to_array(bare, ' ')) as word) w
        group by word having count(*) > 1),
      gone as (delete from company_word c where not exists (select from wanted w where w.word = c.word))
      insert into company_word (word, names) select word, names from wanted w
        where names is distinct from (select names from company_word c where c.word = w.word)
      on conflict (word) do update set names = excluded.names`);
  }

  private async run(text: string): Promise<void> {
    await this.tx.query({ text });
  }

  private async count(text: string): Promise<number> {
    const [row] = await this.tx.query<{ count: number }>({ text });
    return row?.count ?? 0;
  }
}
