import { registerEnumType } from 'type-graphql';

type EnumOf<K extends string> = { readonly [P in K]: P };

/** An object whose values are its keys, as TypeGraphQL wants an enum. */
export function enumOf<K extends string>(labels: Readonly<Record<K, unknown>>): EnumOf<K> {
  return Object.fromEntries(Object.keys(labels).map((key) => [key, key])) as EnumOf<K>;
}

/** A GraphQL enum out of a table of codes and what they mean: every value is described. */
export function describedEnum<K extends string>(
  name: string,
  description: string,
  labels: Readonly<Record<K, string>>,
): EnumOf<K> {
  const values = enumOf(labels);
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(labels).map(([key, text]) => [key, { description: text }]),
  ) as Record<K, { description: string }>;
  registerEnumType(values, { name, description, valuesConfig });
  return values;
}
