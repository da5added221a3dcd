import { buildSchema } from 'graphql';

/** A made-up schema with every shape that a cost depends on. */
export const library = buildSchema(`
  type Query {
    book: Book
    books(first: Int!): BookConnection!
    newest(first: Int = 7): [Book!]!
    any(first: Int): [Book]
    shelves: [Shelf!]!
    search(first: Int!): [Found!]!
    named: Named
    words(first: Int!): [String!]!
    open: Boolean
  }
  type Mutation { lend: Book }
  interface Named { name: String related(first: Int!): [Named!]! twin: Named }
  union Found = Book | Shelf
  type Book implements Named {
    name: String
    author: Author!
    editions: [Edition!]!
    related(first: Int!): [Named!]!
    twin: Named
    readers: ReaderConnection!
  }
  type Author { name: String books(first: Int!): BookConnection! }
  type Edition { year: Int book: Book! }
  type Shelf implements Named { name: String related(first: Int!): [Named!]! twin: Named books(first: Int!): BookConnection! }
  type BookConnection { nodes: [Book!]! edges: [BookEdge!]! pageInfo: PageInfo! totalCount: Int! subjects: [Subject!]! }
  type BookEdge { cursor: String! node: Book! }
  type PageInfo { hasNextPage: Boolean! }
  type ReaderConnection { nodes: [Reader!]! }
  type Reader { name: String }
  type Subject { name: String }
`);

/** How long its lists without a page size may be. */
export const librarySizes: ReadonlyMap<string, number> = new Map([
  ['Query.shelves', 3],
  ['Book.editions', 2],
  ['Book.readers', 4],
  ['BookConnection.subjects', 5],
]);
