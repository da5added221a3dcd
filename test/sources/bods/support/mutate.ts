/** A small seeded source of chance, so that a failure can be had again. */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

type Chance = () => number;

/** By JSON, because a structured clone is of another realm under jest, and the library compares constructors. */
function copyOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function pick<T>(chance: Chance, items: readonly T[]): T {
  return items[Math.floor(chance() * items.length)] as T;
}

type Holder = Record<string, unknown> | unknown[];

/** Every place in a value at which something else could stand. */
function places(value: unknown, found: { holder: Holder; key: string }[] = []): { holder: Holder; key: string }[] {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Object.keys(value)) {
    found.push({ holder: value as Holder, key });
    places((value as Record<string, unknown>)[key], found);
  }
  return found;
}

const spoilt: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  100,
  100.5,
  101,
  '',
  'x',
  'GBR',
  'GB-ENGL',
  'not a uri',
  'http://example.com',
  '2023-02-29',
  '2024-02-29',
  '2024-02-29T10:00:00Z',
  '2024-02-29 10:00:00',
  '1990-13',
  '1990-12',
  '1990',
  '0.4',
  '4',
  'trust',
  'nomination',
  'stateBody',
  'arrangement',
  'legalEntity',
  'stateAgency',
  'entity',
  'person',
  'relationship',
  'new',
  'linking',
  'transformation',
  'placeOfBirth',
  'residence',
  'registered',
  'unknown',
  'isPep',
  'direct',
  'settlor',
  'a'.repeat(31),
  'a'.repeat(32),
  'a'.repeat(64),
  'a'.repeat(65),
  '𝒳'.repeat(32),
  [],
  [''],
  [[]],
  {},
  { reason: 'unknown' },
  { reason: 'because' },
  { name: 'France' },
  { code: 'FR' },
  { id: '1' },
  { type: 'trust' },
];

/** Properties of the standard that a statement may not have yet. */
const additions: readonly [string, unknown][] = [
  ['subtype', 'trust'],
  ['subtype', 'governmentDepartment'],
  ['transformedContent', 'something'],
  ['url', 'nowhere'],
  ['isComponent', true],
  ['componentRecords', ['one']],
  ['share', { exact: 150 }],
  ['share', { exclusiveMinimum: -1 }],
  ['birthDate', '12/06/1990'],
  ['deathDate', '1990-6'],
  ['foundingDate', '1990'],
  ['addresses', [{ type: 'residence' }]],
  ['addresses', [{ type: 'registered' }]],
  ['addresses', [{ country: { code: 'GB' } }]],
  ['identifiers', [{ id: '1' }]],
  ['identifiers', [{ schemeName: 'x', uri: 'y' }]],
  ['jurisdiction', { name: 'x', code: 'ABCDEFG' }],
  ['publicListing', {}],
  ['publicListing', { hasPublicListing: true, securitiesListings: [{ stockExchangeName: 'x' }] }],
  ['names', [{ givenName: 'x' }]],
  ['politicalExposure', { details: [] }],
  ['annotations', [{ motivation: 'linking', statementPointerTarget: '' }]],
  ['annotations', [{ motivation: 'correcting', statementPointerTarget: '', transformedContent: 'x' }]],
  ['annotations', [{ motivation: 'transformation', statementPointerTarget: '', transformedContent: 'x' }]],
  ['publicationDetails', { publicationDate: '2020-01-01', bodsVersion: '0.4', publisher: {} }],
  ['recordStatus', 'replaced'],
  ['source', { type: 'verified' }],
  ['source', { retrievedAt: '2020' }],
  ['ourOwn', { any: 'thing' }],
];

function spoil(statement: unknown, chance: Chance): void {
  const { holder, key } = pick(chance, places(statement));
  const way = chance();
  if (way < 0.25) Reflect.deleteProperty(holder, key);
  else if (way < 0.7) Reflect.set(holder, key, copyOf(pick(chance, spoilt)));
  else if (way < 0.8) Reflect.set(holder, key, [Reflect.get(holder, key)]);
  else if (way < 0.85) Reflect.set(holder, key, { value: Reflect.get(holder, key) });
  else if (!Array.isArray(holder)) {
    const [name, value] = pick(chance, additions);
    Reflect.set(holder, name, copyOf(value));
  }
}

/** The statement with one to three things changed, most of which break it. */
export function mutated(statement: unknown, chance: Chance): unknown {
  const copy: unknown = copyOf(statement);
  const times = 1 + Math.floor(chance() * 3);
  for (let time = 0; time < times && places(copy).length > 0; time += 1) spoil(copy, chance);
  return copy;
}
