import { people } from '../finding-reviews/support/asking';
import { askedOwnership } from './support/asked-ownership';

const api = askedOwnership();

/** Twelve bodies one above the other, and what real chains have beside them. */
async function givenTwelveLevels() {
  const { given } = api;
  const levels: number[] = [await given.entity('Home Ltd', { identifiers: { 'GB-COH': '01000000' } })];
  for (let level = 1; level <= 11; level += 1) levels.push(await given.entity(`Level ${level} Ltd`));
  levels.push(
    await given.entity('Growth Capital Fund II LP', { typeDetails: 'Limited partnership', jurisdiction: 'GG' }),
  );
  const at = (level: number) => levels[level] as number;
  for (let level = 0; level < 12; level += 1) {
    if (level === 2) await given.holds(at(3), at(2), { type: 'shareholding', share: '60' });
    else if (level === 6) await given.holds(at(7), at(6), { type: 'appointmentOfBoard' });
    else await given.holds(at(level + 1), at(level), { share: '75..100' });
  }
  // The fifth and the sixth hold each other.
  await given.holds(at(5), at(6), { type: 'shareholding', share: '10' });
  await given.holds(at(5), at(6), { type: 'votingRights', share: '>50..75' });
  const [minor, left, right] = [
    await given.entity('Minor Ltd'),
    await given.entity('Left Ltd'),
    await given.entity('Right Ltd'),
  ];
  await given.holds(minor, at(2), { type: 'shareholding', share: '40' });
  await given.holds(left, minor, { share: '50' });
  await given.holds(right, minor, { share: '50' });
  await given.holds('interestedPartyExemptFromDisclosure', left, {
    share: '75..100',
    details: 'Ann Example asked for it',
  });
  await given.holds('unknown', right, { share: '75..100' });
  return { levels, at, minor, left, right };
}

const stopFields = 'code sentence at { name }';
const question = `query ($number: String!) { undertaking(companyNumber: $number) {
  name
  ultimateParent { definition entity { name } isItself basis confidence sentence stoppedBecause { ${stopFields} } passed { ${stopFields} } truncatedBecause }
  parents { parent { name } isSettled sentence reasons { limb citation basis because } }
  chain { truncated truncatedBecause
    steps { level subjectName holderName holderKind isParent limbs sentence missing { reason words } share { least most words } }
    paths { names stop { code } }
    stops { ${stopFields} } } } }`;

