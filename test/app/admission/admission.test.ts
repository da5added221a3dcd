import { buildSchema } from 'graphql';
import { type Admission, AdmissionDesk, type AskedOperation } from '../../../src/app/admission/admission';
import { CostGate, standardGate } from '../../../src/app/admission/cost-gate';
import type { Budget } from '../../../src/domain/access/budgets';
import { anonymous, type Caller } from '../../../src/domain/access/caller';
import { ChargeQueue } from '../../../src/features/access/charge-queue';
import { chargeOf } from '../../../src/features/access/token-bucket';
import { standardLimits } from '../../../src/platform/graphql/limits/limits';
import { operationReader } from '../../../src/platform/graphql/limits/read-operation';

const schema = buildSchema(`
  type Query { shelf(first: Int!): BookConnection! secret: Secret one: Book }
  type Mutation { write(text: String!): Book }
  type BookConnection { nodes: [Book!]! totalCount: Int! }
  type Book { title: String! pages(first: Int!): PageConnection! }
  type PageConnection { nodes: [Page!]! }
  type Page { text: String! }
  type Secret { word: String! }
`);

interface Given {
  caller?: Partial<Caller>;
  points?: number;
  gate?: CostGate;
  mayReadSchema?: boolean;
  costOnly?: boolean;
  variables?: Record<string, unknown>;
  operationName?: string;
}

interface Charged {
  key: string;
  cost: number;
  budget: Budget;
}

async function admit(query: string, given: Given = {}): Promise<{ admission: Admission; charged: Charged[] }> {
  const { points = 1e6, gate = new CostGate(standardGate), mayReadSchema = false, costOnly = false } = given;
  const charged: Charged[] = [];
  const buckets = {
    async charge(key: string, cost: number, budget: Budget) {
      charged.push({ key, cost, budget });
      const isAllowed = cost <= points;
      return chargeOf(isAllowed ? points - cost : points, isAllowed, cost, budget);
    },
  };
  const desk = new AdmissionDesk({
    schema,
    reader: operationReader(schema, { assumedSizes: new Map() }, standardLimits),
    charges: new ChargeQueue(buckets),
    gate,
    isSensitive: (selected) => [...selected].some((field) => field.startsWith('Secret.')),
  });
  const asked: AskedOperation = {
    caller: { ...anonymous, ...given.caller },
    mayReadSchema,
    parameters: { query, variables: given.variables, operationName: given.operationName },
    address: '10.1.2.3',
    costOnly,
    gone: new AbortController().signal,
  };
  return { admission: await desk.admit(asked), charged };
}

const person: Partial<Caller> = { kind: 'PERSON', id: 'oidc:x#priya' };

function refusalOf({ admission }: { admission: Admission }) {
  if (admission.outcome !== 'refused') throw new Error(`It was ${admission.outcome}.`);
  return admission.refusal;
}

describe('an operation within the limits', () => {
  it('is let in, charged once for what it may cost and no less than any, to the bucket of its address', async () => {
    const { admission, charged } = await admit('{ shelf(first: 10) { nodes { title } } }');
    expect(admission).toMatchObject({
      outcome: 'admitted',
      kind: 'query',
      isSensitive: false,
      spending: { cost: 50, maximumCost: 6_000, charge: { remaining: 999_950, isAllowed: true } },
    });
    expect(charged).toEqual([{ key: 'address:10.1.2.3', cost: 50, budget: { capacity: 25_000, perMinute: 25_000 } }]);
  });

  it('of a person is charged to theirs, and may cost more', async () => {
    const query = '{ shelf(first: 90) { nodes { pages(first: 70) { nodes { text } } } } }';
    const { admission, charged } = await admit(query, { caller: person });
    expect(admission).toMatchObject({ outcome: 'admitted', spending: { cost: 6_482, maximumCost: 20_000 } });
    expect(charged).toEqual([{ key: 'oidc:x#priya', cost: 6_482, budget: { capacity: 120_000, perMinute: 120_000 } }]);
    expect(refusalOf(await admit(query))).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'COST_LIMIT_EXCEEDED', limit: 6_000, found: 6_482 } }],
    });
  });

  it('that asks for what is not open is sensitive', async () => {
    expect((await admit('{ secret { word } }')).admission).toMatchObject({ isSensitive: true });
    expect((await admit('{ one { title } }')).admission).toMatchObject({ isSensitive: false });
  });

  it('is told to be a mutation where it is one', async () => {
    expect((await admit('mutation { write(text: "a") { title } }')).admission).toMatchObject({ kind: 'mutation' });
  });

  it.each([
    ['anyone', {}, 49, 50],
    ['anyone', {}, 50, 52],
    ['a person', person, 7, 10],
    ['a person', person, 8, 10],
    ['a person', person, 9, 11],
  ])('of %s costs the floor at least: with %o and %i it is %i', async (_name, caller, first, cost) => {
    const { admission, charged } = await admit(`{ shelf(first: ${first}) { nodes { title } } }`, { caller });
    const expected = Math.max(cost, 0);
    expect(charged).toMatchObject([{ cost: first + 2 > expected ? first + 2 : expected }]);
    expect(admission).toMatchObject({ outcome: 'admitted' });
  });
});

