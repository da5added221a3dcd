import { servedNation } from '../../support/service';

const service = servedNation();

async function findings(filter: Record<string, unknown> = {}): Promise<{ id: string; strength: string }[]> {
  const { data, errors } = await service.ask(
    `query ($filter: FindingFilter) { findings(first: 100, filter: $filter) { totalCount nodes { id strength } } }`,
    { filter },
  );
  expect(errors).toBeUndefined();
  expect(data.findings.totalCount).toBe(data.findings.nodes.length);
  return data.findings.nodes;
}

const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

/** Where the settings lie that findings rest on, by the findings' ids. */
async function areas(column: 'local_authority_id' | 'region_code'): Promise<Map<string, Set<string>>> {
  const rows = await service.database.query<{ area: string; id: string }>({
    text: `select v.${column}::text as area, s.finding_id::text as id from finding_setting s
      join finding f on f.id = s.finding_id join detection_run r on r.id = f.detection_run_id
      join setting_version v on v.setting_id = s.setting_id and v.recorded_to = 'infinity'
        and v.valid_from <= r.as_of and v.valid_to > r.as_of
      where v.${column} is not null`,
  });
  const found = new Map<string, Set<string>>();
  for (const { area, id } of rows) found.set(area, (found.get(area) ?? new Set()).add(id));
  return found;
}

describe('findings by area', () => {
  it('of a council are those that rest on a setting there, by its name, in any case, and by any of its codes', async () => {
    const all = ids(await findings());
    const byCouncil = await areas('local_authority_id');
    for (const [council, within] of [...byCouncil].slice(0, 5)) {
      const spellings = await service.database.query<{ spelling: string }>({
        text: `select code as spelling from local_authority_code where local_authority_id = $1
          union all select name from local_authority_name where local_authority_id = $1
          union all select upper(name) from local_authority where id = $1`,
        values: [Number(council)],
      });
      expect(spellings.length).toBeGreaterThan(2);
      const expected = all.filter((id) => within.has(id));
      for (const { spelling } of spellings) {
        expect([spelling, ids(await findings({ localAuthority: spelling }))]).toEqual([spelling, expected]);
      }
    }
  });

  it('of a region are those that rest on a setting there', async () => {
    const all = ids(await findings());
    for (const [region, within] of await areas('region_code')) {
      const expected = all.filter((id) => within.has(id));
      expect([region, ids(await findings({ region }))]).toEqual([region, expected]);
    }
  });

  it('of a council and another region are none, and of nowhere neither', async () => {
    expect(await findings({ localAuthority: 'Lancashire', region: 'E12000008' })).toEqual([]);
    expect(await findings({ localAuthority: 'Nowhere' })).toEqual([]);
    expect(await findings({ region: 'E99999999' })).toEqual([]);
  });
});

it('findings of a strength are those, and no others', async () => {
  const all = await findings();
  for (const strength of new Set(all.map((one) => one.strength))) {
    const expected = ids(all.filter((one) => one.strength === strength));
    expect(ids(await findings({ strengths: [strength] }))).toEqual(expected);
  }
  expect(await findings({ strengths: [] })).toEqual([]);
});

it('a finding says what of it was inherited, where its rule tells', async () => {
  const { data } = await service.ask(
    '{ findings(first: 100) { nodes { numbers { name value } joiningSplit { inherited own uncertain } } } }',
  );
  for (const { numbers, joiningSplit } of data.findings.nodes) {
    for (const name of ['inherited', 'own', 'uncertain']) {
      const number = numbers.find((one: { name: string }) => one.name === name)?.value ?? null;
      expect(joiningSplit?.[name] ?? null).toBe(number === null ? null : Number(number));
    }
  }
});

it('a rule says whether it is still run', async () => {
  const { data, errors } = await service.ask('{ indicators { id retired { on because insteadUse } } }');
  expect(errors).toBeUndefined();
  const retired = data.indicators.filter((rule: { retired: unknown }) => rule.retired !== null);
  expect(retired).toEqual([
    {
      id: 'BELOW_GOOD_BEYOND_CHANCE',
      retired: { on: '2026-11-26', because: expect.stringMatching(/\.$/), insteadUse: 'GROUP_EFFECT' },
    },
  ]);
});
