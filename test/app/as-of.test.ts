import { servedNation } from '../support/service';

const service = servedNation();

const market = `query ($asOf: Day) {
  settings(asOf: $asOf, first: 1) { totalCount nodes { asOf } }
  providerGroups(asOf: $asOf, first: 1, orderBy: SETTINGS_DESC) { totalCount nodes { asOf standing { settings } quality { settings } } }
  findings(asOf: $asOf, first: 1) { totalCount nodes { asOf } }
  detectionRun(asOf: $asOf) { asOf }
  localAuthority(code: "888") { settings(asOf: $asOf, first: 1) { totalCount } inspections(asOf: $asOf, first: 1) { inspectedOn } }
  setting(urn: "9004094", asOf: $asOf) { asOf }
}`;

describe('the same question as of different days', () => {
  it.each([
    ['2015-03-31'],
    ['2019-03-31'],
    ['2023-03-31'],
    ['2025-03-31'],
  ])('as of %s counts the settings that stand in the database on that day', async (asOf) => {
    const { data, errors } = await service.ask(market, { asOf });
    expect(errors).toBeUndefined();
    const [row] = await service.database.query<{ settings: number; groups: number }>({
      text: `select count(*)::int as settings, count(distinct owner_id)::int as groups from setting_version
        where recorded_to = 'infinity' and valid_from <= $1 and valid_to > $1 and status in ('ACTIVE', 'SUSPENDED')`,
      values: [asOf],
    });
    expect(data.settings.totalCount).toBe(row?.settings);
    expect(data.providerGroups.totalCount).toBe(row?.groups);
    expect(data.settings.nodes[0].asOf).toBe(asOf);
    for (const group of data.providerGroups.nodes) expect(group.asOf).toBe(asOf);
  });

  it('grows with the nation, so that no day answers for another', async () => {
    const totals = [];
    for (const asOf of ['2017-03-31', '2021-03-31', '2025-03-31']) {
      totals.push((await service.ask(market, { asOf })).data.settings.totalCount);
    }
    expect(new Set(totals).size).toBe(totals.length);
  });

  it('before the first register gives empty lists and no error', async () => {
    const { data, errors } = await service.ask(market, { asOf: '2001-01-01' });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      settings: { totalCount: 0, nodes: [] },
      providerGroups: { totalCount: 0, nodes: [] },
      findings: { totalCount: 0, nodes: [] },
      detectionRun: null,
      localAuthority: { settings: { totalCount: 0 }, inspections: [] },
      setting: null,
    });
  });

  it('before the first register, a group and its numbers are there and count nothing', async () => {
    const { data: now } = await service.ask('{ providerGroups(first: 1) { nodes { id } } }');
    const { data, errors } = await service.ask(
      `query ($id: ID) { providerGroup(id: $id, asOf: "2001-01-01") { standing { settings inspected belowGood adverse }
        quality { settings notYetInspected judgements { key } byRegion { code } } settings(first: 1) { totalCount }
        timeline(first: 1) { totalCount nodes { kind } } findings(first: 1) { totalCount nodes { sentence } } } }`,
      { id: now.providerGroups.nodes[0].id },
    );
    expect(errors).toBeUndefined();
    expect(data.providerGroup).toEqual({
      standing: { settings: 0, inspected: 0, belowGood: 0, adverse: 0 },
      quality: { settings: 0, notYetInspected: 0, judgements: [], byRegion: [] },
      settings: { totalCount: 0 },
      timeline: { totalCount: 0, nodes: [] },
      findings: { totalCount: 0, nodes: [] },
    });
  });

  it('without a day, answers as of today', async () => {
    const query = '{ settings(first: 1) { totalCount nodes { asOf } } }';
    const { data } = await service.ask(query, {}, { asOf: '2019-06-01' });
    const { data: said } = await service.ask(market, { asOf: '2019-06-01' });
    expect(data.settings.nodes[0].asOf).toBe('2019-06-01');
    expect(data.settings.totalCount).toBe(said.settings.totalCount);
  });

  it('two days in one request do not mix', async () => {
    const { data } = await service.ask(`{
      then: providerGroups(asOf: "2018-03-31", first: 50) { nodes { asOf settings(first: 1) { nodes { asOf standingJudgements { key } inspections(first: 1) { nodes { inspectedOn } } } } } }
      now: providerGroups(asOf: "2025-03-31", first: 50) { nodes { asOf settings(first: 1) { nodes { asOf standingJudgements { key } inspections(first: 1) { nodes { inspectedOn } } } } } }
    }`);
    for (const [name, day] of [
      ['then', '2018-03-31'],
      ['now', '2025-03-31'],
    ] as const) {
      for (const group of data[name].nodes) {
        expect(group.asOf).toBe(day);
        for (const setting of group.settings.nodes) {
          expect(setting.asOf).toBe(day);
          for (const { inspectedOn } of setting.inspections.nodes) expect(inspectedOn <= day).toBe(true);
        }
      }
    }
  });
});

describe('what is no day or no registration number is refused with what was expected', () => {
  it.each([
    ['2023-02-29'],
    ['2025-13-01'],
    ['2025-3-1'],
    ['31/03/2025'],
    ['2025-03-31T00:00:00Z'],
    ['0000-01-01'],
    [''],
    ['infinity'],
    [20250331],
  ])('the day %j', async (asOf) => {
    const expected = `Day cannot be ${JSON.stringify(asOf)}. Expected a day that exists, such as "2025-03-31".`;
    const given = await service.ask('query ($asOf: Day) { settings(asOf: $asOf, first: 1) { totalCount } }', { asOf });
    expect(given.errors).toMatchObject([
      { message: expect.stringContaining(expected), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(given.statements).toEqual([]);
    if (typeof asOf !== 'string') return;
    // GraphQL over HTTP keeps 400 for the newer type of answer: under plain JSON it would be read as no answer at all.
    for (const [accept, status] of [
      ['application/graphql-response+json', 400],
      ['application/json', 200],
    ] as const) {
      const query = `{ settings(asOf: ${JSON.stringify(asOf)}, first: 1) { totalCount } }`;
      const written = await service.ask(query, {}, { headers: { accept } });
      expect(written.errors).toMatchObject([{ message: expect.stringContaining(expected) }]);
      expect([written.status, written.statements]).toEqual([status, []]);
    }
  });

  it.each([
    ['SC12345'],
    ['12345'],
    ['12345678'],
    ['SC0094231'],
    ['drop table'],
    [1234567],
  ])('the number %j', async (urn) => {
    const { errors } = await service.ask('query ($urn: Urn!) { setting(urn: $urn) { name } }', { urn });
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining(
          `Urn cannot be ${JSON.stringify(urn)}. Expected a number such as "SC009423" or "2611190".`,
        ),
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });

  it('a number in small letters and with blanks is the same number', async () => {
    const { errors } = await service.ask('{ setting(urn: " sc009423 ") { name } }');
    expect(errors).toBeUndefined();
  });
});
