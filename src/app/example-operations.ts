import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface ExampleOperation {
  /** The file's name without its ending. */
  name: string;
  query: string;
  /** JSON text. */
  variables: string;
}

export const operationsFolder = path.resolve(__dirname, '../../schema/operations');

/** The page opens on the question the service was made for. */
const users = ['regulator', 'analyst', 'commissioner'];

function userOf(file: string): number {
  return users.findIndex((user) => file.startsWith(`${user}-`));
}

/** The named example operations: the page opens on them, the tests run them, the README shows one. */
export function exampleOperations(): readonly ExampleOperation[] {
  return readdirSync(operationsFolder)
    .filter((file) => file.endsWith('.graphql'))
    .sort((a, b) => userOf(a) - userOf(b) || (a < b ? -1 : 1))
    .map((file) => {
      const name = path.basename(file, '.graphql');
      const variables = path.join(operationsFolder, `${name}.variables.json`);
      return {
        name,
        query: readFileSync(path.join(operationsFolder, file), 'utf8'),
        variables: readFileSync(variables, 'utf8'),
      };
    });
}
