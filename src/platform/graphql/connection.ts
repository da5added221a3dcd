import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { badInput } from './scalars';

export interface Page<Node> {
  nodes: Node[];
  edges: { cursor: string; node: Node }[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** Most nodes a page may hold. */
export const largestPage = 100;

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether the list goes on after this page.' })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Give this as `after` for the next page; null for an empty page.',
  })
  endCursor!: string | null;
}

/** The connection type over a node type: edges, nodes, page info, and how many there are in all. */
export function connectionOf<Node extends object>(node: ClassType<Node>, name: string): ClassType<Page<Node>> {
  @ObjectType(`${name}Edge`, { description: `A ${name} and its place in the list.` })
  class Edge {
    @Field(() => String, { description: 'Give this as `after` to go on from here.' })
    cursor!: string;

    @Field(() => node, { description: `The ${name}.` })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}, in a total and stable order.` })
  class Connection {
    @Field(() => [node], { description: 'The nodes of this page.' })
    nodes!: Node[];

    @Field(() => [Edge], { description: 'The nodes of this page, each with its cursor.' })
    edges!: Edge[];

    @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many nodes the whole list holds.' })
    totalCount!: number;
  }
  return Connection;
}

/** The page a store answers: up to `first + 1` rows, so that one can see whether the list goes on. */
export function pageOf<Node>(
  rows: readonly Node[],
  first: number,
  cursorOf: (node: Node) => string,
  totalCount: number,
): Page<Node> {
  const nodes = rows.length > first ? rows.slice(0, first) : [...rows];
  const edges = nodes.map((node) => ({ cursor: cursorOf(node), node }));
  return {
    nodes,
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount,
  };
}

/** Refuses a page size outside 1 to 100. */
export function checkFirst(first: number): number {
  if (first >= 1 && first <= largestPage) return first;
  throw badInput(`\`first\` cannot be ${first}. Expected a whole number from 1 to ${largestPage}.`);
}
