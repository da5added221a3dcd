import { freshDatabase, type TestDatabase } from '../support/database';
import { type AnswerError, type Service, startService } from '../support/service';

let database: TestDatabase;
let service: Service;
beforeEach(async () => {
  database = await freshDatabase();
  service = await startService(database.url);
});
afterEach(async () => {
  await service.stop();
  await database.drop();
});

/** Nothing of our inside: SQL, paths, names of files, stack traces. */
const inside = /select |insert |relation|setting_version|node_modules|\.ts\b|\.js\b|\bat \w+ \(|stacktrace|\/src\//i;

function codesOf(errors: readonly AnswerError[] | undefined): unknown[] {
  return (errors ?? []).map(({ extensions }) => extensions?.['code']);
}

describe('a request that the caller can mend', () => {
  it.each([
    [
      'a page too large',
      '{ settings(first: 101) { totalCount } }',
      {},
      'PAGE_SIZE_OUT_OF_RANGE',
      /Expected a whole number/,
    ],
    [
      'an id that is none of ours',
      '{ providerGroup(id: "x") { name } }',
      {},
      'BAD_USER_INPUT',
      /Expected a number given/,
    ],
    [
      'an id beyond any',
      '{ findings(first: 1, filter: { groupId: "99999999999" }) { totalCount } }',
      {},
      'BAD_USER_INPUT',
      /Expected a number given/,
    ],
    [
      'a group asked for by nothing',
      '{ providerGroup { name } }',
      {},
      'BAD_USER_INPUT',
      /one of `id`, `ownerName` and `companyNumber`/,
    ],
    [
      'a character no text holds',
      'query ($t: String) { settings(first: 1, filter: { ownerContains: $t }) { totalCount } }',
      { t: 'a\u0000b' },
      'BAD_USER_INPUT',
      /U\+0000/,
    ],
    [
      'a page size that is no number',
      'query ($n: Int!) { settings(first: $n) { totalCount } }',
      { n: 'ten' },
      'PAGE_SIZE_OUT_OF_RANGE',
      /`first` of `settings` cannot be "ten"/,
    ],
    [
      'a variable of another type',
      'query ($d: Day!) { detectionRun(asOf: $d) { id } }',
      { d: 7 },
      'BAD_USER_INPUT',
      /Variable "\$d" got invalid value 7/,
    ],
    [
      'a variable left out',
      'query ($n: Int!) { settings(first: $n) { totalCount } }',
      {},
      'BAD_USER_INPUT',
      /Variable "\$n" of required type "Int!" was not provided/,
    ],
    [
      'a value no enum has',
      'query ($o: SettingOrder!) { settings(first: 1, orderBy: $o) { totalCount } }',
      { o: 'NAME' },
      'BAD_USER_INPUT',
      /does not exist in "SettingOrder" enum/,
    ],
    [
      'an unknown field',
      '{ settings(first: 1) { nodes { adress } } }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
      /Cannot query field "adress"/,
    ],
    [
      'an argument left out',
      '{ settings { totalCount } }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
      /argument "first" of type "Int!" is required/,
    ],
    ['a syntax error', '{ settings(first: 1) { totalCount }', {}, 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
    ['no operation', 'fragment A on Setting { urn }', {}, 'GRAPHQL_VALIDATION_FAILED', /never used/],
    [
      'a change that there is not',
      'mutation { a }',
      {},
      'GRAPHQL_VALIDATION_FAILED',
      /Cannot query field "a" on type "Mutation"/,
    ],
    ['a subscription', 'subscription { a }', {}, 'OPERATION_RESOLUTION_FAILURE', /takes no subscription/],
  ])('%s says so', async (_name, query, variables, code, message) => {
    const { errors, text } = await service.ask(query, variables);
    expect(codesOf(errors)).toEqual([code]);
    expect(errors?.[0]?.message).toMatch(message);
    expect(text).not.toMatch(inside);
    expect(service.faults).toEqual([]);
  });

  it('a wrong argument within a list spoils that field and names where it stands', async () => {
    const { errors } = await service.ask(
      '{ powers(first: 2) { nodes { code } } localAuthority(code: "888") { name settings(first: 1, after: "x") { totalCount } } }',
    );
    expect(errors).toMatchObject([{ path: ['localAuthority', 'settings'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it.each([
    ['no JSON', 'application/json', '{', 400],
    ['JSON without a query', 'application/json', '{}', 400],
    ['another content type', 'text/plain', '{ settings }', 415],
    ['a body beyond 100 kilobytes', 'application/json', JSON.stringify({ query: ' '.repeat(110_000) }), 413],
  ])('a body that is %s is refused', async (_name, type, body, status) => {
    const response = await fetch(`${service.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect(response.status).toBe(status);
    expect(await response.text()).not.toMatch(inside);
  });
});

describe('a fault of ours', () => {
  const asked = {
    'the compiled path': '{ settings(first: 1) { nodes { urn } } }',
    'a path that gives the whole answer up': '{ settings(first: 1) { totalCount nodes { urn } } growth { warning } }',
    'a nullable field': '{ growth { warning } localAuthority(code: "888") { name } }',
    'two statements at once': '{ providerGroups(first: 1) { totalCount nodes { name } } }',
    'many rows': '{ localAuthorities(first: 20) { nodes { name settings(first: 1) { nodes { urn } } } } }',
  };

  it.each(Object.entries(asked))('on %s is masked with a reference and logged in full', async (_name, query) => {
    await service.database.query({
      text: 'drop table setting_version, group_membership, local_authority_code cascade',
    });
    const { errors, text } = await service.ask(query);
    expect(errors?.length).toBeGreaterThan(0);
    expect(text).not.toMatch(inside);
    for (const { message, extensions } of errors ?? []) {
      const reference = extensions?.['reference'];
      expect(extensions).toEqual({
        code: 'INTERNAL_SERVER_ERROR',
        reference: expect.stringMatching(/^[0-9a-f-]{36}$/),
      });
      expect(message).toBe(`Something broke on our side. Quote the reference ${reference}.`);
      const logged = service.faults.find((fault) => fault.reference === reference)?.error as Error;
      expect(logged.message).toMatch(/relation ".*" does not exist/);
      expect(logged.stack).toMatch(/\.ts/);
    }
    const { errors: none } = await service.ask('{ powers(first: 1) { totalCount } }');
    expect(none).toBeUndefined();
  });

  it('is masked too where the whole answer is one field', async () => {
    await service.database.query({ text: 'drop table detection_run cascade' });
    const { errors, text } = await service.ask('query ($d: Day) { detectionRun(asOf: $d) { id } }', {
      d: '2025-03-31',
    });
    expect(codesOf(errors)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(text).not.toMatch(inside);
  });
});

describe('health', () => {
  it('is live and ready while the database answers', async () => {
    expect(await (await fetch(`${service.origin}/health/live`)).json()).toEqual({ status: 'live' });
    expect(await (await fetch(`${service.origin}/health/ready`)).json()).toEqual({
      status: 'ready',
      data: 'none',
      datasets: [],
    });
  });
});
