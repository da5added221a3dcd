import { groupDefinitionIds } from '../../../../src/domain/ownership/definitions/group-definition';
import { groupDefinitionOf, groupDefinitions } from '../../../../src/domain/ownership/definitions/group-definitions';

it('lists every definition once, in the order of their names', () => {
  expect(groupDefinitions.map(({ id }) => id)).toEqual(groupDefinitionIds);
});

it.each(
  groupDefinitions.map((definition) => [definition.id, definition] as const),
)('%s can be read alone', (id, definition) => {
  expect(Object.isFrozen(definition)).toBe(true);
  expect(groupDefinitionOf(id)).toBe(definition);
  for (const text of [definition.title, definition.rule, definition.whatItIsNot, definition.key]) {
    expect(text).toMatch(/^[A-Z].{4,}/);
  }
  expect(definition.version).toBeGreaterThanOrEqual(1);
});

it('rests on the statute in one of them only, and the others say that they are our policy', () => {
  const cited = groupDefinitions.filter(({ citation }) => citation !== 'policy').map(({ id }) => id);
  expect(cited).toEqual(['COMPANIES_ACT_PARENT']);
});

it('reads s. 23A neither in a network nor in groups of accounts', () => {
  const read = groupDefinitions.filter(({ mayReadSection23A }) => mayReadSection23A).map(({ id }) => id);
  expect(read).toEqual(['COMPANIES_ACT_PARENT', 'OFSTED_PUBLISHED_OWNER']);
});

it('draws nothing from ownership for the published owner', () => {
  expect(groupDefinitionOf('OFSTED_PUBLISHED_OWNER')?.partition).toBeNull();
});

it('knows no other', () => expect(groupDefinitionOf('BRAND')).toBeNull());
