import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { badInput } from './scalars';
import { type Selecting, selects } from './selects';

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

/** A page that spells its cursors only when they are asked for: most requests want none but the last. */
class LazyPage<Node> implements Page<Node> {
  readonly nodes: Node[];
  private readonly hasNextPage: boolean;

  constructor(
    rows: readonly Node[],
    first: number,
    private readonly cursorOf: (node: Node) => string,
    readonly totalCount: number,
  ) {
    this.hasNextPage = rows.length > first;
    this.nodes = rows.slice(0, first);
  }

  get edges(): { cursor: string; node: Node }[] {
    return this.nodes.map((node) => ({ cursor: this.cursorOf(node), node }));
  }

  get pageInfo(): PageInfo {
    const last = this.nodes.at(-1);
    return { hasNextPage: this.hasNextPage, endCursor: last === undefined ? null : this.cursorOf(last) };
  }
}

/** The page a store answers: up to `first + 1` rows, so that one can see whether the list goes on. */
export function pageOf<Node>(
  rows: readonly Node[],
  first: number,
  cursorOf: (node: Node) => string,
  totalCount: number,
): Page<Node> {
  return new LazyPage(rows, first, cursorOf, totalCount);
}

/** Refuses a page size outside 1 to 100. */
export function checkFirst(first: number): number {
  if (first >= 1 && first <= largestPage) return first;
  throw badInput(`\`first\` cannot be ${first}. Expected a whole number from 1 to ${largestPage}.`);
}

/** How many rows to read for a page: one more than it holds, where the request asks whether the list goes on. */
export function rowsFor(first: number, info: Selecting): number {
  return checkFirst(first) + (selects(info, 'pageInfo') ? 1 : 0);
}
