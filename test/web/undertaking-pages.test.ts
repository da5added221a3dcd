import type { FastifyInstance } from 'fastify';
import { OwnershipBuilder } from '../support/ownership';
import { servedNation } from '../support/service';
import { companyNumber, givenChain } from './support/given-chain';
import { ownershipPages } from './support/ownership-pages';
import { tableIn, textOf } from './support/read-page';

const service = servedNation();
const day = 'asOf=2025-03-31';

let http: FastifyInstance;
let chain: Awaited<ReturnType<typeof givenChain>>;
beforeAll(async () => {
  chain = await givenChain(new OwnershipBuilder(service.database));
  http = await ownershipPages(service);
}, 180_000);
afterAll(() => http.close());

async function look(url: string) {
  const { statusCode, headers, body } = await http.inject({ url });
  return { status: statusCode, headers, html: body };
}

async function groupOf(definition: string, order: string) {
  const [group] = await service.database.query<{ id: number; partyId: number; name: string; settings: number }>({
    text: `select g.id, g.party_id as "partyId", g.name, count(*)::int as settings from provider_group g
      join group_membership m on m.group_id = g.id and m.to_day = 'infinity'
      where g.definition = $1 group by g.id order by ${order}, g.id limit 1`,
    values: [definition],
  });
  if (!group) throw new Error(`The nation has no group by ${definition}.`);
  return group;
}

