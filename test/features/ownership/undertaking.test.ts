import { people } from '../finding-reviews/support/asking';
import { askedOwnership } from './support/asked-ownership';

const api = askedOwnership();

const lei = '529900T8BM49AURSDO55';

describe('a body', () => {
  let body: number;
  beforeAll(async () => {
    const { given } = api;
    body = await given.entity('Brook Care Ltd', {
      from: '2020-01-01',
      formerly: ['Brook Homes Ltd'],
      foundedOn: '2001-02-03',
      identifiers: { 'GB-COH': '04123456', 'GB-CHC': '1089879', 'GB-SC': 'SC012345', 'XI-LEI': lei },
    });
    await given.version(body, 'Old Brook Ltd', { from: '2010-01-01', to: '2020-01-01' });
    await given.version(body, 'BROOK CARE LIMITED', { source: 'GLEIF', from: '2021-01-01' });
  });

  const found =
    'query ($n: String!) { undertaking(ARGUMENT: $n) { name identifiers { scheme identifier retiredOn } } }';

  it.each([
    ['companyNumber', '4123456'],
    ['companyNumber', ' 04123456 '],
    ['charityNumber', '1089879'],
    ['charityNumber', 'sc012345'],
    ['lei', lei.toLowerCase()],
  ])('is found by %s %j', async (argument, n) => {
    const { undertaking } = await api.ask(found.replace('ARGUMENT', argument), { n });
    expect(undertaking.identifiers).toHaveLength(4);
  });

  it('is found under a scheme, and by its id', async () => {
    const { undertaking } = await api.ask('{ undertaking(scheme: "GB-COH", identifier: "04123456") { id } }');
    expect(undertaking.id).toBe(String(body));
    const again = await api.ask('query ($id: ID!) { undertaking(id: $id) { id } }', { id: undertaking.id });
    expect(again.undertaking.id).toBe(String(body));
    expect((await api.ask('{ undertaking(companyNumber: "09999999") { id } }')).undertaking).toBeNull();
  });

  it.each([
    ['companyNumber: "12"', null],
    ['companyNumber: "ABCDEFGH"', '`companyNumber` cannot be "ABCDEFGH". Expected a company number such as'],
    ['lei: "529900T8BM49AURSDO54"', 'of which the last two check the rest'],
    ['charityNumber: "x"', 'Expected a charity number of six or seven digits'],
    ['', 'Give one of `id`, `companyNumber`'],
    ['id: "1", lei: "x"', 'Give one of `id`, `companyNumber`'],
    ['scheme: "GB-COH"', 'Give one of `id`, `companyNumber`'],
    ['scheme: "OFSTED-URN", identifier: "SC009423"', 'Ask `lookup` whose it is.'],
    ['id: "1", knownAt: "2024-01-01T00:00"', '`knownAt` cannot be "2024-01-01T00:00". Expected a moment with its zone'],
    ['id: "1", knownAt: "0000-01-01T00:00:00Z"', 'Expected a moment with its zone'],
  ])('asked for by %s is refused with what was expected, or is not there', async (argument, message) => {
    const { data, errors } = await api.answer(`{ undertaking(${argument || 'asOf: "2020-01-01"'}) { id } }`);
    if (message === null) expect(data).toEqual({ undertaking: null });
    else expect(errors).toMatchObject([{ message: expect.stringContaining(message) }]);
  });

  it('has the name of the day, other names, and who says so', async () => {
    const ask = async (asOf: string) =>
      (
        await api.ask(
          `query ($id: ID!, $asOf: Day) { undertaking(id: $id, asOf: $asOf) { name foundedOn formerNames { name until } sources { code } kind { kind why isInferred } entityType } }`,
          { id: String(body), asOf },
        )
      ).undertaking;
    expect(await ask('2024-01-01')).toEqual({
      name: 'BROOK CARE LIMITED',
      foundedOn: '2001-02-03',
      formerNames: [
        { name: 'Old Brook Ltd', until: '2019-12-31' },
        { name: 'Brook Care Ltd', until: null },
        { name: 'Brook Homes Ltd', until: null },
      ],
      sources: [{ code: 'companies' }, { code: 'gleif' }],
      kind: { kind: 'UNDERTAKING', why: 'It is a body made by registration.', isInferred: false },
      entityType: 'REGISTERED_ENTITY',
    });
    expect(await ask('2015-01-01')).toMatchObject({ name: 'Old Brook Ltd', sources: [{ code: 'companies' }] });
  });

  it('is not there before anything of it was known', async () => {
    const source = 'query ($id: ID!, $knownAt: Instant) { undertaking(id: $id, knownAt: $knownAt) { name } }';
    const id = String(body);
    expect((await api.ask(source, { id, knownAt: '2009-12-31T23:59:59Z' })).undertaking).toBeNull();
    expect((await api.ask(source, { id, knownAt: '2010-01-01T00:00:00Z' })).undertaking).toEqual({
      name: 'BROOK CARE LIMITED',
    });
  });

  it('that was dissolved is so from that day on, and was not before', async () => {
    const gone = await api.given.entity('Gone Ltd', { dissolvedOn: '2022-05-01' });
    const source = 'query ($id: ID!, $asOf: Day) { undertaking(id: $id, asOf: $asOf) { dissolvedOn } }';
    const on = async (asOf: string) => (await api.ask(source, { id: String(gone), asOf })).undertaking.dissolvedOn;
    expect(await on('2022-05-01')).toBe('2022-05-01');
    expect(await on('2022-04-30')).toBeNull();
  });

  it('is listed by part of a name, folded, page by page, each body once', async () => {
    for (const name of ['Fern & Sons Ltd', 'Fern and Sons Holdings Limited', 'Fernhill plc'])
      await api.given.entity(name);
    const twice = await api.given.entity('Fern Two Ltd');
    await api.given.version(twice, 'Fern 2 Ltd', { source: 'GLEIF' });
    await api.given.person('Ann Fern');
    const source = `query ($after: String, $name: String!) { undertakings(first: 2, after: $after, nameContains: $name) {
      totalCount pageInfo { hasNextPage endCursor } nodes { name } } }`;
    const names: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { undertakings } = await api.ask(source, { after, name: 'FERN' });
      expect(undertakings.totalCount).toBe(4);
      names.push(...undertakings.nodes.map(({ name }: { name: string }) => name));
      ({ endCursor: after, hasNextPage: more } = undertakings.pageInfo);
    }
    expect(names).toEqual(['Fern 2 Ltd', 'Fern and Sons Holdings Limited', 'Fern & Sons Ltd', 'Fernhill plc']);
    const { undertakings } = await api.ask(source, { name: 'fern & sons' });
    expect(undertakings.totalCount).toBe(2);
    const { errors } = await api.answer(source, { name: '%_' });
    expect(errors).toMatchObject([{ message: expect.stringContaining('three letters or digits, or more') }]);
  });
});

