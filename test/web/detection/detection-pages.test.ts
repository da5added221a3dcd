import { scenarioOf } from '../../support/nation';
import { servedNation } from '../../support/service';
import { type DetectionPages, detectionPages } from '../support/detection-pages';
import { tableIn, textOf } from '../support/read-page';

const service = servedNation();
const day = 'asOf=2025-03-31';
/** A page may cost so much of the 25,000 points that anyone has in a minute. */
const mostPoints = 4000;

let pages: DetectionPages;
beforeAll(async () => {
  pages = await detectionPages(service);
}, 180_000);
afterAll(() => pages.http.close());

async function look(url: string) {
  pages.asked.length = 0;
  const { statusCode, headers, body } = await pages.http.inject({ url });
  return { status: statusCode, headers, html: body };
}

/** The group of an owner, as it is shown on the day. */
async function groupOf(ownerName: string): Promise<{ id: string; name: string }> {
  const { data } = await service.ask(
    'query ($ownerName: String!) { providerGroup(ownerName: $ownerName, asOf: "2025-03-31") { id name } }',
    { ownerName },
  );
  return data.providerGroup;
}

const ownerOf = (scenario: string) => scenarioOf(scenario).owners[0] ?? '';

describe('every page of detection', () => {
  const urls = [`/watch?${day}`, `/watch?${day}&rule=EVERY_RULE`, `/effects?${day}`, `/rules?${day}`];

  it.each(urls)('%s needs no script, loads nothing, and costs little', async (url) => {
    const { status, headers, html } = await look(url);
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/);
    expect(html).not.toMatch(/<script|\son\w+=|src="/i);
    expect(html).not.toContain('role="alert"');
    const cost = pages.asked.reduce((sum, asked) => sum + asked.cost, 0);
    expect(cost).toBeGreaterThan(0);
    expect(cost).toBeLessThan(mostPoints);
  });

  it.each(urls)('%s has one heading of the first rank, a way past the links, and labels and captions', async (url) => {
    const { html } = await look(url);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('<a class="skip" href="#content">');
    expect(html).toContain('<h1 id="content"');
    for (const [, id] of html.matchAll(/<(?:input|select) id="([^"]+)"/g))
      expect(html).toContain(`<label for="${id}">`);
    expect(html.match(/<table>(?!<caption>)/g)).toBeNull();
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ['a day that is none', `/watch?asOf=yesterday`],
    ['a definition that is none', `/watch?${day}&definition=%22%3E%3Cscript%3E`],
    ['a rule that is none', `/watch?${day}&rule=%3Cscript%3E`],
    ['an outcome that is none', `/effects?${day}&outcome=%3Cscript%3E`],
    ['a place that is none', `/watch?${day}&after=%3Cscript%3E`],
  ])('says so where there is %s, and gives nothing back as markup', async (_name, url) => {
    const { status, html } = await look(url);
    expect(status).toBe(400);
    expect(html).toContain('role="alert"');
    expect(html).not.toContain('<script');
  });
});

