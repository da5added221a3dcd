import type { FieldNode, FragmentDefinitionNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

function inSelection(
  selection: SelectionSetNode | undefined,
  field: string,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): boolean {
  return (selection?.selections ?? []).some((node) => {
    if (node.kind === 'Field') return node.name.value === field;
    if (node.kind === 'InlineFragment') return inSelection(node.selectionSet, field, fragments);
    return inSelection(fragments[node.name.value]?.selectionSet, field, fragments);
  });
}

/** What of a field's resolve info tells what is asked for below it. */
export type Selecting = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** Whether the request asks for this field of what is being resolved: a total that nobody asks for is not counted. */
export function selects(info: Selecting, field: string): boolean {
  return info.fieldNodes.some((node: FieldNode) => inSelection(node.selectionSet, field, info.fragments));
}

function collect(
  selection: SelectionSetNode | undefined,
  fragments: Selecting['fragments'],
  found: Map<string, SelectionSetNode[]>,
): void {
  for (const node of selection?.selections ?? []) {
    if (node.kind === 'InlineFragment') collect(node.selectionSet, fragments, found);
    else if (node.kind === 'FragmentSpread') collect(fragments[node.name.value]?.selectionSet, fragments, found);
    else
      found.set(node.name.value, [
        ...(found.get(node.name.value) ?? []),
        ...(node.selectionSet ? [node.selectionSet] : []),
      ]);
  }
}

function fieldsOf(selections: readonly SelectionSetNode[], fragments: Selecting['fragments']) {
  const found = new Map<string, SelectionSetNode[]>();
  for (const selection of selections) collect(selection, fragments, found);
  return found;
}

/**
 * The fields asked for of what stands at the path below the one being resolved; null when the path is not asked for.
 *
 * A field behind `@skip` or `@include` counts as asked for.
 */
export function selectedAt({ fieldNodes, fragments }: Selecting, path: readonly string[]): ReadonlySet<string> | null {
  let selections = fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  for (const field of path) selections = fieldsOf(selections, fragments).get(field) ?? [];
  return selections.length === 0 ? null : new Set(fieldsOf(selections, fragments).keys());
}
