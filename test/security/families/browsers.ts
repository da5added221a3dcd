import { family, type Target } from '../attack';
import { refused } from '../expectations';
import { smallQuery } from './queries';

const form = 'application/x-www-form-urlencoded';
const byAddress = `/graphql?query=${encodeURIComponent(smallQuery)}`;
const evil = { origin: 'https://evil.example', referer: 'https://evil.example/page' };

export const otherSites = family('requests of other sites', 'X', [
  {
    name: 'a form',
    attempt: async ({ post }) => [
      await post(`query=${encodeURIComponent(smallQuery)}`, { headers: { ...evil, 'content-type': form } }),
    ],
    expected: refused(/UNSUPPORTED_MEDIA_TYPE/),
  },
  {
    name: 'a form with files',
    attempt: async ({ post }) => [
      await post(
        `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{"query":"{__typename}"}\r\n--x--\r\n`,
        {
          headers: { ...evil, 'content-type': 'multipart/form-data; boundary=x' },
        },
      ),
    ],
    expected: refused(/UNSUPPORTED_MEDIA_TYPE/),
  },
  {
    name: 'JSON said to be text',
    attempt: async ({ post }) => [
      await post({ query: smallQuery }, { headers: { ...evil, 'content-type': 'text/plain' } }),
      await post({ query: smallQuery }, { headers: { ...evil, 'content-type': 'text/plain; application/json' } }),
      await post({ query: smallQuery }, { headers: { ...evil, 'content-type': 'text/plain,application/json' } }),
    ],
    expected: refused(/UNSUPPORTED_MEDIA_TYPE/),
  },
  {
    name: 'JSON said to be nothing',
    attempt: async ({ post }) => [await post({ query: smallQuery }, { headers: { ...evil, 'content-type': '' } })],
    expected: refused(/UNSUPPORTED_MEDIA_TYPE/),
  },
  {
    name: 'a picture whose address is a query',
    attempt: async ({ get }) => [
      await get(byAddress, { headers: { ...evil, accept: 'image/png,*/*' } }),
      await get(byAddress, { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' } }),
      await get(byAddress, { headers: { 'apollo-require-preflight': '' } }),
    ],
    expected: refused(/PREFLIGHT_REQUIRED|NOT_ACCEPTABLE/),
  },
  {
    name: 'a link whose address is a query',
    attempt: async ({ get }) => [
      await get(byAddress, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } }),
      await get(byAddress, { headers: { accept: 'text/html', 'sec-fetch-mode': 'navigate' } }),
    ],
    expected: refused(/PREFLIGHT_REQUIRED|NOT_ACCEPTABLE/),
  },
  {
    name: 'a mutation by GET',
    attempt: async ({ get }) =>
      Promise.all(
        ['mutation{__typename}', 'mutation M{__typename} query Q{__typename}', 'subscription{__typename}'].map(
          (query) =>
            get(`/graphql?operationName=${query.includes('M{') ? 'M' : ''}&query=${encodeURIComponent(query)}`, {
              headers: { 'apollo-require-preflight': 'true' },
            }),
        ),
      ),
    expected: refused(),
  },
  {
    name: 'a script that asks whether it may',
    attempt: async ({ method }) => [
      await method('OPTIONS', { headers: { ...evil, 'access-control-request-method': 'POST' } }),
    ],
    expected: refused(/METHOD_NOT_ALLOWED/),
  },
  {
    name: 'a method under the name of another',
    attempt: async ({ get, post }) => [
      await get(byAddress, { headers: { 'x-http-method-override': 'POST', 'x-method-override': 'POST' } }),
      await post('', { path: `${byAddress}&_method=GET`, headers: { 'x-http-method-override': 'GET' } }),
    ],
    expected: refused(),
  },
  {
    name: 'other methods',
    attempt: async ({ method }) => Promise.all(['PUT', 'PATCH', 'DELETE'].map((name) => method(name))),
    expected: refused(/METHOD_NOT_ALLOWED/),
  },
]);

const good = JSON.stringify({ query: smallQuery });
const asType = (type: string) => ({ headers: { 'content-type': type } });
const encoded = (encoding: string) => ({ headers: { 'content-encoding': encoding } });

export const charsets = family('charsets and encodings', 'E', [
  ...['utf-7', 'utf-16', 'utf-16le', 'utf-32', 'ibm037', 'shift_jis', 'iso-2022-jp', 'x-user-defined'].map(
    (charset) => ({
      name: `a body said to be ${charset}`,
      attempt: async ({ post }: Target) => [await post(good, asType(`application/json; charset=${charset}`))],
      expected: refused(/UNSUPPORTED_MEDIA_TYPE/),
    }),
  ),
  {
    name: 'two charsets',
    attempt: async ({ post }) => [
      await post(good, asType('application/json; charset=utf-8; charset=utf-7')),
      await post(good, asType('application/json; charset="utf-8\\"; charset=utf-7"')),
    ],
    expected: refused(/UNSUPPORTED_MEDIA_TYPE/),
  },
  {
    name: 'UTF-16 said to be UTF-8',
    attempt: async ({ post }) => [
      await post(Buffer.from(good, 'utf16le')),
      await post(Buffer.from(`\ufeff${good}`, 'utf16le')),
    ],
    expected: refused(/JSON_NOT_READABLE/),
  },
  {
    name: 'bytes that are no UTF-8: overlong, cut off, surrogates',
    attempt: async ({ post }) =>
      Promise.all(
        [[0xc0, 0xaf], [0xe2, 0x82], [0xed, 0xa0, 0x80], [0xff]].map((bytes) =>
          post(Buffer.concat([Buffer.from('{"query":"{ __typename #'), Buffer.from(bytes), Buffer.from('\\n}"}')])),
        ),
      ),
    expected: refused(/JSON_NOT_READABLE/),
  },
  {
    name: 'compressed bodies, and a small one that unpacks large',
    attempt: async ({ post }) =>
      Promise.all(['gzip', 'deflate', 'br', 'zstd', 'gzip, gzip', 'compress'].map((name) => post(good, encoded(name)))),
    expected: refused(/UNSUPPORTED_CONTENT_ENCODING/),
  },
]);
