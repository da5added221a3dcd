import { type DocumentNode, Kind, parse } from 'graphql';
import type { Sensitivity } from '../../domain/access/sensitivity';
import { type ExampleOperation, exampleOperations } from '../example-operations';
import { documentHash, documentId } from './document-id';

/** What a document touches and takes, by the schema; null where nobody has worked it out. */
export interface DocumentFacts {
  /** Of the fields it asks for, each once. */
  sensitivities: readonly Sensitivity[];
  /** Points with the variables kept beside it. */
  cost: number | null;
}

export interface TrustedDocument extends DocumentFacts {
  /** `sha256:` and the hash of its text. */
  id: string;
  /** Of the operation in it. */
  name: string;
  /** For whom it is, as its first comment says. */
  owner: string;
  /** The question it answers, as its first comment says. */
  question: string;
  /** What is run for it. */
  text: string;
  /** Whether it asks for anything that is not open. */
  isSensitive: boolean;
}

export interface DocumentRegistry {
  all: readonly TrustedDocument[];
  find(id: string): TrustedDocument | null;
}

/** Works out what a document touches and takes. `variables` is the JSON text kept beside it. */
export type ExamineDocument = (document: DocumentNode, variables: string) => DocumentFacts;

const openAndUncounted: ExamineDocument = () => ({ sensitivities: ['OPEN'], cost: null });

function operationName(file: string, { definitions }: DocumentNode): string {
  const [operation, ...more] = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation?.name && more.length === 0) return operation.name.value;
  throw new Error(`The document ${file} cannot be trusted as it is. Expected one operation in it, with a name.`);
}

function introduction(name: string, text: string): { owner: string; question: string } {
  const [, owner, question] = /^# ([^:\n]+): (.+)/.exec(text) ?? [];
  if (owner && question) return { owner, question: question.trim() };
  throw new Error(
    `The document ${name} does not say for whom it is. Begin it with "# Regulator: which question it answers".`,
  );
}

function trusted({ name, query, variables }: ExampleOperation, examine: ExamineDocument): TrustedDocument {
  const document = parse(query);
  const facts = examine(document, variables);
  return {
    id: documentId(documentHash(document)),
    name: operationName(name, document),
    ...introduction(name, query),
    text: query,
    ...facts,
    isSensitive: facts.sensitivities.some((sensitivity) => sensitivity !== 'OPEN'),
  };
}

/** The documents that our own pages may send, by number: the files of `schema/operations`. */
export function trustedDocuments(
  operations: readonly ExampleOperation[] = exampleOperations(),
  examine: ExamineDocument = openAndUncounted,
): DocumentRegistry {
  const all = operations.map((operation) => trusted(operation, examine));
  const byId = new Map(all.map((document) => [document.id, document]));
  return { all, find: (id) => byId.get(id) ?? null };
}