describe('what a body holds, and what is held in it', () => {
  const fields = `id type directness isStartStated from to recordedFrom recordedTo retrievedOn confidence isComponent
    share { least most isOverLeast isUnderMost words } missing { reason words meaning } source { kind code name url }
    holder { __typename ... on Undertaking { id } } subject { id } components { id holder { ... on Undertaking { id } } }`;

  it('comes page by page, as each source states it, on either side', async () => {
    const { given } = api;
    const [home, mid] = [await given.entity('Side Home Ltd'), await given.entity('Side Mid Ltd')];
    const first = await given.holds(mid, home, { type: 'shareholding', share: '>50..<75', from: '2019-01-01' });
    await given.holds(mid, home, { source: 'BODS', type: null, share: undefined });
    await given.holds('subjectUnableToConfirmOrIdentifyBeneficialOwner', home, { share: '25' });
    await given.holds(mid, home, { to: '2018-01-01' });
    const source = `query ($id: ID!, $after: String) { undertaking(id: $id) { interestsIn(first: 2, after: $after) {
      totalCount pageInfo { endCursor hasNextPage } nodes { ${fields} } } } }`;
    const page = (await api.ask(source, { id: String(home) })).undertaking.interestsIn;
    expect(page).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(page.nodes[0]).toEqual({
      id: String(first),
      type: 'SHAREHOLDING',
      directness: 'DIRECT',
      isStartStated: true,
      from: '2019-01-01',
      to: null,
      recordedFrom: '2010-01-01T00:00:00.000000Z',
      recordedTo: null,
      retrievedOn: null,
      confidence: 'STATED',
      isComponent: false,
      share: { least: '50', most: '75', isOverLeast: true, isUnderMost: true, words: 'over 50 and under 75 %' },
      missing: null,
      source: { kind: 'PSC', code: 'psc', name: 'Register PSC', url: 'https://example.org/psc' },
      holder: { __typename: 'Undertaking', id: String(mid) },
      subject: { id: String(home) },
      components: [],
    });
    expect(page.nodes[1]).toMatchObject({ type: null, share: null, source: { kind: 'BODS' } });
    const rest = await api.ask(source, { id: String(home), after: page.pageInfo.endCursor });
    expect(rest.undertaking.interestsIn.nodes).toMatchObject([
      {
        holder: null,
        missing: {
          reason: 'SUBJECT_UNABLE_TO_CONFIRM_OR_IDENTIFY_BENEFICIAL_OWNER',
          words: 'Subject unable to confirm or identify beneficial owner',
        },
      },
    ]);
    const held = await api.ask(
      'query ($id: ID!) { undertaking(id: $id) { interestsHeld(first: 9) { totalCount nodes { subject { id } } } } }',
      {
        id: String(mid),
      },
    );
    expect(held.undertaking.interestsHeld).toEqual({
      totalCount: 2,
      nodes: [{ subject: { id: String(home) } }, { subject: { id: String(home) } }],
    });
  });

  it('names the links that it is held through', async () => {
    const { given, database } = api;
    const [low, mid, top] = [await given.entity('Low'), await given.entity('Mid'), await given.entity('Top')];
    const link = await given.holds(mid, low, { source: 'BODS', isComponent: true });
    const whole = await given.holds(top, low, { source: 'BODS', directness: 'indirect' });
    await database.query({
      text: `update interest set component_records = array[(select record_id from interest where id = $2)] where id = $1`,
      values: [whole, link],
    });
    const source = `query ($id: ID!) { undertaking(id: $id) { interestsHeld(first: 9) { nodes { ${fields} } } } }`;
    const { undertaking } = await api.ask(source, { id: String(top) });
    expect(undertaking.interestsHeld.nodes[0].components).toEqual([{ id: String(link), holder: { id: String(mid) } }]);
  });

  it('is told in the words of the source to officers alone', async () => {
    const { given } = api;
    const [low, mid] = [await given.entity('Said Low'), await given.entity('Said Mid')];
    await given.holds(mid, low, { details: 'By Ann Example, as she says' });
    const source = `query ($id: ID!) { undertaking(id: $id) { interestsIn(first: 1) { nodes { details } } } }`;
    const { errors } = await api.answer(source, { id: String(low) });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const told = await api.ask(source, { id: String(low) }, people.officer);
    expect(told.undertaking.interestsIn.nodes[0].details).toBe('By Ann Example, as she says');
  });

  it('takes one statement a level for however many bodies', async () => {
    const { given } = api;
    for (let place = 0; place < 20; place += 1) {
      const [low, mid] = [await given.entity(`Crowd ${place} Ltd`), await given.entity(`Above ${place} Ltd`)];
      await given.holds(mid, low, { share: '75..100' });
    }
    const source = `{ undertakings(first: 50, nameContains: "crowd") { nodes { name identifiers { identifier } conflict { sentence }
      interestsIn(first: 5) { nodes { holder { ... on Undertaking { name } } source { code } } }
      ultimateParent { entity { name } sentence } chain { truncated steps { sentence } } structure { nodes { name } } } } }`;
    const { undertakings } = await api.ask(source);
    expect(undertakings.nodes).toHaveLength(20);
    for (const { name, ultimateParent, interestsIn } of undertakings.nodes) {
      const above = name.replace('Crowd', 'Above');
      expect(ultimateParent.entity.name).toBe(above);
      expect(interestsIn.nodes[0].holder.name).toBe(above);
      expect(ultimateParent.sentence).toBe(`${above} controls ${name}, 75 to 100 %`);
    }
    // The list, its bodies, their numbers, what is said of them, their interests, up and down with the parties of each, and whom they name.
    expect(api.statements.length).toBeLessThanOrEqual(11);
  });
});
