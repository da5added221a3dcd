import { family, type Target } from '../attack';
import { allAlike, bodyOf, isRefusal, refused } from '../expectations';
import { smallQuery } from './queries';

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = {
  iss: 'http://localhost',
  sub: 'admin',
  aud: 'oversight',
  exp: 4_102_444_800,
  roles: ['ADMINISTRATOR'],
};
const token = (header: object, payload: object = claims, signature = 'c2lnbmF0dXJl') =>
  `${part({ typ: 'at+jwt', kid: '1', ...header })}.${part(payload)}.${signature}`;

const forged: Readonly<Record<string, string>> = {
  'nothing that looks like a token': 'Bearer x',
  'an empty token': 'Bearer ',
  'dots only': 'Bearer ..',
  'a token signed with nothing': `Bearer ${token({ alg: 'none' }, claims, '')}`,
  'a token signed with nothing, in capitals': `Bearer ${token({ alg: 'NoNe' }, claims, '')}`,
  'a token signed with a shared secret': `Bearer ${token({ alg: 'HS256' })}`,
  'a token whose key is a file': `Bearer ${token({ alg: 'HS256', kid: '../../../../dev/null' })}`,
  'a token whose key is SQL': `Bearer ${token({ alg: 'RS256', kid: "x' union select 'secret" })}`,
  'a token that brings its own key': `Bearer ${token({ alg: 'RS256', jwk: { kty: 'RSA', n: 'AQAB', e: 'AQAB' } })}`,
  'a token that says where its key is': `Bearer ${token({ alg: 'RS256', jku: 'http://127.0.0.1:9/keys', x5u: 'http://127.0.0.1:9/x' })}`,
  'a token that must be understood': `Bearer ${token({ alg: 'RS256', crit: ['exp'], b64: false })}`,
  'a token that is over': `Bearer ${token({ alg: 'RS256' }, { ...claims, exp: 1 })}`,
  'a token for someone else': `Bearer ${token({ alg: 'RS256' }, { ...claims, aud: 'another' })}`,
  'a sealed token': `Bearer ${part({ alg: 'dir', enc: 'A256GCM' })}..a.b.c`,
  'a token whose claims are a prototype': `Bearer ${part({ alg: 'RS256' })}.${Buffer.from('{"__proto__":{"roles":["ADMINISTRATOR"]}}').toString('base64url')}.c2ln`,
  'a token of 8 kilobytes': `Bearer ${token({ alg: 'RS256', x: 'x'.repeat(6_000) })}`,
  'a name and a password': `Basic ${Buffer.from('admin:admin').toString('base64')}`,
  'a key that nobody made': `Bearer ogk_${'a'.repeat(48)}`,
  'two tokens in one': `Bearer ${token({ alg: 'RS256' })}, Bearer ${token({ alg: 'RS256' })}`,
};

export const forgeries = family(
  'forged tokens',
  'J',
  Object.entries(forged).map(([name, authorization]) => ({
    name,
    attempt: async ({ post }: Target) => [await post({ query: smallQuery }, { headers: { authorization } })],
    expected: refused(),
  })),
);

const claimedHeaders: readonly Readonly<Record<string, string>>[] = [
  { 'x-user-id': '1', 'x-user': 'admin', 'x-role': 'ADMINISTRATOR', 'x-roles': 'ADMINISTRATOR' },
  { 'x-forwarded-user': 'admin', 'x-remote-user': 'admin', 'x-ms-client-principal-name': 'admin' },
  { 'x-organisation': 'LA:888', 'x-tenant-id': 'LA:888' },
  { 'x-original-url': '/admin', 'x-rewrite-url': '/admin', 'x-forwarded-prefix': '/admin' },
  { cookie: 'session=admin; role=ADMINISTRATOR; token=eyJhbGciOiJub25lIn0' },
  { 'x-debug': 'true', 'x-env': 'development', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
];

/** What a caller who is nobody may not see; an answer to it is a role gained. */
const forSomeone = '{ __schema { queryType { name } } }';

export const identityHeaders = family('claims without proof', 'Y', [
  {
    name: 'headers that name a person, a role or a council',
    attempt: async ({ post }) => Promise.all(claimedHeaders.map((headers) => post({ query: forSomeone }, { headers }))),
    expected: refused(),
  },
  {
    name: 'the same in the body',
    attempt: async ({ post }) => [
      await post({ query: forSomeone, role: 'ADMINISTRATOR', caller: { roles: ['ADMINISTRATOR'] }, context: {} }),
      await post({ query: forSomeone, extensions: { caller: { roles: ['ADMINISTRATOR'] } } }),
      await post({ query: forSomeone, variables: { role: 'ADMINISTRATOR', caller: { roles: ['ADMINISTRATOR'] } } }),
    ],
    expected: refused(),
  },
  {
    name: 'a header that changes what anyone sees',
    attempt: async ({ post }) => [
      await post({ query: smallQuery }),
      ...(await Promise.all(claimedHeaders.map((headers) => post({ query: smallQuery }, { headers })))),
    ],
    expected: allAlike,
  },
  {
    name: 'another address each time, so as never to be too fast',
    attempt: async ({ post }) => {
      const from = (address: string) =>
        post(
          { query: smallQuery },
          { headers: { 'x-forwarded-for': address, 'x-real-ip': address, forwarded: `for=${address}` } },
        );
      return [await from('203.0.113.1'), await from('203.0.113.2'), await from('203.0.113.3')];
    },
    expected: {
      says: 'charged to one bucket',
      broken: (replies) => {
        const left = replies.map(
          (reply) =>
            (bodyOf(reply) as { extensions?: { cost?: { remaining?: number; limit?: number } } })?.extensions?.cost,
        );
        if (left.some((cost) => cost?.remaining === undefined)) return 'no budget is told';
        return left.some((cost) => cost?.remaining === cost?.limit) ? 'a bucket was new' : null;
      },
    },
  },
  {
    name: 'a purpose that is none',
    attempt: async ({ post }) => [await post({ query: smallQuery }, { headers: { 'x-purpose': "AUDIT' or '1'='1" } })],
    expected: { says: 'refused', broken: ([reply]) => (reply && isRefusal(reply) ? null : 'taken as it is') },
  },
]);
