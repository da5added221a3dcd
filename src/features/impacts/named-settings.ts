/**
 * The settings that a matter `m` names, by their numbers: that of its registration, or those of its notice as it was last
 * drafted or served. SQL, as a list of one array.
 */
export const namedSettings = `case when m.setting_id is not null then array[m.setting_id] else coalesce((
  select array_agg(distinct r.setting_id) from (
      select s.particulars from matter_step s where s.matter_id = m.id
        and (s.particulars ? 'subsidiaries' or s.particulars ? 'urn' or s.particulars ? 'setting') order by s.version desc limit 1) said,
    lateral (
      select jsonb_path_query(said.particulars, '$.subsidiaries[*].settings[*].urn') #>> '{}' as urn
      union select said.particulars ->> 'urn' union select said.particulars ->> 'setting') named
    join registration r on r.urn = named.urn), '{}') end`;

/** What the matter \`m\` proposes to do, as its last step that says it has it: SQL. */
export const proposedAction = `(select coalesce(s.particulars ->> 'action', s.particulars ->> 'measure') from matter_step s
  where s.matter_id = m.id and (s.particulars ? 'action' or s.particulars ? 'measure') order by s.version desc limit 1)`;
