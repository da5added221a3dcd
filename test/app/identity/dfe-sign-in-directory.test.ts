import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Directory, dfeSignInDirectory } from '../../../src/app/identity/dfe-sign-in-directory';
import type { DirectorySettings } from '../../../src/app/identity/identity-settings';

interface Reply {
  status: number;
  body?: unknown;
  location?: string;
}

let server: Server;
let settings: DirectorySettings;
let asked: IncomingMessage[];
let reply: Reply;
let now: number;
const begin = Date.parse('2026-03-01T12:00:00Z');
const clock = { now: () => new Date(now).toISOString().replace('Z', '000Z') };

const role = (code: string, status = 1) => ({ id: code, name: code, code, numericId: '1', status: { id: status } });
const record = (...roles: unknown[]) => ({
  userId: 'user-1',
  serviceId: 's',
  organisationId: 'org-1',
  roles,
  identifiers: [],
});

beforeEach(async () => {
  asked = [];
  now = begin;
  reply = { status: 200, body: record(role('AUDITOR')) };
  server = createServer((request, response) => {
    asked.push(request);
    const { status, body, location } = reply;
    response
      .writeHead(status, location ? { location } : {})
      .end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  settings = { url, clientId: 'oversight', serviceId: 'service-1', secret: 'a-shared-secret' };
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const open = (options = {}) => dfeSignInDirectory(settings, clock, options);
const ask = (directory: Directory) => directory.grantOf('user-1', 'org-1');
const unreachable = { code: 'DIRECTORY_UNREACHABLE' };

describe('the directory', () => {
  it('is asked as DfE Sign-in wants to be asked: by a short-lived token of our own', async () => {
    await ask(open());
    const [{ url, method, headers }] = asked as [IncomingMessage];
    expect([method, url]).toEqual(['GET', '/services/service-1/organisations/org-1/users/user-1']);
    const { jwtVerify } = await import('jose');
    const { payload, protectedHeader } = await jwtVerify(
      headers.authorization!.replace('Bearer ', ''),
      new TextEncoder().encode(settings.secret),
      { issuer: 'oversight', audience: 'signin.education.gov.uk', currentDate: new Date(now) },
    );
    expect(protectedHeader.alg).toBe('HS256');
    expect(payload.exp! - payload.iat!).toBe(60);
  });

  it('answers with the roles that are active, and with the councils', async () => {
    const identifiers = [
      { key: 'council', value: '888' },
      { key: 'other', value: '1' },
    ];
    reply = { status: 200, body: { ...record(role('RCC'), role('AUDITOR', 0), { code: 'PROVIDER' }), identifiers } };
    expect(await ask(open())).toEqual({ roleCodes: ['RCC', 'PROVIDER'], councils: ['888'] });
  });

  it('answers null for a person without access', async () => {
    reply = { status: 404 };
    expect(await ask(open())).toBeNull();
  });

  it.each<[name: string, reply: Reply]>([
    ['fails', { status: 500 }],
    ['does not know us', { status: 401 }],
    ['forbids it', { status: 403 }],
    ['has had enough', { status: 429 }],
    ['leads elsewhere', { status: 302, location: '/elsewhere' }],
    ['answers with a page', { status: 200, body: '<html>' }],
    ['answers without roles', { status: 200, body: { userId: 'user-1' } }],
    ['answers null', { status: 200, body: 'null' }],
    ['answers for another person', { status: 200, body: { ...record(role('AUDITOR')), userId: 'user-2' } }],
    [
      'answers for another organisation',
      { status: 200, body: { ...record(role('AUDITOR')), organisationId: 'org-2' } },
    ],
    ['answers without end', { status: 200, body: 'x'.repeat(300_000) }],
  ])('that %s gives nothing', async (_name, given) => {
    reply = given;
    await expect(ask(open())).rejects.toMatchObject(unreachable);
    expect(asked).toHaveLength(1);
  });

  it('that is not there gives nothing', async () => {
    settings = { ...settings, url: 'http://127.0.0.1:1' };
    await expect(ask(open())).rejects.toMatchObject(unreachable);
  });

  it('is left alone for a second after it failed, and then asked again', async () => {
    const directory = open();
    reply = { status: 500 };
    for (let n = 0; n < 20; n += 1)
      await expect(directory.grantOf(`user-${n}`, 'org-1')).rejects.toMatchObject(unreachable);
    expect(asked).toHaveLength(1);
    reply = { status: 200, body: record(role('AUDITOR')) };
    now += 1_000;
    expect(await ask(directory)).toMatchObject({ roleCodes: ['AUDITOR'] });
  });

  it.each(['..', '.', 'a/b', 'a?b', '', 'x'.repeat(200)])('is not asked for %j, which is nobody', async (name) => {
    const directory = open();
    expect(await directory.grantOf(name, 'org-1')).toBeNull();
    expect(await directory.grantOf('user-1', name)).toBeNull();
    expect(asked).toEqual([]);
  });
});

describe('what the directory said', () => {
  it('stands for less than a minute: roles that were taken away are gone within 60 seconds', async () => {
    const directory = open();
    expect(await ask(directory)).toMatchObject({ roleCodes: ['AUDITOR'] });
    reply = { status: 404 };
    now = begin + 54_999;
    expect(await ask(directory)).toMatchObject({ roleCodes: ['AUDITOR'] });
    expect(asked).toHaveLength(1);
    now = begin + 60_000;
    expect(await ask(directory)).toBeNull();
  });

  it('stands also where it was no, and no longer: roles that were given are there within 60 seconds', async () => {
    const directory = open();
    reply = { status: 404 };
    for (let n = 0; n < 5; n += 1) expect(await ask(directory)).toBeNull();
    expect(asked).toHaveLength(1);
    reply = { status: 200, body: record(role('AUDITOR')) };
    now = begin + 60_000;
    expect(await ask(directory)).not.toBeNull();
  });

  it('does not outlive its time because the directory has failed', async () => {
    const directory = open();
    await ask(directory);
    reply = { status: 500 };
    now = begin + 30_000;
    expect(await ask(directory)).not.toBeNull();
    now = begin + 60_000;
    await expect(ask(directory)).rejects.toMatchObject(unreachable);
  });

  it('is kept for each person in each organisation apart', async () => {
    const directory = open();
    await ask(directory);
    reply = { status: 404 };
    expect(await directory.grantOf('user-1', 'org-2')).toBeNull();
    expect(await directory.grantOf('user-2', 'org-1')).toBeNull();
    expect(await ask(directory)).not.toBeNull();
  });

  it('is asked for once by those who ask together, and forgotten when too many have asked', async () => {
    const directory = open({ atMost: 2 });
    await Promise.all(Array.from({ length: 30 }, () => ask(directory)));
    expect(asked).toHaveLength(1);
    reply = { status: 404 };
    for (const user of ['user-2', 'user-3']) await directory.grantOf(user, 'org-1');
    expect(await ask(directory)).toBeNull();
  });
});