describe('what GraphQL itself says best', () => {
  it.each([
    ['a text that cannot be read', '{ shelf( }', {}],
    ['an operation that is not there', 'query A { one { title } }', { operationName: 'B' }],
    ['nothing at all', '', {}],
  ])('%s is let through for the least there is, and taken for sensitive', async (_name, query, given) => {
    const { admission, charged } = await admit(query, given);
    expect(admission).toMatchObject({ outcome: 'admitted', kind: null, isSensitive: true, spending: { cost: 50 } });
    expect(charged).toMatchObject([{ cost: 50 }]);
  });
});

describe('an operation past a limit', () => {
  const deep = `{ one { ${'pages(first: 1) { nodes { '.repeat(8)}text${' } }'.repeat(8)} } }`;

  it.each([
    [
      'a page size',
      '{ shelf(first: 101) { totalCount } }',
      {},
      'PAGE_SIZE_OUT_OF_RANGE',
      { limit: 100, found: 101, at: 'shelf' },
    ],
    [
      'a page size in a variable',
      'query ($n: Int!) { shelf(first: $n) { totalCount } }',
      { variables: { n: -1 } },
      'PAGE_SIZE_OUT_OF_RANGE',
      { found: -1 },
    ],
    ['a depth', deep, {}, 'DEPTH_LIMIT_EXCEEDED', { limit: 12 }],
    [
      'a cost',
      '{ shelf(first: 100) { nodes { pages(first: 100) { nodes { text } } } } }',
      {},
      'COST_LIMIT_EXCEEDED',
      { limit: 6_000, found: 10_202 },
    ],
  ])('of %s is refused with 400, and costs the floor', async (_name, query, given, code, extensions) => {
    const answered = await admit(query, given);
    const { status, errors } = refusalOf(answered);
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ message: expect.stringMatching(/\.$/), extensions: { code, ...extensions } }]);
    expect(answered.admission).toMatchObject({ code });
    expect(answered.charged).toMatchObject([{ cost: 50 }]);
  });

  it('is told so even where the bucket is nearly empty, and not where it is empty', async () => {
    expect(refusalOf(await admit('{ shelf(first: 0) { totalCount } }', { points: 50 })).status).toBe(400);
    expect(refusalOf(await admit('{ shelf(first: 0) { totalCount } }', { points: 49 })).status).toBe(429);
  });
});

describe('a caller who has spent its budget', () => {
  it('is refused with 429, told when to ask again, and nothing runs', async () => {
    const refusal = refusalOf(await admit('{ shelf(first: 80) { nodes { title } } }', { points: 40 }));
    expect(refusal).toMatchObject({
      status: 429,
      headers: { 'retry-after': '1' },
      errors: [
        {
          message: 'Your budget holds 40 of 25000 points and this costs 82. Ask again in 1 s, or for less.',
          extensions: {
            code: 'RATE_LIMITED',
            cost: 82,
            remaining: 40,
            limit: 25_000,
            retryAfterSeconds: 1,
            fullInSeconds: 60,
          },
        },
      ],
    });
  });
});

describe('introspection', () => {
  const ask = '{ __schema { types { name } } }';

  it('is refused to whoever may not read the schema, and costs the floor', async () => {
    const answered = await admit(ask);
    expect(refusalOf(answered)).toMatchObject({
      status: 400,
      errors: [{ extensions: { code: 'INTROSPECTION_NOT_ALLOWED' } }],
    });
    expect(answered.charged).toMatchObject([{ cost: 50 }]);
  });

  it('is answered to whoever may', async () => {
    expect((await admit(ask, { mayReadSchema: true })).admission).toMatchObject({ outcome: 'admitted' });
  });
});

