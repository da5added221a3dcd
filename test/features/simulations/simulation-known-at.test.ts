import { DatedOwnershipStore } from '../../../src/features/ownership/dated-ownership.store';
import { SimulationStore } from '../../../src/features/simulations/simulation.store';
import { people } from '../../support/people';
import { servedNation } from '../../support/service';

const service = servedNation();
const day = '2025-03-31';

interface Head {
  party: number;
  /** A subsidiary of it that provides settings, and two of them. */
  provider: number;
  urns: string[];
}

/** Heads of groups, each with a subsidiary in which it holds something itself, the largest first. */
async function heads(): Promise<Head[]> {
  return service.database.query<Head>({
    text: `select g.party_id as party, c.party_id as provider, (array_agg(r.urn order by r.urn))[1:2] as urns
      from group_membership m join provider_group g on g.id = m.group_id
      join setting_version v on v.setting_id = m.setting_id and v.recorded_to = 'infinity' and v.valid_from <= $1 and v.valid_to > $1
        and v.status = 'ACTIVE' and v.places is not null
      join registration r on r.id = v.registration_id join owner_company c on c.owner_id = v.owner_id
      join grade_span s on s.setting_id = v.setting_id and s.key = 'OVERALL' and s.from_day <= $1 and s.to_day > $1
      where m.definition = 'COMPANIES_ACT_PARENT' and m.from_day <= $1 and m.to_day > $1
        and exists (select from interest i where i.subject_id = c.party_id and i.party_id = g.party_id and i.recorded_to = 'infinity'
          and i.valid_from <= $1 and i.valid_to > $1)
      group by g.party_id, c.party_id having count(*) > 2 order by count(*) desc, g.party_id limit 2`,
    values: [day],
  });
}

const simulation = `query ($changes: [SimulatedChangeInput!]!, $asOf: Day, $knownAt: Instant) {
  simulate(changes: $changes, asOf: $asOf, knownAt: $knownAt) { knownAt settingsCompared problems { code path }
    moves(first: 100) { totalCount nodes { urn kind from { id name } to { id name } } }
    section23A(first: 100) { nodes { group { name } before { state settings } after { state settings subsidiaries } } }
    concentration(first: 100) { nodes { localAuthority before { places hhiByPlaces settings largest { name } } after { hhiByPlaces settings } } }
    quality(first: 100) { nodes { group { id name } before { settings adverse belowGood } after { settings adverse belowGood } } } } }`;

