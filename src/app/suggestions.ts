const suggestion = / Did you mean .*$/s;

/** An error's message without the names of the schema that graphql-js puts forward: who may not read it is not told them one mistake at a time. */
export function withoutSuggestion(message: string): string {
  return message.replace(suggestion, '');
}
