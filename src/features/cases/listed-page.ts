import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { type CursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import type { PageArgs } from '../../platform/graphql/page-args';

/** A page of what was worked out as a whole from steps: more is added at the end only, so that a place stays one. */
export function listedPage<Node extends object>(
  list: readonly Node[],
  cursors: CursorList,
  { first, after }: PageArgs,
): Page<Node> {
  const [last] = (fromCursor(cursors, after) ?? [-1]) as [number];
  const places = new Map(list.map((node, place) => [node, place]));
  const rows = list.slice(last + 1, last + 2 + checkFirst(first));
  return pageOf(rows, first, (node) => toCursor(cursors, [places.get(node) ?? 0]), list.length);
}
