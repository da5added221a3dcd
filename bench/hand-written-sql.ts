import type { QueryName, Variables } from './queries';

export interface HandWritten {
  name: string;
  text: string;
  values: readonly unknown[];
}

const definition = 'OFSTED_PUBLISHED_OWNER';

const memberOn = 'm.from_day <= $1::date and m.to_day > $1::date';
const spanOn = 's.from_day <= $1::date and s.to_day > $1::date';
const versionOn = `v.recorded_to = 'infinity' and v.valid_from <= $1::date and v.valid_to > $1::date and v.status in ('ACTIVE', 'SUSPENDED')`;

const counts = `count(*)::int as settings, count(s.value)::int as inspected,
  count(*) filter (where s.value in ('REQUIRES_IMPROVEMENT', 'ADEQUATE', 'SATISFACTORY', 'INADEQUATE', 'INCONSISTENT_QUALITY', 'SERIOUS_OR_WIDESPREAD_WEAKNESSES'))::int as below_good,
  count(*) filter (where s.value in ('INADEQUATE', 'SERIOUS_OR_WIDESPREAD_WEAKNESSES'))::int as adverse`;

const countsObject = `json_build_object('settings', c.settings, 'inspected', c.inspected, 'belowGood', c.below_good, 'adverse', c.adverse)`;

/** The cursor is a token of its own making, as any server's is; it costs what making one costs. */
const list = (beyond: string) => `select json_build_object('providerGroups', json_build_object(
    'nodes', coalesce(json_agg(json_build_object('id', g.id::text, 'key', g.key, 'name', g.name, 'definition', g.definition)
      order by g.name, g.id) filter (where g.n <= 20), '[]'),
    'pageInfo', json_build_object('hasNextPage', count(*) > 20, 'endCursor', rtrim(translate(encode(convert_to(
      max('[0,' || to_json(g.name)::text || ',' || g.id || ']') filter (where g.n = least(20, g.total)), 'UTF8'), 'base64'), E'+/\\n', '-_'), '='))))::text as answer
  from (
    select p.*, row_number() over (order by p.name, p.id) as n, count(*) over () as total from (
      select g.id, g.key, g.name, g.definition from provider_group g
      where g.definition = $2 and exists (select from group_membership m where m.group_id = g.id and ${memberOn}) ${beyond}
      order by g.name, g.id limit 21) p) g`;

const deep = `with page as (
    select g.id, g.name, c.settings
    from (select m.group_id, count(*) as settings from group_membership m where m.definition = $2 and ${memberOn} group by m.group_id) c
    join provider_group g on g.id = c.group_id order by c.settings desc, g.name, g.id limit 20)
  select json_build_object('providerGroups', json_build_object('nodes', coalesce(json_agg(
    json_build_object('id', p.id::text, 'name', p.name, 'settings', json_build_object('nodes', x.nodes))
    order by p.settings desc, p.name, p.id), '[]')))::text as answer
  from page p cross join lateral (
    select coalesce(json_agg(json_build_object('urn', v.urn, 'provisionType', v.provision_type, 'status', v.status,
      'localAuthorityName', v.local_authority_name, 'places', v.places, 'inspections', json_build_object('nodes', i.nodes)) order by v.urn), '[]') as nodes
    from (
      select v.setting_id, r.urn, v.provision_type, v.status, v.local_authority_name, v.places
      from group_membership m join setting_version v on v.setting_id = m.setting_id and ${versionOn}
      join registration r on r.id = v.registration_id
      where m.group_id = p.id and ${memberOn} order by r.urn limit 25) v
    cross join lateral (
      select coalesce(json_agg(json_build_object('inspectedOn', i.inspected_on, 'eventType', i.event_type, 'judgements', j.list)
        order by i.inspected_on desc, i.id desc), '[]') as nodes
      from (
        select i.id, i.inspected_on, i.event_type from inspection i
        where i.setting_id = v.setting_id and i.recorded_to = 'infinity' and i.inspected_on <= $1::date
        order by i.inspected_on desc, i.id desc limit 3) i
      cross join lateral (
        select coalesce(json_agg(json_build_object('key', j.key, 'value', j.value) order by j.id), '[]') as list
        from judgement j where j.inspection_id = i.id) j) i) x`;

const valueOrder = `array_position(array['OUTSTANDING', 'GOOD', 'REQUIRES_IMPROVEMENT', 'ADEQUATE', 'SATISFACTORY', 'INADEQUATE',
  'CONSISTENTLY_STRONG', 'INCONSISTENT_QUALITY', 'SERIOUS_OR_WIDESPREAD_WEAKNESSES'], value)`;
const scaleOrder = `array_position(array['FOUR_POINT', 'FOUR_POINT_ADEQUATE', 'FOUR_POINT_SATISFACTORY', 'INTERIM_EFFECTIVENESS', 'SUPPORTED_ACCOMMODATION'], scale)`;
const values = `coalesce(json_agg(json_build_object('scale', scale, 'value', value, 'settings', settings, 'places', places)
  order by ${scaleOrder}, ${valueOrder}) filter (where value is not null), '[]')`;

