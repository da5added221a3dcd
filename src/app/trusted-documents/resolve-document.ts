import type { GraphqlParameters } from '../http/graphql-parameters';
import { HttpRefusal } from '../http/refusals';
import { documentId } from './document-id';
import type { DocumentRegistry, TrustedDocument } from './trusted-documents';

/** `OPEN` takes any query; `PAGES` only what stands in the list. */
export type DocumentLane = 'OPEN' | 'PAGES';

export interface ResolvedDocument {
  /** Null for a caller's own query. */
  document: TrustedDocument | null;
  parameters: GraphqlParameters;
}

interface PersistedQuery {
  sha256Hash?: unknown;
}

/** Named by `documentId`, or the way that clients with automatic persisted queries do it. */
function namedId({ documentId: id, extensions }: GraphqlParameters): string | null {
  if (id !== undefined) return id;
  const persisted = extensions?.['persistedQuery'] as PersistedQuery | null | undefined;
  const hash = persisted?.sha256Hash;
  return typeof hash === 'string' ? documentId(hash) : null;
}

function ofDocument(document: TrustedDocument, { variables }: GraphqlParameters): ResolvedDocument {
  return {
    document,
    parameters: { query: document.text, operationName: document.name, ...(variables ? { variables } : {}) },
  };
}

/**
 * Puts the text of a trusted document in the place of its number. Throws a refusal for a number that is not in the
 * list, and on the lane of the pages for a query of the caller's own, whatever else is sent with it.
 */
export function resolveDocument(
  lane: DocumentLane,
  asked: GraphqlParameters,
  registry: DocumentRegistry,
): ResolvedDocument {
  const id = namedId(asked);
  if (lane === 'OPEN' && asked.query !== undefined) {
    if (asked.documentId !== undefined) throw new HttpRefusal('REQUEST_NOT_UNDERSTOOD');
    return { document: null, parameters: asked };
  }
  const document = asked.query === undefined && id !== null ? registry.find(id) : null;
  const isOtherOperation = asked.operationName !== undefined && asked.operationName !== document?.name;
  if (document && !isOtherOperation) return ofDocument(document, asked);
  // Without a query or a number there is nothing to resolve: GraphQL itself says what is missing.
  if (lane === 'OPEN' && asked.documentId === undefined) return { document: null, parameters: asked };
  throw new HttpRefusal('DOCUMENT_NOT_TRUSTED');
}