describe('the page of the statutory watch', () => {
  it('says first that grades are never the test, and what the rule reads', async () => {
    const { html } = await look(`/watch?${day}`);
    const text = textOf(html);
    expect(text.indexOf('Grades are never the test.')).toBeLessThan(text.indexOf('Groups by nearness'));
    expect(text).toContain('Nothing on this page is one.');
    expect(text).toContain('counts them as routes A and B of s. 23A would count suspicions.');
    expect(text).toContain('Patterns as of 31 March 2025, in groups by “Published owner”');
  });

  it('has the planted groups by nearness, with what counts, the interval first, and no power that is not there', async () => {
    const at = await groupOf(ownerOf('at-the-test'));
    const from = await groupOf(ownerOf('one-setting-from-the-test'));
    const { html } = await look(`/watch?${day}`);
    const rows = tableIn(html, 'Groups by nearness');
    const rowOf = ({ name }: { name: string }) => rows.findIndex(([group]) => group === name);
    expect(rowOf(at)).toBeGreaterThanOrEqual(0);
    expect(rowOf(at)).toBeLessThan(rowOf(from));
    const [, state, short, adverse, effect, powers] = rows[rowOf(at)] ?? [];
    expect([state, short]).toEqual([
      'Two or more observed settings of one undertaking, as route A of s. 23A counts',
      'none',
    ]);
    expect(adverse).toMatch(/^3 of \d+$/);
    expect(effect).toMatch(/^[\d.]+ to [\d.]+ times as many as expected \(95%\); the point is [\d.]+$/);
    expect(powers).toContain(
      'Require a parent undertaking to prepare an improvement plan: Not in force on this day: not yet enacted',
    );
    expect(rows[rowOf(from)]?.slice(1, 3)).toEqual(['One observed setting; one more would make a route', '1']);
    expect(html).toContain(`href="/groups/${at.id}?asOf=2025-03-31"`);
  });

  it('is of one council or region where that is asked for, in the same order', async () => {
    const all = tableIn((await look(`/watch?${day}`)).html, 'Groups by nearness').map(([name]) => name);
    const { data } = await service.ask(
      `{ statutoryWatch(first: 1, asOf: "2025-03-31") { nodes { finding { settings(first: 1) { nodes { setting { localAuthorityName region { code } } } } } } } }`,
    );
    const { localAuthorityName, region } = data.statutoryWatch.nodes[0].finding.settings.nodes[0].setting;
    for (const filter of [`council=${encodeURIComponent(localAuthorityName)}`, `region=${region.code}`]) {
      const some = tableIn((await look(`/watch?${day}&${filter}`)).html, 'Groups by nearness').map(([name]) => name);
      expect(some[0]).toBe(all[0]);
      expect(some).toEqual(all.filter((name) => some.includes(name)));
      expect(some.length).toBeLessThanOrEqual(all.length);
    }
    expect(textOf((await look(`/watch?${day}&council=Nowhere`)).html)).toContain('0 groups in all.');
  });

  it('shows what another rule found, and only that', async () => {
    const { html } = await look(`/watch?${day}&rule=REPEATED_ADVERSE`);
    const rows = tableIn(html, 'Findings, the strongest first');
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row[3]))).toEqual(new Set(['Adverse judgements in several settings']));
    expect(html).toContain('<option value="REPEATED_ADVERSE" selected>');
  });

  it('says so where no patterns were looked for', async () => {
    const { status, html } = await look('/watch?asOf=2016-01-01');
    expect(status).toBe(200);
    expect(textOf(html)).toContain('No patterns were looked for by “Published owner” up to the day.');
  });
});

describe('the page of effects', () => {
  it('has the same groups in the plot and in the table, the interval before the point', async () => {
    const { html } = await look(`/effects?${day}`);
    const rows = tableIn(html, 'Groups that were tested');
    expect(rows.length).toBeGreaterThan(5);
    expect(html.match(/<g><title>/g)).toHaveLength(rows.length);
    for (const [name = '', interval = ''] of rows) {
      expect(textOf(html)).toContain(`${name}: `);
      expect(interval).toMatch(/^[\d.,]+ to [\d.,]+$/);
    }
    expect(textOf(html)).toMatch(/\d+ groups were tested; \d+ (is|are) flagged\. \d+ more are too small to be tested/);
  });

  it('marks as flagged whom the rule found under the outcome', async () => {
    const { data } = await service.ask(
      `{ findings(first: 100, asOf: "2025-03-31", filter: { indicators: [GROUP_EFFECT] }) { nodes { providerGroup { name } numbers { name value } } } }`,
    );
    const found = (outcome: string) =>
      data.findings.nodes
        .filter(({ numbers }: { numbers: { name: string; value: string }[] }) => {
          const of = (name: string) => numbers.find((number) => number.name === name)?.value;
          return of('outcome') === outcome || of('otherFound') === 'yes';
        })
        .map(({ providerGroup }: { providerGroup: { name: string } }) => providerGroup.name)
        .sort();
    const both = [...found('BELOW_GOOD'), ...found('ADVERSE')];
    expect(both.length).toBeGreaterThan(0);
    for (const outcome of ['BELOW_GOOD', 'ADVERSE']) {
      const { html } = await look(`/effects?${day}&outcome=${outcome}`);
      const flagged = tableIn(html, 'Groups that were tested').filter((row) => row.at(-1) === 'flagged');
      expect([outcome, flagged.map(([name]) => name).sort()]).toEqual([outcome, found(outcome)]);
    }
  });

  it('is sorted by links', async () => {
    const { html } = await look(`/effects?${day}&sort=expected`);
    const expected = tableIn(html, 'Groups that were tested').map((row) => Number(row[4]));
    expect(expected).toEqual([...expected].sort((a, b) => b - a));
    expect(html).toContain('<strong aria-current="true">expected</strong>');
    expect(html).toMatch(/href="\/effects\?asOf=2025-03-31&amp;[^"]*sort=name#table"/);
    const odd = await look(`/effects?${day}&sort=__proto__`);
    expect(odd.html).toContain('<strong aria-current="true">the most remarkable first</strong>');
  });

  it('says so where no group was tested', async () => {
    const { html } = await look('/effects?asOf=2016-01-01');
    expect(textOf(html)).toContain('No group was tested by this definition up to the day.');
  });
});