describe('the page that finds a body', () => {
  it('has two forms with a label on every field, and needs no script', async () => {
    const { status, headers, html } = await look('/undertakings');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/);
    expect(html).not.toMatch(/<script|https?:\/\//i);
    const ids = [...html.matchAll(/<(?:input|select) id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['name', 'asOf', 'knownAt', 'scheme', 'number']);
    for (const id of ids) expect(html).toContain(`<label for="${id}">`);
  });

  it('finds by a part of the name, page by page, and keeps the day', async () => {
    const { html } = await look(`/undertakings?name=hazel&${day}`);
    expect(textOf(html)).toContain('12 bodies in all.');
    expect(tableIn(html, 'Bodies found')).toContainEqual([
      'Hazel <b>Homes</b> Ltd',
      'Undertaking',
      expect.stringContaining(`Company number ${companyNumber}`),
      'GB',
      '',
    ]);
    expect(html).toContain(`href="/undertakings/${chain.home}?asOf=2025-03-31"`);
    const first = await look('/undertakings?name=limited');
    const [, next = ''] = /href="([^"]+after=[^"]+)">The next ones/.exec(first.html) ?? [];
    const second = await look(next.replace(/&amp;/g, '&'));
    expect(second.status).toBe(200);
    expect(tableIn(second.html, 'Bodies found')).not.toEqual(tableIn(first.html, 'Bodies found'));
  });

  it.each([
    ['a company number', `scheme=GB-COH&number=${companyNumber}`, /is of Hazel <b>Homes<\/b> Ltd/],
    [
      'a retired charity number, with a notice',
      'scheme=GB-CHC&number=1089879',
      /was retired on 1 January 2020[\s\S]+is of Hazel/,
    ],
    ['a number that nobody has', 'scheme=GB-COH&number=00000001', /is not known here[\s\S]+leads to nobody/],
    ['what is no number, with what was expected', 'scheme=XI-LEI&number=12', /Expected a legal entity identifier/],
    ['a name that is too short', 'name=ab', /too short/],
    ['a day that is none', 'name=hazel&asOf=yesterday', /Expected a day that exists/],
    ['a name that nobody has', 'name=zzzzqqq', /No body has a name with “zzzzqqq” in it/],
  ])('answers %s', async (_name, query, expected) => {
    expect(textOf((await look(`/undertakings?${query}`)).html)).toMatch(expected);
  });

  it('leads from the number of a setting to whoever is registered for it', async () => {
    const { id } = await groupOf('COMPANIES_ACT_PARENT', 'count(*) desc');
    const [row] = await service.database.query<{ urn: string }>({
      text: `select r.urn from group_membership m join setting_version v on v.setting_id = m.setting_id and v.valid_to = 'infinity'
        join registration r on r.id = v.registration_id where m.group_id = $1 and m.to_day = 'infinity' order by r.urn limit 1`,
      values: [id],
    });
    const { html } = await look(`/undertakings?scheme=OFSTED-URN&number=${row?.urn}&${day}`);
    expect(textOf(html)).toMatch(/that name is matched to this company/);
    expect(html).toMatch(/is of <a href="\/undertakings\/\d+\?asOf=2025-03-31">/);
  });

  it('says what is wrong with 400, and gives nothing that was typed back as markup', async () => {
    const typed = encodeURIComponent('"><script>alert(1)</script>');
    const { status, html } = await look(`/undertakings?name=hazel&asOf=${typed}&number=${typed}&scheme=${typed}`);
    expect(status).toBe(400);
    expect(html).toContain('role="alert"');
    expect(html).not.toContain('<script');
  });
});

describe('the page of a body', () => {
  let html: string;
  beforeAll(async () => {
    html = (await look(`/undertakings/${chain.home}?${day}`)).html;
  });

  it('says who controls it in a sentence, who it is and why, and why the walk stopped', () => {
    const text = textOf(html);
    expect(text).toMatch(/Hazel Capital Fund II LP controls Hazel <b>Homes<\/b> Ltd through Hazel Holding 7 Ltd, /);
    expect(text).toContain('Undertaking. It is a body made by registration.');
    expect(text).toContain('Charity number (England and Wales) 1089879, retired on 1 January 2020');
    expect(text).toContain('Fund. Hazel Capital Fund II LP looks like a fund: who manages it is not published.');
    expect(text).toContain('“Parent undertaking” (COMPANIES_ACT_PARENT; Companies Act 2006, s. 1162)');
    expect(text).toContain('This is the whole chain: nothing was left out.');
    expect(html).not.toContain('<b>Homes');
  });

  it('shows the chain as lists inside one another and as a table, with the same holders', () => {
    const [, tree = ''] = html.split('<ul class="tree">');
    const held = tableIn(html, 'Who holds what in whom');
    expect(held).toHaveLength(15);
    const inTree = textOf(`<main>${tree.split('<h3>')[0]}`);
    for (const [holder = '', , , share = ''] of held) {
      expect(inTree).toContain(holder);
      expect(inTree).toContain(share);
    }
    expect(tree.match(/<details open><summary>/g)?.length).toBeGreaterThan(8);
    expect(inTree).toContain('(shown elsewhere in this list)');
    expect(inTree).toContain(
      'Hazel Minor Ltd (40 %) holds part of Hazel Holding 2 Ltd: too little for control to pass.',
    );
  });

  it('tells of each step its share, since when, by whom stated, and why nobody is named', () => {
    const held = tableIn(html, 'Who holds what in whom');
    expect(held).toContainEqual([
      'Hazel Holding 3 Ltd',
      'Shareholding',
      'Hazel Holding 2 Ltd',
      '60 %',
      'yes: Voting majority',
      '1 January 2010',
      'Register PSC',
      'stated in a register',
      '',
    ]);
    const unnamed = held.filter(([holder]) => holder === 'Nobody is named').map((row) => [row[2], row.at(-1)]);
    expect(unnamed).toEqual([
      ['Hazel Left Ltd', expect.stringMatching(/^Interested party exempt from disclosure\. /)],
      ['Hazel Right Ltd', expect.stringMatching(/^Unknown\. /)],
    ]);
  });

  it('names no natural person', () => {
    expect(textOf(html)).toContain('a natural person (10 %)');
    expect(html).not.toContain('Secret');
  });

  it('tells of sources that differ, and which of them counts', () => {
    expect(textOf(html)).toContain('Sources differ: 3 sources, 2 values.');
    expect(tableIn(html, 'The different answers')).toEqual([
      ['Register DECLARATION, Register PSC', '1 interest', 'yes'],
      ['Register BODS', '1 interest', 'no'],
    ]);
    expect(tableIn(html, 'What each source states').map((row) => [row[2], row[5]])).toEqual(
      expect.arrayContaining([
        ['over 25 up to 50 %', 'Register BODS'],
        ['75 to 100 %', 'Register PSC'],
      ]),
    );
  });

  it('is as of another day, as known at another moment, and every link on it stays there', async () => {
    const { html: then } = await look(`/undertakings/${chain.home}?asOf=2024-02-29&knownAt=2025-01-01`);
    expect(textOf(then)).toContain('As of 29 February 2024, as known at 2025-01-01T23:59:59');
    const links = [...then.matchAll(/href="(\/undertakings\/\d[^"]*)"/g)].map(([, href]) => href);
    expect(links.length).toBeGreaterThan(10);
    for (const href of links) expect(href).toContain('asOf=2024-02-29&amp;knownAt=2025-01-01T23%3A59%3A59Z');
  });

  it('shows the group under each definition side by side, and which definition made each number', async () => {
    const { partyId, settings } = await groupOf('COMPANIES_ACT_PARENT', 'count(*) desc');
    const top = await look(`/undertakings/${partyId}?${day}`);
    const rows = tableIn(top.html, 'The group under each definition');
    expect(rows.map(([definition]) => /\((\w+), version/.exec(definition ?? '')?.[1])).toEqual([
      'COMPANIES_ACT_PARENT',
      'ULTIMATE_CONSOLIDATING',
      'ANY_COMMON_CONTROLLER',
      'OFSTED_PUBLISHED_OWNER',
    ]);
    expect(rows[0]?.[2]).toMatch(new RegExp(`^${settings} settings, \\d+ below good, by “Parent undertaking”$`));
  });

  it.each([
    ['no such body', '/undertakings/999999999', 404, 'There is no such body'],
    ['no number at all', '/undertakings/abc', 400, 'role="alert"'],
    ['a day that is none', '/undertakings/1?asOf=2025-02-31', 400, 'role="alert"'],
    ['no such body below', '/undertakings/999999999/below', 404, 'There is no such body'],
    ['no such group', '/groups/999999999', 404, 'There is no such body'],
  ])('says so where there is %s', async (_name, url, status, said) => {
    const answer = await look(url);
    expect(answer.status).toBe(status);
    expect(answer.html).toContain(said);
  });
});

describe('the page of what a body controls', () => {
  it('shows the structure as a list and as a table, and says whether it is the whole', async () => {
    const { html } = await look(`/undertakings/${chain.at(8)}/below?${day}`);
    expect(textOf(html)).toContain('This is the whole structure: nothing was left out.');
    const rows = tableIn(html, 'The bodies');
    expect(rows).toHaveLength(9);
    expect(rows).toContainEqual([
      'Hazel Holding 2 Ltd',
      expect.stringContaining('Hazel Holding 3 Ltd controls Hazel Holding 2 Ltd, 60 %'),
      expect.stringMatching(/^inferred|^shown/),
      'none known',
    ]);
    for (const [name = ''] of rows) expect(textOf(`<main>${html.split('<ul class="tree">')[1]}`)).toContain(name);
  });

  it('counts the settings of each body, and leads to the group of its published owner', async () => {
    const { partyId, settings } = await groupOf('COMPANIES_ACT_PARENT', 'count(*) desc');
    const { html } = await look(`/undertakings/${partyId}/below?${day}`);
    const own = tableIn(html, 'The bodies').map((row) => Number(/^\d+/.exec(row[3] ?? '')?.[0] ?? 0));
    expect(own.reduce((sum, count) => sum + count, 0)).toBe(settings);
    expect(textOf(html)).toContain('By “Parent undertaking” its subsidiaries have');
    expect(html).toMatch(/, <a href="\/groups\/\d+\?asOf=2025-03-31">/);
  });
});

describe('the page of a group', () => {
  it('tells when and how its settings came and went, page by page, and by which definition', async () => {
    const { id } = await groupOf('COMPANIES_ACT_PARENT', 'count(*) desc');
    const first = await look(`/groups/${id}?${day}`);
    expect(textOf(first.html)).toMatch(
      /Parent undertaking \(COMPANIES_ACT_PARENT, version \d+; Companies Act 2006, s\. 1162/,
    );
    expect(textOf(first.html)).toMatch(/By “Parent undertaking” it has \d+ settings on the register/);
    const rows = tableIn(first.html, 'Settings that came and went');
    expect(rows).toHaveLength(25);
    expect(rows[0]).toEqual([
      expect.stringMatching(/URN \w+ \(/),
      expect.stringMatching(/^\d+ \w+ \d{4}$|^between /),
      expect.stringMatching(/^Registered|^Acquired|^On the register/),
      expect.any(String),
      expect.any(String),
      expect.stringMatching(/^\w+/),
    ]);
    const [, next = ''] = /href="([^"]+after=[^"]+)">Earlier ones/.exec(first.html) ?? [];
    const second = await look(next.replace(/&amp;/g, '&'));
    expect(tableIn(second.html, 'Settings that came and went')[0]).not.toEqual(rows[0]);
  });

  it('says from whom a setting was acquired, and to whom one was disposed of', async () => {
    const [moved] = await service.database.query<{ from: number; to: number }>({
      text: `select a.group_id as "from", b.group_id as "to" from group_membership a join group_membership b
        on b.setting_id = a.setting_id and b.definition = a.definition and b.from_day = a.to_day
        where a.definition = 'OFSTED_PUBLISHED_OWNER' and a.to_day <= '2025-03-31' order by a.id limit 1`,
      values: [],
    });
    const acquirer = await look(`/groups/${moved?.to}?${day}`);
    expect(acquirer.html).toMatch(/Acquired: came from another group · <a href="\/groups\/\d+/);
    const seller = await look(`/groups/${moved?.from}?${day}`);
    expect(seller.html).toMatch(/Disposed of: went to another group · <a href="\/groups\/\d+/);
    expect(textOf(seller.html)).toContain('by name only');
  });
});
