import { checkFirst, type Page, pageOf } from './connection';
import { type CursorList, fromCursor, toCursor } from './cursor';
import type { PageArgs } from './page-args';

/** A page of a list that was worked out as a whole: its cursor is a place in it. */
export function listedPage<Node extends object>(
  list: readonly Node[],
  cursors: CursorList,
  { first, after }: PageArgs,
): Page<Node> {
  const [last] = (fromCursor(cursors, after) as readonly [number] | null) ?? [-1];
  const places = new Map(list.map((node, place) => [node, place]));
  const rows = list.slice(last + 1, last + 2 + checkFirst(first));
  return pageOf(rows, first, (node) => toCursor(cursors, [places.get(node) ?? 0]), list.length);
}