const slices = (
  code: string,
) => `(select coalesce(json_agg(json_build_object('code', code, 'settings', settings, 'places', places,
      'notYetInspected', unjudged, 'values', list) order by settings desc, code collate "C"), '[]')
    from (select code, sum(settings)::int as settings, sum(places)::int as places,
        coalesce(sum(settings) filter (where value is null), 0)::int as unjudged, ${values} as list
      from (select ${code} as code, scale, value, sum(settings)::int as settings, sum(places)::int as places
        from cell where key = 'OVERALL' group by 1, scale, value) v group by code) s)`;

const profile = `with member as (
    select m.setting_id, v.provision_type, v.region_code, v.local_authority_name, v.places from group_membership m
    join setting_version v on v.setting_id = m.setting_id and ${versionOn} where m.group_id = $2::int and ${memberOn}),
  judged as (
    select m.*, 'OVERALL' as key, s.scale, s.value from member m
    left join grade_span s on s.setting_id = m.setting_id and s.key = 'OVERALL' and ${spanOn}
    union all
    select m.*, s.key, s.scale, s.value from member m join grade_span s on s.setting_id = m.setting_id and s.key <> 'OVERALL' and ${spanOn}),
  cell as materialized (
    select provision_type, region_code, local_authority_name, key, scale, value, count(*)::int as settings,
      coalesce(sum(places), 0)::int as places from judged group by 1, 2, 3, 4, 5, 6),
  whole as (
    select coalesce(sum(settings), 0)::int as settings, coalesce(sum(places), 0)::int as places,
      coalesce(sum(settings) filter (where value is not null), 0)::int as inspected from cell where key = 'OVERALL'),
  c as (select ${counts} from group_membership m
    left join grade_span s on s.setting_id = m.setting_id and s.key = 'OVERALL' and ${spanOn} where m.group_id = $2::int and ${memberOn})
  select json_build_object('providerGroup', json_build_object('id', g.id::text, 'name', g.name,
    'publishedNames', (select coalesce(json_agg(n.as_published order by n.as_published), '[]') from owner_name n where n.owner_id = g.owner_id),
    'standing', (select ${countsObject} from c),
    'quality', (select json_build_object('settings', w.settings, 'places', w.places, 'inspected', w.inspected,
      'notYetInspected', w.settings - w.inspected,
      'judgements', (select coalesce(json_agg(json_build_object('key', key, 'judged', judged, 'notYetJudged', w.settings - judged, 'values', list)
          order by key collate "C"), '[]')
        from (select key, coalesce(sum(settings) filter (where value is not null), 0)::int as judged, ${values} as list
          from (select key, scale, value, sum(settings)::int as settings, sum(places)::int as places from cell group by key, scale, value) v
          group by key) k),
      'byProvisionType', ${slices('provision_type')},
      'byRegion', ${slices(`coalesce(region_code, 'NOT_PUBLISHED')`)},
      'byLocalAuthority', ${slices('local_authority_name')}) from whole w)))::text as answer
  from provider_group g where g.id = $2::int`;

const scanned = (
  from: string,
) => `select json_build_object('providerGroups', json_build_object('nodes', coalesce(json_agg(
    json_build_object('id', c.id::text, 'name', c.name, 'standing', ${countsObject}) order by c.below_good desc, c.name, c.id), '[]')))::text as answer
  from (select g.id, g.name, c.* from (${from}) c join provider_group g on g.id = c.group_id
    order by c.below_good desc, g.name, g.id limit 20) c`;

const scanOfReadModels = scanned(`select m.group_id, ${counts} from group_membership m
  left join grade_span s on s.setting_id = m.setting_id and s.key = 'OVERALL' and ${spanOn}
  where m.definition = $2 and ${memberOn} group by m.group_id`);

/** The same scan where nothing is kept ready: from the versions, the inspections and the judgements themselves. */
const scanOfRegister = scanned(`select g.id as group_id, ${counts}
  from setting_version v join provider_group g on g.owner_id = v.owner_id and g.definition = $2
  left join lateral (
    select j.value from inspection i join judgement j on j.inspection_id = i.id and j.key = 'OVERALL'
    where i.setting_id = v.setting_id and i.recorded_to = 'infinity' and i.inspected_on <= $1::date
      and j.value <> 'NOT_JUDGED' and j.scale <> 'INTERIM_EFFECTIVENESS'
    order by i.inspected_on desc, i.event_key desc limit 1) s on true
  where ${versionOn} group by g.id`);

/** The one statement that answers a query, with its values. */
export function handWritten(query: QueryName, variables: Variables, isLive: boolean): HandWritten {
  const { asOf, id, afterName, afterId } = variables;
  if (query === 'Q2') return { name: 'q2', text: deep, values: [asOf, definition] };
  if (query === 'Q3') return { name: 'q3', text: profile, values: [asOf, id] };
  if (query === 'Q4')
    return { name: 'q4', text: isLive ? scanOfRegister : scanOfReadModels, values: [asOf, definition] };
  if (typeof afterName !== 'string') return { name: 'q1-start', text: list(''), values: [asOf, definition] };
  return {
    name: 'q1-after',
    text: list('and (g.name, g.id) > ($3, $4::int)'),
    values: [asOf, definition, afterName, afterId],
  };
}
