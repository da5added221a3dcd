import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { trustedDocuments } from '../../../src/app/trusted-documents/trusted-documents';
import { registerCaseworkPages } from '../../../src/web/casework/casework-pages';
import { givenClock } from '../../features/clocks/support/given-clocks';
import { commissionerOf, people } from '../../support/people';
import { servedNation } from '../../support/service';
import type { Person } from '../../support/test-issuer';
import { tableIn, textOf } from '../support/read-page';

const service = servedNation();
const questions = trustedDocuments().all.map(({ id, name, owner, question }) => {
  return { id, name, owner, question, variables: '{}', needsSignIn: false };
});
const passedOn: string[] = [];
let http: FastifyInstance;

/** The pages on a server of their own, whose lane of pages is that of the served API. */
beforeAll(async () => {
  http = Fastify();
  http.post('/pages/graphql', async (request: FastifyRequest, reply) => {
    const { authorization = '' } = request.headers;
    passedOn.push(...Object.keys(request.headers));
    const headers = { 'content-type': 'application/json', ...(authorization === '' ? {} : { authorization }) };
    const body = JSON.stringify(request.body);
    const response = await fetch(`${service.origin}/pages/graphql`, { method: 'POST', headers, body });
    return reply.code(response.status).send(await response.text());
  });
  registerCaseworkPages(http, { questions });
  await http.ready();
});
afterAll(() => http.close());

async function get(url: string, as?: Person, more: Record<string, string> = {}) {
  const signed: Record<string, string> = as ? { authorization: `Bearer ${await service.issuer.tokenFor(as)}` } : {};
  return http.inject({ method: 'GET', url, headers: { ...signed, ...more } });
}

let matterId = 0;
beforeAll(async () => {
  const clock = { kind: 'COMMITMENT', state: 'AGREED', clock: 'COMMITMENT_DUE' } as const;
  const days = { startedOn: '2025-01-02', lastDay: '2025-03-20' } as const;
  ({ matterId } = await givenClock(service.database, { ...clock, ...days }));
});

describe('the page of my queue', () => {
  it('shows what is overdue, with the steps that are mine and why one is not for today', async () => {
    const { body, statusCode } = await get('/queue', people.officer);
    expect(statusCode).toBe(200);
    const [row] = tableIn(body, 'Periods that wait for you');
    expect(row?.[0]).toBe('A matter');
    expect(row?.[2]).toBe('Overdue: the last day was 20 March 2025, 11 days ago');
    expect(row?.[3]).toContain('Find that it was not kept by its last day');
    expect(textOf(body)).toContain('Findings to look at');
  });

  it('shows a council its own and no findings, and asks whoever is not signed in to be', async () => {
    const council = await get('/queue', commissionerOf('888'));
    expect(textOf(council.body)).toContain('No period waits for you.');
    expect(textOf(council.body)).not.toContain('Findings to look at');
    const anyone = await get('/queue');
    expect([anyone.statusCode, anyone.headers['www-authenticate']]).toEqual([401, 'Bearer']);
    expect(textOf(anyone.body)).toContain('for people who are signed in');
    expect(anyone.body).not.toContain('Suspicion');
  });

  it('says for whom it is, and refuses whoever has no part in matters', async () => {
    const mine = await get('/queue', people.officer);
    expect(textOf(mine.body)).toContain('For: Regulator officer, OFSTED.');
    for (const url of ['/queue', '/matters', `/matters/${matterId}`]) {
      const { statusCode, body } = await get(url, people.analyst);
      expect([url, statusCode]).toEqual([url, 403]);
      expect(textOf(body)).toContain('for those who work on matters');
    }
  });
});

