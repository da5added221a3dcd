import { buildSchema, type GraphQLObjectType } from 'graphql';
import {
  holdsList,
  isConnection,
  isPageOf,
  unboundedLists,
} from '../../../../src/platform/graphql/limits/schema-lists';
import { library, librarySizes } from './library';

describe('lists whose size is not known', () => {
  it('are those without a page size: what holds objects, of every type and interface', () => {
    expect(unboundedLists(library, new Map())).toEqual([
      'Query.shelves',
      'Book.editions',
      'Book.readers',
      'BookConnection.subjects',
    ]);
    const asked = buildSchema('type Query { named: I } interface I { list: [Query] words: [String] }');
    expect(unboundedLists(asked, new Map())).toEqual(['I.list']);
  });

  it('are none once each has a size', () => {
    expect(unboundedLists(library, librarySizes)).toEqual([]);
    const all = [...librarySizes].filter(([name]) => name !== 'Book.readers');
    expect(unboundedLists(library, new Map(all))).toEqual(['Book.readers']);
  });
});

const made = buildSchema(`
  type Query { a: [Int!]! b: [Int] c: Int! d: Int e: [[Int]]! }
  type NodesConnection { nodes: [Query] other: [Query] }
  type EdgesConnection { edges: [Query] }
  interface AnyConnection { nodes: [Query] }
  type EmptyConnection { other: [Query] }
  type Nodes { nodes: [Query] }
  union BothConnection = NodesConnection | EdgesConnection
  enum NodeConnection { nodes }
`);

it.each([
  ['a', true],
  ['b', true],
  ['c', false],
  ['d', false],
  ['e', true],
])('tells whether a field holds a list: %s, %s', (name, list) => {
  expect(holdsList(made.getQueryType()!.getFields()[name]!.type)).toBe(list);
});

it.each([
  ['NodesConnection', true],
  ['EdgesConnection', true],
  ['AnyConnection', true],
  ['EmptyConnection', false],
  ['Nodes', false],
  ['BothConnection', false],
  ['NodeConnection', false],
])('tells whether a type is a connection: %s, %s', (name, connection) => {
  expect(isConnection(made.getType(name)!)).toBe(connection);
});

it.each([
  ['NodesConnection', 'nodes', true],
  ['NodesConnection', 'other', false],
  ['EdgesConnection', 'edges', true],
  ['Nodes', 'nodes', false],
])('tells whether a field is the page of a connection: %s.%s, %s', (name, field, page) => {
  const type = made.getType(name) as GraphQLObjectType;
  expect(isPageOf(type, type.getFields()[field]!)).toBe(page);
});
