/** How the maker of an earlier promise is known to be the one of a later. Codes are stable once released. */
export const promiseMakers = {
  SAME_GROUP: 'The same provider group',
  SAME_UNDERTAKING: 'The same undertaking, or another group of it',
  CONTINUED_OPERATOR: 'An operator that this one carries on, as a person confirmed',
} as const;
export type PromiseMaker = keyof typeof promiseMakers;

/**
 * From `asked (id, group_id, party_id)`: the groups and undertakings that are the same maker of promises, or that it
 * carries on by links which people confirmed; `rank` 1 to 3 as `promiseMakers` has them.
 */
export const makers = `
    own_party as (
      select id, party_id from asked where party_id is not null
      union
      select a.id, g.party_id from asked a join provider_group g on g.id = a.group_id where g.party_id is not null),
    own_owner as (
      select a.id, g.owner_id from asked a join provider_group g on g.id = a.group_id where g.owner_id is not null
      union
      select p.id, c.owner_id from own_party p join owner_company c on c.party_id = p.party_id),
    carried (id, owner_id, is_continued) as (
      select id, owner_id, false from own_owner
      union
      select o.id, s.owner_id, false from own_owner o join owner_stand_in s on s.stand_in_id = o.owner_id
      union
      select c.id, l.from_owner_id, true from carried c join continuity_link l on l.to_owner_id = c.owner_id
        and l.kind in ('SAME_OPERATOR', 'SAME_CONTROLLERS') and l.status = 'CONFIRMED'),
    makers as (
      select id, group_id, null::int as party_id, 1 as rank from asked where group_id is not null
      union
      select id, null, party_id, 2 from own_party
      union
      select p.id, g.id, null, 2 from own_party p join provider_group g on g.party_id = p.party_id
      union
      select c.id, g.id, null, case when c.is_continued then 3 else 2 end from carried c
        join provider_group g on g.owner_id = c.owner_id or g.owner_id in (select s.stand_in_id from owner_stand_in s where s.owner_id = c.owner_id)
      union
      select c.id, null, o.party_id, 3 from carried c join owner_company o on o.owner_id = c.owner_id where c.is_continued)`;
