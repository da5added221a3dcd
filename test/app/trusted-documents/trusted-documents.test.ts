import { parse, print } from 'graphql';
import { exampleOperations } from '../../../src/app/example-operations';
import { documentHash } from '../../../src/app/trusted-documents/document-id';
import { trustedDocuments } from '../../../src/app/trusted-documents/trusted-documents';

const registry = trustedDocuments();

describe('the trusted documents', () => {
  it('are the files of schema/operations, each with a number of its own', () => {
    expect(registry.all.map(({ text }) => text)).toEqual(exampleOperations().map(({ query }) => query));
    expect(new Set(registry.all.map(({ id }) => id)).size).toBe(registry.all.length);
    expect(new Set(registry.all.map(({ name }) => name)).size).toBe(registry.all.length);
  });

  it.each(
    registry.all.map((document) => [document.name, document] as const),
  )('%s says for whom it is, what it answers, and is found by its number', (_name, document) => {
    expect(document.owner).toMatch(/^(Analyst|Commissioner|Regulator|Department|Provider|Auditor)$/);
    expect(document.question.length).toBeGreaterThan(20);
    expect(document.id).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(registry.find(document.id)).toBe(document);
  });

  it('are not found by anything else', () => {
    for (const id of ['', 'sha256:', '__proto__', 'constructor', registry.all[0]?.id.toUpperCase() ?? '']) {
      expect(registry.find(id)).toBeNull();
    }
  });

  it('are sensitive where one of their fields is', () => {
    const examined = trustedDocuments(exampleOperations(), (document, variables) => ({
      sensitivities: print(document).includes('findings') ? ['OPEN', 'OFFICIAL'] : ['OPEN'],
      cost: Object.keys(JSON.parse(variables)).length,
    }));
    expect(examined.all.find(({ name }) => name === 'RegulatorFindings')).toMatchObject({ isSensitive: true, cost: 2 });
    expect(examined.all.find(({ name }) => name === 'AnalystMarket')).toMatchObject({ isSensitive: false, cost: 2 });
  });

  it.each([
    ['query A { a } query B { a }', 'one operation in it'],
    ['{ a }', 'with a name'],
    ['fragment F on Query { a }', 'one operation in it'],
  ])('take no file with %s', (query, complaint) => {
    const operation = { name: 'a-file', query: `# Analyst: what is a?\n${query}`, variables: '{}' };
    expect(() => trustedDocuments([operation])).toThrow(complaint);
  });

  it('take no file that does not say for whom it is', () => {
    expect(() => trustedDocuments([{ name: 'a-file', query: 'query A { a }', variables: '{}' }])).toThrow(
      'does not say for whom it is',
    );
  });
});

describe("a document's number", () => {
  it('is that of its text, whatever its comments and spaces', () => {
    const hash = documentHash(parse('query A { a(b: 1) { c } }'));
    expect(documentHash(parse('# why\nquery   A {\n a(b: 1), { c } }'))).toBe(hash);
    expect(documentHash(parse('query A { a(b: 2) { c } }'))).not.toBe(hash);
  });
});
