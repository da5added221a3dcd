import { family, type Target } from '../attack';
import { connectionsEnded, refused, refusedOrCutOff } from '../expectations';
import { smallQuery } from './queries';

const length = (body: string) => `Content-Length: ${Buffer.byteLength(body)}\r\n`;
const body = JSON.stringify({ query: smallQuery });
const line = 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
const ending = 'Connection: close\r\n\r\n';
const patience = { patienceMs: 3_000 };

export const httpFloods = family('body and header floods', 'H', [
  {
    name: 'a body of 1 and of 20 megabytes',
    attempt: async ({ post }) => [await post('x'.repeat(1_000_000)), await post('x'.repeat(20_000_000))],
    expected: refusedOrCutOff,
  },
  {
    name: 'a query of 99 kilobytes in a body of 101',
    attempt: async ({ post }) => [await post({ query: `{ __typename } #${'x'.repeat(101_000)}` })],
    expected: refusedOrCutOff,
  },
  {
    name: 'chunks without an end',
    attempt: async ({ raw }) => {
      const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`;
      return [
        await raw(
          [`${line}Transfer-Encoding: chunked\r\n${ending}`, ...Array.from({ length: 40 }, () => chunk)],
          patience,
        ),
      ];
    },
    expected: refusedOrCutOff,
  },
  {
    name: '98,000 opening brackets',
    attempt: async ({ post }) => [await post('['.repeat(98_000)), await post('{"a":'.repeat(19_000))],
    expected: refused(/JSON_NOT_READABLE|TOO_DEEP/),
  },
  {
    name: 'a body larger than it was said to be asked for in advance',
    attempt: async ({ raw }) => [
      await raw([`${line}Content-Length: 999999999\r\nExpect: 100-continue\r\n\r\n`], patience),
    ],
    expected: refused(/BODY_TOO_LARGE/),
  },
  {
    name: 'an expectation nobody knows',
    attempt: async ({ raw }) => [await raw([`${line}${length(body)}Expect: 200-maybe\r\n${ending}${body}`], patience)],
    expected: refusedOrCutOff,
  },
  {
    name: 'a header of 20 kilobytes',
    attempt: async ({ raw }) => [await raw([`${line}X-A: ${'x'.repeat(20_000)}\r\n${ending}`], patience)],
    expected: refused(/HEADERS_TOO_LARGE/),
  },
  {
    name: '120 headers, and 3,000',
    attempt: async ({ raw }) => [
      await raw([line, 'X-A: 1\r\n'.repeat(120), ending], patience),
      await raw([line, 'X-A: 1\r\n'.repeat(3_000), ending], patience),
    ],
    expected: refused(/HEADERS_TOO_LARGE/),
  },
  {
    name: 'an address of 30 kilobytes, and one of 4,000 parameters',
    attempt: async ({ raw }) => [
      await raw([`GET /graphql?query=${'x'.repeat(30_000)} HTTP/1.1\r\nHost: localhost\r\n${ending}`], patience),
      await raw([`GET /graphql?${'a=1&'.repeat(4_000)} HTTP/1.1\r\nHost: localhost\r\n${ending}`], patience),
    ],
    expected: refused(),
  },
  {
    name: 'a body on a GET',
    attempt: async ({ raw }) => [
      await raw(
        [`GET /graphql HTTP/1.1\r\nHost: localhost\r\napollo-require-preflight: 1\r\n${length(body)}${ending}${body}`],
        patience,
      ),
    ],
    expected: refused(/BODY_NOT_EXPECTED/),
  },
]);

const hidden = 'GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n';

/** One connection, and on it one refusal: what was hidden behind it was not taken for a request. */
const onlyRefusal = {
  says: 'one refusal, and the connection closed',
  broken: (replies: readonly { status: number; text: string; headers: object }[]) => {
    for (const { status, text, headers } of replies) {
      if (/"status":"live"/.test(text)) return 'the hidden request was answered';
      if (status !== 0 && (status < 400 || status > 499)) return `answered with ${status}`;
      if ('x-still-open' in headers) return 'the connection stayed open';
    }
    return null;
  },
};

const both = `Content-Length: 4\r\nTransfer-Encoding: chunked\r\n`;

export const smuggling = family(
  'requests hidden in requests',
  'Z',
  [
    ['a length and chunks', `${line}${both}\r\n0\r\n\r\n${hidden}`],
    [
      'chunks and a length',
      `${line}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n5c\r\n${hidden}\r\n0\r\n\r\n`,
    ],
    ['two lengths', `${line}Content-Length: 0\r\nContent-Length: ${hidden.length}\r\n\r\n${hidden}`],
    ['two lengths in one header', `${line}Content-Length: 0, ${hidden.length}\r\n\r\n${hidden}`],
    ['a length with a sign', `${line}Content-Length: +${hidden.length}\r\n\r\n${hidden}`],
    ['a length below nothing', `${line}Content-Length: -1\r\n\r\n${hidden}`],
    ['chunks spelt differently', `${line}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${hidden}`],
    ['chunks twice', `${line}Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n${hidden}`],
    ['chunks under a name with a space', `${line}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${hidden}`],
    ['chunks in a folded header', `${line}X-A: 1\r\n Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`],
    [
      'a line feed alone between headers',
      `POST /graphql HTTP/1.1\nHost: localhost\nTransfer-Encoding: chunked\n\n0\n\n${hidden}`,
    ],
    ['a carriage return in a header', `${line}X-A: 1\rTransfer-Encoding: chunked\r\n\r\n${hidden}`],
    ['a NUL in a header', `${line}X-A: \0\r\n\r\n${hidden}`],
    ['two hosts', `POST /graphql HTTP/1.1\r\nHost: a\r\nHost: b\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`],
    ['a host that is an address of its own', `GET /nothing HTTP/1.1\r\nHost: a/../b?c\r\nConnection: close\r\n\r\n`],
    ['HTTP/2 without asking', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['HTTP/0.9', 'GET /health/live\r\n\r\n'],
  ]
    .map(([name = '', bytes = '']) => ({ name, bytes }))
    .map(({ name, bytes }) => ({
      name,
      attempt: async ({ raw }: Target) => [await raw([bytes], patience)],
      expected: onlyRefusal as never,
    })),
);

const slowly = { patienceMs: 15_000 };

export const slowSockets = family('slow sockets', 'S', [
  {
    name: '100 that send their headers slowly',
    isSlow: true,
    attempt: async ({ raw }) =>
      Promise.all(
        Array.from({ length: 100 }, () => raw([line], { ...slowly, drip: { bytes: 'X-A: 1\r\n', everyMs: 500 } })),
      ),
    expected: connectionsEnded,
  },
  {
    name: '50 that send their body slowly',
    isSlow: true,
    attempt: async ({ raw }) =>
      Promise.all(
        Array.from({ length: 50 }, () =>
          raw([`${line}Content-Length: 5000\r\n\r\n{`], { ...slowly, drip: { bytes: ' ', everyMs: 500 } }),
        ),
      ),
    expected: connectionsEnded,
  },
  {
    name: '50 that send a body of chunks slowly',
    isSlow: true,
    attempt: async ({ raw }) =>
      Promise.all(
        Array.from({ length: 50 }, () =>
          raw([`${line}Transfer-Encoding: chunked\r\n\r\n`], {
            ...slowly,
            drip: { bytes: '1\r\n \r\n', everyMs: 500 },
          }),
        ),
      ),
    expected: connectionsEnded,
  },
  {
    name: '50 that send nothing',
    isSlow: true,
    attempt: async ({ raw }) => Promise.all(Array.from({ length: 50 }, () => raw([], slowly))),
    expected: connectionsEnded,
  },
  {
    name: '20 that are refused before their body, and go on sending it slowly',
    isSlow: true,
    attempt: async ({ raw }) =>
      Promise.all(
        Array.from({ length: 20 }, () =>
          raw(
            [`POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 5000\r\n\r\n`],
            {
              ...slowly,
              drip: { bytes: ' ', everyMs: 500 },
            },
          ),
        ),
      ),
    expected: connectionsEnded,
  },
]);
