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

/** Whether the request asks for this field of what is being resolved: a total that nobody asks for is not counted. */
export function selects(info: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>, field: string): boolean {
  return info.fieldNodes.some((node: FieldNode) => inSelection(node.selectionSet, field, info.fragments));
}
