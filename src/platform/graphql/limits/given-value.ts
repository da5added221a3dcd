import { type OperationDefinitionNode, type ValueNode, valueFromASTUntyped } from 'graphql';

/** The values that a caller sends along with an operation, as they come. */
export type Variables = Readonly<Record<string, unknown>>;

/** A value written in the operation, or a variable and what stands for it when it is not sent. */
export interface GivenValue {
  variable: string | null;
  value: unknown;
}

/** Reads a value as an operation writes it: a variable that is not declared has no value. */
export function givenIn(node: ValueNode, operation: OperationDefinitionNode): GivenValue {
  if (node.kind !== 'Variable') return { variable: null, value: valueFromASTUntyped(node) };
  const variable = node.name.value;
  const declared = operation.variableDefinitions?.find((definition) => definition.variable.name.value === variable);
  return { variable, value: declared?.defaultValue && valueFromASTUntyped(declared.defaultValue) };
}

/** The value of one call; undefined where none was given. */
export function valueIn({ variable, value }: GivenValue, variables: Variables): unknown {
  if (variable === null || !Object.hasOwn(variables, variable)) return value;
  return variables[variable] === undefined ? value : variables[variable];
}
