import { family, type Reply, type Target } from '../attack';
import { bodyOf, refused } from '../expectations';

const page = (list: string, after: string | null) => ({
  query: `query ($after: String) { ${list} { nodes { __typename } pageInfo { endCursor } } }`,
  variables: { after },
});
const settings = 'settings(first: 2, after: $after)';

async function endCursor({ post }: Target, list: string): Promise<string> {
  const body = bodyOf(await post(page(list, null)));
  const [connection] = Object.values((body?.data ?? {}) as Record<string, { pageInfo: { endCursor: string } }>);
  return connection?.pageInfo.endCursor ?? '';
}

const code = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** A cursor is twelve bytes of signature and then its place, as JSON. */
async function decoded(target: Target): Promise<unknown[]> {
  const bytes = Buffer.from(await endCursor(target, settings), 'base64url');
  return JSON.parse(bytes.subarray(12).toString('utf8'));
}

function all(target: Target, list: string, cursors: readonly string[]): Promise<readonly Reply[]> {
  return Promise.all(cursors.map((cursor) => target.post(page(list, cursor))));
}

const notOurs = refused(/BAD_USER_INPUT|CURSOR/);

export const cursors = family('cursors', 'T', [
  {
    name: 'that are none',
    attempt: (target) =>
      all(target, settings, ['', 'x', '%00', '../..', code('[]'), code('{}'), code('null'), code('[1'), '\u0000']),
    expected: notOurs,
  },
  {
    name: 'of another list',
    attempt: async (target) =>
      all(target, settings, [
        await endCursor(target, 'providerGroups(first: 2, after: $after)'),
        await endCursor(target, 'inspections(first: 2, after: $after)'),
        await endCursor(target, 'localAuthorities(first: 2, after: $after)'),
      ]),
    expected: notOurs,
  },
  {
    name: 'of the same list in another order',
    attempt: async (target) =>
      all(target, 'settings(first: 2, orderBy: PLACES_DESC, after: $after)', [await endCursor(target, settings)]),
    expected: notOurs,
  },
  {
    name: 'with SQL in the place of a value',
    attempt: async (target) => {
      const [name, ...values] = await decoded(target);
      const sql = ["1' or '1'='1", '1; select pg_sleep(3)', "' union select passwd from pg_shadow --"];
      return all(
        target,
        settings,
        sql.map((text) => code([name, ...values.map(() => text)])),
      );
    },
    expected: notOurs,
  },
  {
    name: 'with values of other kinds',
    attempt: async (target) => {
      const [name, ...values] = await decoded(target);
      const odd = [null, {}, [], true, 1e308, { $gt: '' }, ['a', ['b']]];
      return all(
        target,
        settings,
        odd.map((value) => code([name, ...values.map(() => value)])),
      );
    },
    expected: notOurs,
  },
  {
    name: 'with too many values, and too few',
    attempt: async (target) => {
      const [name, ...values] = await decoded(target);
      return all(target, settings, [code([name]), code([name, ...values, ...values]), code([...values])]);
    },
    expected: notOurs,
  },
  {
    name: 'of 60 kilobytes, and 20,000 deep',
    attempt: (target) =>
      all(target, settings, ['A'.repeat(60_000), code(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)]),
    expected: notOurs,
  },
  {
    name: 'with a NUL and with half a character in a value',
    attempt: async (target) => {
      const [name, ...values] = await decoded(target);
      return all(
        target,
        settings,
        ['\u0000', '\ud800'].map((text) => code([name, ...values.map(() => text)])),
      );
    },
    expected: notOurs,
  },
  {
    name: 'with every bit turned',
    attempt: async (target) => {
      const bytes = Buffer.from(await endCursor(target, settings), 'base64url');
      const turned = Array.from({ length: Math.min(80, bytes.length * 8) }, (_, bit) => {
        const copy = Buffer.from(bytes);
        copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        return copy.toString('base64url');
      });
      return all(target, settings, turned);
    },
    expected: notOurs,
  },
]);