describe('the chain above a home', () => {
  let given: Awaited<ReturnType<typeof givenTwelveLevels>>;
  beforeAll(async () => {
    given = await givenTwelveLevels();
  });

  it('of twelve levels, with a loop, a minority, a joint half, an exempt owner, an unknown top and a fund, comes in one call', async () => {
    const { undertaking } = await api.ask(question, { number: '1000000' });
    const { chain, ultimateParent } = undertaking;
    expect(Math.max(...chain.steps.map(({ level }: { level: number }) => level))).toBe(11);
    expect(chain.truncated).toBe(false);
    expect(chain.truncatedBecause).toBeNull();
    const said = Object.fromEntries(
      chain.stops.map(({ code, sentence }: { code: string; sentence: string }) => [code, sentence]),
    );
    expect(said).toEqual({
      MINORITY: expect.stringContaining('Minor Ltd (40 %) holds part of Level 2 Ltd: too little'),
      LOOP: expect.stringMatching(/Level 5 Ltd and Level 6 Ltd control each other in a loop/),
      JOINT_CONTROL: expect.stringMatching(/Left Ltd \(50 %\) and Right Ltd \(50 %\) hold Minor Ltd jointly/),
      EXEMPT_FROM_DISCLOSURE: expect.stringContaining('Who controls Left Ltd need not be disclosed.'),
      UNKNOWN_ABOVE: expect.stringContaining('It is not known who controls Right Ltd.'),
      FUND: 'Growth Capital Fund II LP looks like a fund: who manages it is not published.',
    });
    expect(ultimateParent.entity.name).toBe('Growth Capital Fund II LP');
    expect(ultimateParent.definition).toBe('COMPANIES_ACT_PARENT');
    expect(ultimateParent.stoppedBecause.code).toBe('FUND');
    expect(ultimateParent.passed.map(({ code }: { code: string }) => code)).toContain('LOOP');
    expect(ultimateParent.sentence).toMatch(
      /^Growth Capital Fund II LP controls Home Ltd through Level 11 Ltd, Level 10 Ltd, .*others/,
    );
  });

  it('has a way to each of its ends', async () => {
    const { undertaking } = await api.ask(question, { number: '01000000' });
    const ways = undertaking.chain.paths.map((path: { names: string[]; stop: { code: string } }) => [
      path.stop.code,
      path.names.length,
      path.names[0],
      path.names.at(-1),
    ]);
    expect(ways).toEqual(
      expect.arrayContaining([
        ['JOINT_CONTROL', 4, 'Home Ltd', 'Minor Ltd'],
        ['EXEMPT_FROM_DISCLOSURE', 5, 'Home Ltd', 'Left Ltd'],
        ['UNKNOWN_ABOVE', 5, 'Home Ltd', 'Right Ltd'],
        ['FUND', 13, 'Home Ltd', 'Growth Capital Fund II LP'],
      ]),
    );
  });

  it('never says that whoever is not named is a person, and not in whose words the source says why', async () => {
    const { undertaking } = await api.ask(question, { number: '01000000' });
    const exempt = undertaking.chain.steps.find(({ missing }: { missing: { reason: string } | null }) =>
      missing?.reason.startsWith('INTERESTED'),
    );
    expect(exempt).toMatchObject({
      holderName: null,
      holderKind: null,
      missing: { words: 'Interested party exempt from disclosure' },
      sentence: 'Nobody is named as the holder of 75 to 100 % in Left Ltd: interested party exempt from disclosure.',
    });
    expect(JSON.stringify(undertaking)).not.toMatch(/unknown person|Ann Example/i);
  });

  it('cites the limb by which each parent is one, and what was taken for granted', async () => {
    const { undertaking } = await api.ask(question, { number: '01000000' });
    expect(undertaking.parents).toEqual([
      {
        parent: { name: 'Level 1 Ltd' },
        isSettled: true,
        sentence: 'Level 1 Ltd controls Home Ltd, 75 to 100 %',
        reasons: expect.arrayContaining([
          expect.objectContaining({
            limb: 'VOTING_MAJORITY',
            citation: expect.stringContaining('Companies Act 2006, s. 1162(2)(a)'),
            basis: 'SHOWN',
          }),
        ]),
      },
    ]);
  });

  it('takes one walk in the database however deep it is, and one statement more for each level of the question', async () => {
    await api.ask(question, { number: '01000000' });
    const about = (table: string) => api.statements.filter((text) => text.includes(`from ${table}`)).length;
    expect(api.statements.filter((text) => text.includes('with recursive'))).toHaveLength(1);
    expect(api.statements.length).toBeLessThanOrEqual(6);
    expect(about('party p left join')).toBeLessThanOrEqual(4);
  });

  it('is known of each day, as it was known then', async () => {
    const { given: write } = api;
    const [body, before, after] = [
      await write.entity('Sold Ltd'),
      await write.entity('Seller Ltd'),
      await write.entity('Buyer Ltd'),
    ];
    const known = { recordedFrom: '2020-01-01T00:00:00Z', recordedTo: '2023-03-10T09:00:00Z' };
    await write.holds(before, body, { share: '100', from: '2015-01-01', ...known });
    await write.holds(before, body, {
      share: '100',
      from: '2015-01-01',
      to: '2023-01-15',
      recordedFrom: known.recordedTo,
    });
    await write.holds(after, body, { share: '100', from: '2023-01-15', recordedFrom: known.recordedTo });
    const ask = async (asOf: string, knownAt: string | null) => {
      const source = `query ($id: ID!, $asOf: Day, $knownAt: Instant) { undertaking(id: $id, asOf: $asOf, knownAt: $knownAt) {
        asOf knownAt ultimateParent { entity { name asOf knownAt } } } }`;
      const { undertaking } = await api.ask(source, { id: String(body), asOf, knownAt });
      expect(undertaking.ultimateParent.entity).toMatchObject({ asOf, knownAt });
      return undertaking.ultimateParent.entity.name;
    };
    expect(await ask('2023-02-01', null)).toBe('Buyer Ltd');
    expect(await ask('2023-02-01', '2023-02-15T00:00:00Z')).toBe('Seller Ltd');
    expect(await ask('2023-02-01', '2023-03-10T09:00:00Z')).toBe('Buyer Ltd');
    expect(await ask('2022-02-01', null)).toBe('Seller Ltd');
    expect(await ask('2014-02-01', null)).toBe('Sold Ltd');
  });

  it('tells what a top holds of the home through all ways, and how that was worked out', async () => {
    const { given: write } = api;
    const [home, mid, other, top] = [
      await write.entity('Low Ltd'),
      await write.entity('Mid Ltd'),
      await write.entity('Other Ltd'),
      await write.entity('Top Ltd'),
    ];
    await write.holds(mid, home, { type: 'shareholding', share: '75' });
    await write.holds(other, home, { type: 'shareholding', share: '25' });
    await write.holds(top, mid, { type: 'shareholding', share: '>50..75' });
    await write.holds(top, other, { type: 'shareholding', share: '50' });
    const source = `query ($top: ID!, $home: ID!) { undertaking(id: $top) { effectiveShareOf(in: $home) { pathCount formula sentence truncatedBecause share { least most words } } } }`;
    const { undertaking } = await api.ask(source, { top: String(top), home: String(home) });
    expect(undertaking.effectiveShareOf).toEqual({
      pathCount: 2,
      formula: expect.stringContaining('over 50 up to 75 % of 75 % is over 37.5 up to 56.25 %'),
      share: { least: '50', most: '68.75', words: 'over 50 up to 68.75 %' },
      sentence: 'Top Ltd holds Low Ltd through Mid Ltd and Other Ltd, over 50 up to 68.75 %.',
      truncatedBecause: null,
    });
    const none = await api.ask(source, { top: String(home), home: String(top) });
    expect(none.undertaking.effectiveShareOf).toBeNull();
  });

  it('of a body with hundreds of small holders tells the largest, and that there are more', async () => {
    const { given: write, database } = api;
    const [listed, parent] = [await write.entity('Listed plc'), await write.entity('Majority Ltd')];
    await database.query({
      text: `with made as (insert into party (kind) select 'ENTITY' from generate_series(1, 700) returning id)
        insert into interest (source_id, record_id, claim, subject_id, party_id, interest_type, share_least, share_most, confidence, valid_from, recorded_from)
        select $1, 'small' || id, 9000000 + id, $2, id, 'votingRights', 0.01, 0.01, 'STATED', '2020-01-01', '2020-01-01' from made`,
      values: [await write.source('PSC'), listed],
    });
    await write.holds(parent, listed, { share: '>50..75' });
    const source = `query ($id: ID!) { undertaking(id: $id) { ultimateParent { entity { name } truncatedBecause }
      chain { truncated truncatedBecause steps { holderName } } } }`;
    const { undertaking } = await api.ask(source, { id: String(listed) });
    expect(undertaking.ultimateParent.entity.name).toBe('Majority Ltd');
    expect(undertaking.chain.truncated).toBe(true);
    expect(undertaking.chain.truncatedBecause).toMatch(/more than 500 interests are held/);
    expect(undertaking.ultimateParent.truncatedBecause).toMatch(/more than 500 interests are held/);
    expect(undertaking.chain.steps.length).toBeLessThanOrEqual(500);
  });

  it('names a natural person to whoever may know it, and nobody else; and notes that it was read', async () => {
    const { given: write } = api;
    const [body, person] = [await write.entity('Own Ltd'), await write.person('Ann Example')];
    await write.holds(person, body, { share: '75..100' });
    const source = `query ($id: ID!) { undertaking(id: $id) { chain { stops { code sentence }
      steps { holderName holder { __typename ... on NaturalPerson { label identity { ... on PersonIdentity { id name } ... on Redacted { sensitivity } } } } } } } }`;
    const asked = { id: String(body) };
    const hidden = await api.ask(source, asked);
    expect(hidden.undertaking.chain.steps[0]).toEqual({
      holderName: 'a natural person',
      holder: { __typename: 'NaturalPerson', label: 'A natural person', identity: { sensitivity: 'PERSONAL' } },
    });
    expect(api.seen).toEqual([]);
    const told = await api.ask(source, asked, people.officer);
    expect(told.undertaking.chain.steps[0].holder.identity).toEqual({ id: String(person), name: 'Ann Example' });
    expect(told.undertaking.chain.stops[0].sentence).not.toContain('Ann');
    expect(api.seen).toEqual([
      { recordClass: 'OWNERSHIP_PERSON', recordId: String(person), ownerOrganisation: null, fields: ['id', 'name'] },
    ]);
    expect((await api.ask(source, asked, people.provider)).undertaking.chain.steps[0].holder.identity).toEqual({
      sensitivity: 'PERSONAL',
    });
  });

  it('below a top is a graph of its group, whole, and a list of its subsidiaries', async () => {
    const source = `query ($id: ID!) { undertaking(id: $id) { subsidiaries(first: 100) { totalCount nodes { name } }
      structure { definition truncated truncatedBecause nodes { id name } edges { parentId subsidiaryId basis sentence } } } }`;
    const { undertaking } = await api.ask(source, { id: String(given.at(12)) });
    const { structure, subsidiaries } = undertaking;
    expect(structure).toMatchObject({ definition: 'COMPANIES_ACT_PARENT', truncated: false, truncatedBecause: null });
    expect(structure.nodes.map(({ name }: { name: string }) => name).sort()).toEqual(
      [
        'Growth Capital Fund II LP',
        'Home Ltd',
        ...Array.from({ length: 11 }, (_, place) => `Level ${place + 1} Ltd`),
      ].sort(),
    );
    expect(structure.edges).toHaveLength(13);
    expect(subsidiaries.totalCount).toBe(12);
    expect(subsidiaries.nodes).toHaveLength(12);
    expect(api.statements.filter((text) => text.includes('with recursive'))).toHaveLength(1);
  });

  it('below a top of thousands is told in part, says so, and is no list that looks whole', async () => {
    const { given: write, database } = api;
    const top = await write.entity('Vast Ltd');
    await database.query({
      text: `with made as (insert into party (kind) select 'ENTITY' from generate_series(1, 2400) returning id),
          called as (insert into party_version (party_id, source_id, record_id, name, party_type, valid_from, recorded_from)
            select id, $1, 'vast' || id, 'Vast ' || id, 'registeredEntity', '2010-01-01', '2010-01-01' from made)
        insert into interest (source_id, record_id, claim, subject_id, party_id, interest_type, share_least, share_most, confidence, valid_from, recorded_from)
        select $1, 'vast' || id, 8000000 + id, id, $2, 'votingRights', 75, 100, 'STATED', '2020-01-01', '2020-01-01' from made`,
      values: [await write.source('PSC'), top],
    });
    const structure = `query ($id: ID!) { undertaking(id: $id) { structure { truncated truncatedBecause nodes { id } edges { parentId } } } }`;
    const { undertaking } = await api.ask(structure, { id: String(top) });
    expect(undertaking.structure.truncated).toBe(true);
    expect(undertaking.structure.truncatedBecause).toBe(
      'More than 2000 parties stand in it. The nearest are told; ask about one of them for what lies beyond. The first 1000 of 2001 undertakings are told.',
    );
    expect(undertaking.structure.nodes).toHaveLength(1000);
    expect(undertaking.structure.edges).toHaveLength(999);
    const list = 'query ($id: ID!) { undertaking(id: $id) { subsidiaries(first: 1) { totalCount } } }';
    const { errors } = await api.answer(list, { id: String(top) });
    expect(errors).toMatchObject([{ message: expect.stringContaining('Ask `structure`, which tells what was read') }]);
  });
});