describe('the page of the rules', () => {
  it('has every rule with what it reads, who answers for it, what it counts to and what it informs', async () => {
    const { html } = await look(`/rules?${day}`);
    const { data } = await service.ask('{ indicators { id title sentence owner version } }');
    const text = textOf(html);
    for (const { id, title, sentence, version } of data.indicators) {
      expect(html).toContain(`<h2 id="${id}">`);
      for (const part of [title, sentence, `${id}, version ${version}.`]) expect(text).toContain(part);
    }
    expect(tableIn(html, 'Figures of “More than is expected of settings like them”')).toContainEqual([
      'Maximum q',
      '0.05',
      expect.any(String),
      'Our policy',
    ]);
    expect(text).toContain('not yet enacted on 31 March 2025');
  });

  it('lists a rule that is not run any more, why, and what is run in its place', async () => {
    const { html } = await look(`/rules?${day}`);
    const { data } = await service.ask('{ indicators { title retired { because insteadUse } } }');
    const retired = data.indicators.filter((rule: { retired: unknown }) => rule.retired !== null);
    expect(retired.length).toBeGreaterThan(0);
    for (const { title, retired: why } of retired) {
      expect(textOf(html)).toContain(why.because);
      expect(html.split('Not run any more:')[1]).toContain(title);
      expect(html).toContain(`In its place: <a href="#${why.insteadUse}">`);
    }
  });
});

describe('what the page of a group tells of detection', () => {
  let html: string;
  let cost: number;
  beforeAll(async () => {
    const { id } = await groupOf(ownerOf('at-the-test'));
    html = (await look(`/groups/${id}?${day}`)).html;
    cost = pages.asked.reduce((sum, asked) => sum + asked.cost, 0);
  });

  it('has each finding in words, what would clear it, what to bear in mind, and its powers', async () => {
    const { name } = await groupOf(ownerOf('at-the-test'));
    const text = textOf(html);
    expect(text).toContain(`3 settings of ${name}, of`);
    expect(text).toContain('What would clear it It would fall short of the routes if 2 of these 3 settings');
    expect(text).toContain('The group is one published owner name.');
    expect(text).toContain('Not in force on this day: not yet enacted');
    expect(html).toContain('<a href="/rules#STATUTORY_WATCH">The rule</a>');
    expect(text).toMatch(/\d+ inherited, judged before the setting came to the group/);
    expect(tableIn(html, 'Against what is expected')).toHaveLength(2);
  });

  it('explains every number: how it follows from its inputs, and that it does so again', () => {
    const folded = [...html.matchAll(/<summary>(\d+) numbers behind it[\s\S]*?<\/details>/g)];
    expect(folded.length).toBeGreaterThan(1);
    for (const [part, count] of folded) {
      expect(part.match(/<dt>/g)).toHaveLength(Number(count));
      expect(part.match(/Worked out again: the same\./g)).toHaveLength(Number(count));
    }
    expect(textOf(html)).toContain('How: How many settings are listed. Worked out again: the same.');
    expect(textOf(html)).toMatch(/From 3 inputs: Observed setting: \d+ \(setting \w+, 31 March 2025\)/);
  });

  it('shows what happened as lanes and as a table, with the same settings and inspections', () => {
    const rows = tableIn(html, 'What happened, setting by setting');
    expect(rows.length).toBeGreaterThanOrEqual(3);
    const inspections = rows.flatMap((row) => (row[2] ?? '').split('; ').filter((each) => each !== ''));
    const [, chart = ''] = html.split('aria-labelledby="lanes-title"');
    const marks = chart.split('</svg>')[0]?.match(/<title>\d+ \w+ \d{4}: /g);
    expect(marks).toHaveLength(inspections.length);
    expect(inspections.join()).toContain('inadequate');
  });

  it('costs little, and asks as often however many settings there are', () => {
    expect(cost).toBeLessThan(mostPoints);
    expect(html).not.toMatch(/<script/i);
    expect(html).not.toContain('role="alert"');
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('goes on with further settings where there are too many for one chart', async () => {
    const { id } = await groupOf(ownerOf('large-group-below-good'));
    const first = await look(`/groups/${id}?${day}`);
    const [, next = ''] = /href="([^"]+lanes=[^"]+)#timeline">Further settings/.exec(first.html) ?? [];
    expect(textOf(first.html)).toContain('Here are 300 of them');
    const second = await look(next.replace(/&amp;/g, '&'));
    const settings = (page: string) => tableIn(page, 'What happened, setting by setting').map(([setting]) => setting);
    expect(settings(second.html).length).toBeGreaterThan(0);
    expect(settings(second.html).at(-1)).not.toBe(settings(first.html).at(-1));
  });
});
