import fc from 'fast-check';
import {
  type GraphqlParameters,
  parametersOf,
  readParameters,
  toSearch,
} from '../../../src/app/http/graphql-parameters';

const parameters: fc.Arbitrary<GraphqlParameters> = fc.record(
  {
    query: fc.string({ unit: 'grapheme' }),
    operationName: fc.string(),
    variables: fc.dictionary(fc.string({ minLength: 1 }), fc.oneof(fc.integer(), fc.string(), fc.constant(null))),
  },
  { requiredKeys: [] },
);
const isHarmless = (asked: GraphqlParameters) => !/__proto__/.test(JSON.stringify(asked));

describe('what a request asks', () => {
  it('is the same by POST and by GET', () => {
    fc.assert(
      fc.property(parameters.filter(isHarmless), (asked) => {
        const byGet = parametersOf({ method: 'GET', body: undefined, url: `/graphql${toSearch(asked)}` });
        const byPost = parametersOf({ method: 'POST', body: JSON.parse(JSON.stringify(asked)), url: '/graphql' });
        expect(byGet).toEqual(byPost);
      }),
    );
  });

  it('is nothing where the address has no question mark', () => {
    expect(parametersOf({ method: 'GET', body: undefined, url: '/graphql' })).toEqual({});
  });

  it('leaves out parts that are null, and parts that are none of GraphQL', () => {
    expect(readParameters({ query: '{ a }', variables: null, operationName: null, isAdmin: true })).toEqual({
      query: '{ a }',
    });
  });

  it('takes no part from a prototype', () => {
    expect(readParameters(Object.create({ query: '{ a }' }))).toEqual({});
  });

  it.each([
    [[], 'BATCHING_NOT_SUPPORTED'],
    [undefined, 'REQUEST_NOT_UNDERSTOOD'],
    ['{ a }', 'REQUEST_NOT_UNDERSTOOD'],
    [{ query: 0 }, 'REQUEST_NOT_UNDERSTOOD'],
    [{ variables: [] }, 'REQUEST_NOT_UNDERSTOOD'],
    [{ extensions: '' }, 'REQUEST_NOT_UNDERSTOOD'],
  ])('cannot be %j', (given, code) => {
    expect(() => readParameters(given)).toThrow(expect.objectContaining({ code }));
  });
});