async function ask(changes: unknown[], knownAt: string | null = null, asOf = day) {
  const { data, errors, statements } = await service.ask(
    simulation,
    { changes, asOf, knownAt },
    { as: people.officer },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const { knownAt: told, ...answer } = data.simulate;
  expect(told).toBe(knownAt);
  return { answer, statements };
}

/** The moment at which everything before it is known, and nothing after it. */
async function moment(): Promise<string> {
  const [row] = await service.database.query<{ at: string }>({
    text: `select to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
  });
  return row?.at ?? '';
}

/** Closes what is believed of one row, and writes it down anew with something else in it. */
function corrected(table: string, where: string, change: string): string {
  return `with gone as (update ${table} t set recorded_to = clock_timestamp() where t.recorded_to = 'infinity' and ${where} returning t.*)
    insert into ${table} overriding user value select n.* from gone g, jsonb_populate_record(null::${table},
      to_jsonb(g) || jsonb_build_object('recorded_from', g.recorded_to, 'recorded_to', 'infinity') || ${change}) n`;
}

const onTheDay = `t.valid_from <= '${day}' and t.valid_to > '${day}'`;
const theSetting = `(select setting_id from registration where urn = $1)`;

let buyer: Head;
let bought: Head;
let merging: unknown[];
beforeAll(async () => {
  [buyer, bought] = (await heads()) as [Head, Head];
  merging = [{ changeControl: { subject: String(bought.party), newParent: String(buyer.party) } }];
});

describe('what a simulation starts from, as known at this moment,', () => {
  it.each([day, '2023-06-30', '2019-01-15'])('is on %s what it is as known now', async (on) => {
    const [store, worlds] = [new SimulationStore(service.database), new DatedOwnershipStore(service.database)];
    const now = await store.settingsOn(on);
    expect(now.filter(({ facts }) => facts.inspections.length > 0).length).toBeGreaterThan(10);
    expect(await store.settingsOn(on, await moment())).toEqual(now);
    const providers = [...new Set(now.map(({ provider }) => provider))];
    const [then, world] = [await worlds.world(providers, await moment()), await worlds.world(providers)];
    expect([then.parties, then.interests, then.sameAs]).toEqual([world.parties, world.interests, world.sameAs]);
    expect(world.interests.length).toBeGreaterThan(providers.length / 2);
  });

  it.each([
    ['does not judge', 1, 'z', 'NOT_JUDGED'],
    ['was on the same day, and comes first by its key,', 0, '!', 'REQUIRES_IMPROVEMENT'],
  ])('is no other where an inspection %s', async (_, later, key, value) => {
    const store = new SimulationStore(service.database);
    const now = await store.settingsOn(day);
    // Neither changes which judgement stands, so the read model says what it said.
    await service.database.query({
      text: `with stood as (select i from grade_span s join inspection i on i.id = s.inspection_id
          where s.setting_id = ${theSetting} and s.key = 'OVERALL' and s.from_day <= '${day}' and s.to_day > '${day}'),
        added as (insert into inspection overriding user value select n.* from stood, jsonb_populate_record(null::inspection,
          to_jsonb(stood.i) || jsonb_build_object('event_key', $2::text, 'inspected_on', (stood.i).inspected_on + $3::int)) n returning id)
        insert into judgement (inspection_id, framework, framework_version, key, scale, value, as_published)
        select id, 'SCCIF', '1', 'OVERALL', 'FOUR_POINT', $4, 'x' from added`,
      values: [buyer.urns[0], key, later, value],
    });
    expect(await store.settingsOn(day)).toEqual(now);
    expect(await store.settingsOn(day, await moment())).toEqual(now);
  });
});

describe('a simulation as known at an earlier moment', () => {
  const changes: [string, string, () => unknown[]][] = [
    [
      'the places of a setting',
      corrected('setting_version', `t.setting_id = ${theSetting} and ${onTheDay}`, `'{"places": 91}'`),
      () => [bought.urns[0]],
    ],
    [
      'whether a setting is on the register',
      corrected('setting_version', `t.setting_id = ${theSetting} and ${onTheDay}`, `'{"status": "RESIGNED"}'`),
      () => [bought.urns[1]],
    ],
    [
      'what an undertaking is called',
      corrected('party_version', `t.party_id = $1 and t.name is not null`, `'{"name": "Corrected Holdings Ltd"}'`),
      () => [buyer.party],
    ],
    [
      'who holds a subsidiary',
      `update interest t set recorded_to = clock_timestamp() where recorded_to = 'infinity' and subject_id = $1 and party_id = $2`,
      () => [bought.provider, bought.party],
    ],
  ];

  it.each(changes)('answers what was answered then, though %s was corrected since', async (_, text, values) => {
    const { answer: then } = await ask(merging);
    const at = await moment();
    await service.database.query({ text, values: values() });
    const { answer: now } = await ask(merging);
    expect(then.moves.totalCount).toBeGreaterThan(0);
    expect(now).not.toEqual(then);
    expect((await ask(merging, at)).answer).toEqual(then);
    expect((await ask(merging, await moment())).answer).toEqual(now);
  });

  it('answers so though a judgement was corrected since', async () => {
    const urn = buyer.urns[0];
    const { answer: then } = await ask([{ closeSetting: { urn } }]);
    const at = await moment();
    await service.database.transaction(async (tx) => {
      const stands = `from grade_span s where s.setting_id = ${theSetting} and s.from_day <= '${day}' and s.to_day > '${day}'`;
      const judged = `t.id = (select s.inspection_id ${stands} and s.key = 'OVERALL')`;
      await tx.query({ text: corrected('inspection', judged, `'{"content_hash": "corrected"}'`), values: [urn] });
      await tx.query({
        text: `with n as (select n.id, o.id as before from inspection n join inspection o on o.setting_id = n.setting_id
              and o.event_key = n.event_key and o.recorded_to = n.recorded_from where n.content_hash = 'corrected'),
            judged as (insert into judgement (inspection_id, framework, framework_version, key, scale, value, as_published)
              select n.id, j.framework, j.framework_version, j.key, j.scale, case when j.key = 'OVERALL' then
                case when j.value = 'INADEQUATE' then 'GOOD' else 'INADEQUATE' end else j.value end, j.as_published
              from n join judgement j on j.inspection_id = n.before returning inspection_id, key, value)
          update grade_span s set inspection_id = j.inspection_id, value = j.value from judged j, n
          where n.id = j.inspection_id and s.inspection_id = n.before and s.key = j.key`,
      });
    });
    const { answer: now } = await ask([{ closeSetting: { urn } }]);
    expect(then.quality.nodes).toHaveLength(1);
    expect(now.quality).not.toEqual(then.quality);
    expect((await ask([{ closeSetting: { urn } }], at)).answer).toEqual(then);
    expect((await ask([{ closeSetting: { urn } }], await moment())).answer).toEqual(now);
  });

  it('knows nothing before anything was known', async () => {
    const changed = [...merging, { closeSetting: { urn: buyer.urns[0] } }];
    const { answer } = await ask(changed, '2001-01-01T00:00:00Z');
    expect(answer.settingsCompared).toBe(0);
    expect(answer.problems).toEqual([
      { code: 'PARTY_NOT_KNOWN', path: 'changes.0.subject' },
      { code: 'PARTY_NOT_KNOWN', path: 'changes.0.newParent' },
      { code: 'SETTING_NOT_KNOWN', path: 'changes.1.urn' },
    ]);
    expect(answer.moves.totalCount).toBe(0);
  });

  it('takes which undertaking an owner is as known now, as it says', async () => {
    const closing = [{ closeSetting: { urn: buyer.urns[1] } }];
    const at = await moment();
    const { answer: then } = await ask(closing);
    await service.database.query({
      text: `update owner_company set party_id = $2 where owner_id = (select v.owner_id from setting_version v
        where v.setting_id = ${theSetting} and v.recorded_to = 'infinity' and v.valid_from <= '${day}' and v.valid_to > '${day}')`,
      values: [buyer.urns[1], bought.party],
    });
    const { answer: now } = await ask(closing);
    expect([then.moves.nodes[0].from.id, now.moves.nodes[0].from.id]).toEqual(
      [buyer.party, bought.party].map((id) => String(id)),
    );
    expect((await ask(closing, at)).answer).toEqual(now);
    const described = `{ __type(name: "Query") { fields { name description } } }`;
    const { data } = await service.ask(described, {}, { as: people.officer });
    const field = data.__type.fields.find(({ name }: { name: string }) => name === 'simulate');
    expect(field.description).toContain('Which undertaking a published owner is');
    expect(field.description).toContain('is as known now: no earlier knowledge of it is kept.');
  });

  it('takes as many statements as one as known now', async () => {
    const [now, then] = [await ask(merging), await ask(merging, await moment())];
    expect(then.statements.length).toBe(now.statements.length);
  });

  it('is refused for a moment that is none, with what was expected', async () => {
    const { errors } = await service.ask(
      simulation,
      { changes: merging, asOf: day, knownAt: '2024-01-01T00:00' },
      { as: people.officer },
    );
    expect(errors?.[0]?.message).toContain('Expected a moment with its zone');
  });
});
