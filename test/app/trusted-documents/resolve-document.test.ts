import fc from 'fast-check';
import { resolveDocument } from '../../../src/app/trusted-documents/resolve-document';
import { trustedDocuments } from '../../../src/app/trusted-documents/trusted-documents';

const registry = trustedDocuments();
const [known] = registry.all;
if (!known) throw new Error('There are no trusted documents.');
const hash = known.id.replace('sha256:', '');
const variables = { first: 1 };
const resolved = { document: known, parameters: { query: known.text, operationName: known.name, variables } };
const untrusted = expect.objectContaining({ code: 'DOCUMENT_NOT_TRUSTED' });

describe.each(['PAGES', 'OPEN'] as const)('on the lane %s a trusted document', (lane) => {
  it.each([
    ['its number', { documentId: known.id, variables }],
    [
      'its hash, as clients of persisted queries send it',
      { extensions: { persistedQuery: { version: 1, sha256Hash: hash } }, variables },
    ],
    ['its number and its name', { documentId: known.id, operationName: known.name, variables }],
    ['its number and extensions that are none of ours', { documentId: known.id, extensions: { trace: 1 }, variables }],
  ])('is taken by %s', (_name, asked) => {
    expect(resolveDocument(lane, asked, registry)).toEqual(resolved);
  });

  it('is not taken by the name of another operation', () => {
    expect(() => resolveDocument('PAGES', { documentId: known.id, operationName: 'Other' }, registry)).toThrow(
      untrusted,
    );
  });

  it('that is not in the list is refused', () => {
    expect(() => resolveDocument(lane, { documentId: `sha256:${'0'.repeat(64)}` }, registry)).toThrow(untrusted);
  });
});

describe('on the lane of our pages', () => {
  it.each([
    ['a query', { query: '{ __typename }' }],
    ['an empty query', { query: '' }],
    ['a query beside the number of a trusted document', { query: '{ __typename }', documentId: known.id }],
    ['the text of a trusted document', { query: known.text }],
    [
      'a query beside the hash of a trusted document',
      { query: known.text, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } },
    ],
    ['nothing', {}],
    ['a hash that is no text', { extensions: { persistedQuery: { sha256Hash: { toString: 1 } } } }],
    ['no persisted query at all', { extensions: { persistedQuery: null as never } }],
  ])('%s is refused', (_name, asked) => {
    expect(() => resolveDocument('PAGES', asked, registry)).toThrow(untrusted);
  });

  it('nothing runs but what is in the list', () => {
    const texts = new Set(registry.all.map(({ text }) => text));
    const anything = fc.record(
      {
        query: fc.constantFrom('{ a }', known.text),
        documentId: fc.oneof(fc.string(), fc.constantFrom(...registry.all.map(({ id }) => id))),
        operationName: fc.oneof(fc.string(), fc.constant(known.name)),
        extensions: fc.record({ persistedQuery: fc.record({ sha256Hash: fc.oneof(fc.string(), fc.constant(hash)) }) }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anything, (asked) => {
        try {
          expect(texts).toContain(resolveDocument('PAGES', asked, registry).parameters.query);
        } catch (error) {
          expect(error).toEqual(untrusted);
        }
      }),
    );
  });
});

describe('on the open lane', () => {
  it.each([
    ['a query', { query: '{ __typename }' }],
    // Apollo answers both: it registers nothing, and says what is missing.
    [
      'a query with a hash to register',
      { query: '{ a }', extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
    ],
    ['an unknown hash', { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }],
    ['nothing', {}],
  ])('%s is left as it is', (_name, asked) => {
    expect(resolveDocument('OPEN', asked, registry)).toEqual({ document: null, parameters: asked });
  });

  it('a query and a number cannot both be meant', () => {
    expect(() => resolveDocument('OPEN', { query: '{ a }', documentId: known.id }, registry)).toThrow(
      expect.objectContaining({ code: 'REQUEST_NOT_UNDERSTOOD' }),
    );
  });
});