describe('a page that is asked for without a credential', () => {
  it.each(['/queue', '/matters', '/matters/1'])('%s asks nothing of the API, and says how to sign in', async (url) => {
    passedOn.length = 0;
    const { statusCode, body, headers } = await get(url);
    expect([statusCode, passedOn]).toEqual([401, []]);
    expect(headers['content-security-policy']).toContain("script-src 'self'; connect-src 'self'");
    expect(body).toContain('<script src="/casework/show-signed.js">');
    expect(body).toContain('curl -H');
  });

  it('is the answer to a credential that does not hold, too', async () => {
    const { statusCode } = await get('/queue', undefined, { authorization: 'Bearer not-a-token' });
    expect(statusCode).toBe(401);
  });
});

describe('the page of all matters', () => {
  it('lists those that the reader may see, and no others', async () => {
    const mine = await get('/matters', people.officer);
    expect(mine.statusCode).toBe(200);
    expect(tableIn(mine.body, 'Matters that are for you to see')).toHaveLength(1);
    const council = await get('/matters', commissionerOf('888'));
    expect(textOf(council.body)).toContain('There is none that is for you to see.');
    const ofGroup = await get('/matters?group=999999', people.officer);
    expect(textOf(ofGroup.body)).toContain('There is none that is for you to see.');
  });
});

describe('the page of a matter', () => {
  it('shows where it stands, what runs, what may follow with its provisions, and what was done', async () => {
    const { body, statusCode } = await get(`/matters/${matterId}`, people.officer);
    expect(statusCode).toBe(200);
    const text = textOf(body);
    for (const said of ['Agreed; it is to be kept', 'What may follow', 'By you, today', 'Find that it was not kept']) {
      expect(text).toContain(said);
    }
    expect(tableIn(body, 'What was done')).toHaveLength(1);
    expect(body).not.toContain('<script');
  });

  it('is not there for who may not see it, nor for a number that is none', async () => {
    for (const [url, as] of [
      [`/matters/${matterId}`, commissionerOf('888')],
      ['/matters/999999', people.officer],
      ['/matters/none', people.officer],
    ] as const) {
      const { statusCode, body } = await get(url, as);
      expect(statusCode).toBe(404);
      expect(textOf(body)).toContain('not for you to see');
    }
  });

  it('marks what is hypothetical', async () => {
    await service.database.query({
      text: 'update matter_step set is_hypothetical = true where matter_id = $1',
      values: [matterId],
    });
    const [page, queue] = [await get(`/matters/${matterId}`, people.officer), await get('/queue', people.officer)];
    expect(textOf(page.body)).toContain('HYPOTHETICAL It rests on a commencement that is only supposed');
    expect(queue.body).toContain('HYPOTHETICAL');
    const feed = await get('/clocks.ics', people.officer);
    expect(feed.body).toContain(`SUMMARY:HYPOTHETICAL\\, matter ${matterId}`);
  });
});

describe('the feed of last days', () => {
  it('is a calendar for whoever sends the header, and takes no secret in its address', async () => {
    const token = await service.issuer.tokenFor(people.officer);
    const feed = await get('/clocks.ics', people.officer);
    expect(feed.statusCode).toBe(200);
    expect(feed.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(feed.body).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(feed.body).not.toContain('A matter');
    const bySecretInAddress = await get(`/clocks.ics?access_token=${token}`);
    expect(bySecretInAddress.statusCode).toBe(401);
    expect(bySecretInAddress.headers['www-authenticate']).toBe('Bearer');
    expect((await get('/clocks.ics', undefined, { authorization: 'Bearer not-a-token' })).statusCode).toBe(401);
    expect((await get('/clocks.ics', undefined, { cookie: `token=${token}` })).statusCode).toBe(401);
  });

  it('passes on who asks and for what, and no other header', async () => {
    passedOn.length = 0;
    await get('/clocks.ics', people.officer, { 'x-purpose': 'QUALITY_OVERSIGHT', cookie: 'a=b', 'x-other': 'c' });
    expect(passedOn).toEqual(expect.arrayContaining(['authorization', 'x-purpose']));
    expect(passedOn).not.toEqual(expect.arrayContaining(['cookie']));
    expect(passedOn).not.toEqual(expect.arrayContaining(['x-other']));
  });
});
