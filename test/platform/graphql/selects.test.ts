import { type FieldNode, type FragmentDefinitionNode, Kind, parse } from 'graphql';
import { selectedAt } from '../../../src/platform/graphql/selects';

/** The first field of the first operation, as a resolver is told of it. */
function infoOf(text: string) {
  const { definitions } = parse(text);
  const fragments: Record<string, FragmentDefinitionNode> = {};
  const fieldNodes: FieldNode[] = [];
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
    if (definition.kind === Kind.OPERATION_DEFINITION)
      fieldNodes.push(...(definition.selectionSet.selections as FieldNode[]));
  }
  return { fieldNodes, fragments };
}

it.each([
  ['a field', '{ list { nodes { parts { key } } } }', ['key']],
  ['two aliases of one field', '{ list { nodes { a: parts { key } b: parts { value } } } }', ['key', 'value']],
  ['two aliases further up', '{ list { a: nodes { parts { key } } b: nodes { parts { value } } } }', ['key', 'value']],
  [
    'fragments',
    '{ list { ...F } } fragment F on L { nodes { ... on N { parts { ...P } } } } fragment P on P { value }',
    ['value'],
  ],
  ['what may be left out', '{ list { nodes { parts { key value @skip(if: true) } } } }', ['key', 'value']],
  [
    'the field asked for twice',
    '{ list { nodes { parts { key } } } list { nodes { parts { value } } } }',
    ['key', 'value'],
  ],
])('tells what is asked for at a path: %s', (_name, text, expected) => {
  expect([...(selectedAt(infoOf(text), ['nodes', 'parts']) ?? [])]).toEqual(expected);
});

it('answers null where the path is not asked for', () => {
  expect(selectedAt(infoOf('{ list { nodes { id } } }'), ['nodes', 'parts'])).toBeNull();
  expect(selectedAt(infoOf('{ list { edges { node { parts { key } } } } }'), ['nodes', 'parts'])).toBeNull();
});