describe('a dry run', () => {
  it('tells what it would cost, field by field, and costs the floor', async () => {
    const { admission, charged } = await admit('{ shelf(first: 20) { totalCount nodes { title } } }', {
      costOnly: true,
    });
    expect(admission).toMatchObject({
      outcome: 'measured',
      extensions: {
        cost: { requested: 32, maximum: 6_000, isAllowed: true, limit: 25_000, remaining: 999_950, suggestion: null },
      },
    });
    expect(admission).toHaveProperty(
      'extensions.cost.fields',
      expect.arrayContaining([
        {
          path: 'shelf.nodes',
          times: 20,
          cost: 20,
        },
      ]),
    );
    expect(charged).toMatchObject([{ cost: 50 }]);
  });

  it('of what is too dear says how to make it fit, and is not refused', async () => {
    const query = '{ shelf(first: 100) { nodes { pages(first: 100) { nodes { text } } } } }';
    const { admission } = await admit(query, { costOnly: true });
    expect(admission).toMatchObject({
      outcome: 'measured',
      extensions: {
        cost: { requested: 10_202, isAllowed: false, suggestion: expect.stringMatching(/^Lower `first`/) },
      },
    });
  });

  it('of exactly the ceiling is allowed', async () => {
    const query = '{ shelf(first: 100) { nodes { title } } a: shelf(first: 1) { nodes { title } } }';
    const { admission } = await admit(query, { costOnly: true });
    expect(admission).toMatchObject({ extensions: { cost: { isAllowed: true } } });
  });

  it('of what is not valid says what is wrong, as a run would', async () => {
    const refusal = refusalOf(await admit('{ shelf(first: 1) { nodes { tittle } } nothing }', { costOnly: true }));
    expect(refusal.status).toBe(400);
    expect(refusal.errors).toHaveLength(2);
    expect(refusal.errors).toMatchObject([
      { message: expect.stringContaining('tittle'), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
      { message: expect.stringContaining('nothing'), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
    ]);
  });
});

describe('the gate', () => {
  it('makes a large operation wait for its turn, and gives the turn back', async () => {
    const gate = new CostGate({ most: 1_000, mostWaiting: 0, mostOfOne: 1, waitMs: 10, free: 10 });
    const large = '{ shelf(first: 100) { nodes { pages(first: 8) { nodes { text } } } } }';
    const { admission } = await admit(large, { gate });
    expect(admission).toMatchObject({ outcome: 'admitted' });
    expect(refusalOf(await admit(large, { gate }))).toMatchObject({
      status: 503,
      headers: { 'retry-after': '2' },
      errors: [{ extensions: { code: 'OVERLOADED' } }],
    });
    if (admission.outcome === 'admitted') admission.done();
    expect((await admit(large, { gate })).admission).toMatchObject({ outcome: 'admitted' });
  });
});

describe('a credential that does not hold', () => {
  function desk(points: number) {
    const charged: [string, number][] = [];
    const buckets = {
      async charge(key: string, cost: number, budget: Budget) {
        charged.push([key, cost]);
        return chargeOf(points, cost <= points, cost, budget);
      },
    };
    const made = new AdmissionDesk({
      schema,
      reader: operationReader(schema, { assumedSizes: new Map() }, standardLimits),
      charges: new ChargeQueue(buckets),
      gate: new CostGate(standardGate),
      isSensitive: () => false,
    });
    return { made, charged };
  }

  it('is charged to the address it came from', async () => {
    const { made, charged } = desk(50);
    expect(await made.refuseCredential('10.1.2.3')).toBeNull();
    expect(charged).toEqual([['address:10.1.2.3', 50]]);
  });

  it('is answered with 429 where the address has spent its budget', async () => {
    expect(await desk(49).made.refuseCredential('10.1.2.3')).toMatchObject({
      status: 429,
      errors: [{ extensions: { code: 'RATE_LIMITED' } }],
    });
  });
});

describe('a name that is nearly right', () => {
  it.each([
    [false, /Cannot query field "tittle" on type "Book"\.$/],
    [true, /Did you mean "title"\?$/],
  ])('in a dry run is put right only for whoever may read the schema: %s', async (mayReadSchema, message) => {
    const refusal = refusalOf(await admit('{ one { tittle } }', { costOnly: true, mayReadSchema }));
    expect(refusal.errors[0]?.message).toMatch(message);
  });
});
