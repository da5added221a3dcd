import {
  type GraphQLArgument,
  type GraphQLField,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import { buildApiSchema } from '../../../src/app/schema';
import { type Expectation, family, type Reply, type Target } from '../attack';
import { bodyOf, isRefusal } from '../expectations';

interface Slot {
  /** Where it stands, for the report. */
  at: string;
  field: string;
  /** Arguments of the field with the value in its place. */
  argumentsWith(value: unknown): Record<string, unknown>;
  types: Readonly<Record<string, string>>;
}

const schema = buildApiSchema();

function slotsOf(field: GraphQLField<unknown, unknown>): Slot[] {
  const required = field.args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
  const fill = Object.fromEntries(
    required.map(({ name, type }) => [name, getNamedType(type).name === 'Int' ? 1 : '1']),
  );
  const types = Object.fromEntries(field.args.map(({ name, type }) => [name, String(type)]));
  const slot = (argument: GraphQLArgument, at: string, wrap: (value: unknown) => unknown): Slot => ({
    at: `${field.name}.${at}`,
    field: field.name,
    types,
    argumentsWith: (value) => ({ ...fill, [argument.name]: wrap(value) }),
  });
  return field.args.flatMap((argument) => {
    const type = getNamedType(argument.type);
    if (!isInputObjectType(type)) return [slot(argument, argument.name, (value) => value)];
    return Object.values(type.getFields()).map((part) =>
      slot(argument, `${argument.name}.${part.name}`, (value) => ({
        [part.name]: isListType(part.type) ? [value] : value,
      })),
    );
  });
}

/** Every argument of every field at the top, filters taken apart. */
export const slots: readonly Slot[] = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(slotsOf);

function operationFor({ field, types, argumentsWith }: Slot, value: unknown) {
  const variables = argumentsWith(value);
  const names = Object.keys(variables);
  const declared = names.map((name) => `$${name}: ${types[name]}`).join(', ');
  const passed = names.map((name) => `${name}: $${name}`).join(', ');
  const type = schema.getQueryType()?.getFields()[field]?.type;
  const selection = type && isScalarType(getNamedType(type)) ? '' : selectionOf(String(type));
  return { query: `query (${declared}) { ${field}(${passed}) ${selection} }`, variables };
}

function selectionOf(type: string): string {
  return /Connection/.test(type) ? '{ nodes { __typename } }' : '{ __typename }';
}

const innocent = 'zzqq-no-such-thing';

/** Through every argument; each answer beside the one that an innocent text gets in the same place. */
async function everywhere({ post }: Target, value: unknown): Promise<readonly Reply[]> {
  const replies: Reply[] = [];
  for (const slot of slots) {
    replies.push(await post(operationFor(slot, innocent)));
    replies.push(await post(operationFor(slot, value)));
  }
  return replies;
}

/** A text that means something to a language behind the API finds what any other unknown text finds. */
const foundAsInnocent: Expectation = {
  says: 'refused, or answered as an innocent text is',
  broken: (replies) => {
    for (let at = 0; at + 1 < replies.length; at += 2) {
      const [plain, attack] = [replies[at], replies[at + 1]];
      if (!plain || !attack || isRefusal(attack)) continue;
      const [said, got] = [bodyOf(plain)?.data, bodyOf(attack)?.data];
      if (isRefusal(plain) || JSON.stringify(said) !== JSON.stringify(got)) {
        return `${slots[at / 2]?.at} answered ${attack.status} ${attack.text.slice(0, 160)}`;
      }
      // What waits in the database waits three seconds; a busy machine holds up both.
      if (attack.ms > 2_500 && plain.ms < 1_000) return `${slots[at / 2]?.at} took ${Math.round(attack.ms)} ms`;
    }
    return null;
  },
};

const payloads: Readonly<Record<string, unknown>> = {
  'SQL that is always true': "zz' or '1'='1",
  'SQL that is always true, as a number': '1 or 1=1',
  'SQL that waits': "zz'; select pg_sleep(3); --",
  'SQL that waits, within a condition': "zz' || (select pg_sleep(3)) || '",
  'SQL that reads another table': "zz' union select usename, passwd from pg_shadow --",
  'SQL that destroys': "zz'; drop table setting_version; --",
  'SQL by way of dollar signs and backslashes': "$$zz$$ \\'; select 1; --",
  'wildcards of SQL': 'z%_%',
  'a condition of another database': { $gt: '' },
  'a path': '../../../../../../etc/passwd',
  'a path in percent signs': '..%2f..%2f..%2fetc%2fpasswd%00',
  'a command': '; cat /etc/passwd | $(id) `id`',
  'a template': `{{7*7}} $${'{7*7}'} <%= 7*7 %> #{7*7}`,
  'a lookup': `$${'{jndi:ldap://127.0.0.1:9/a}'}`,
  'an address': 'http://169.254.169.254/latest/meta-data/',
  'a script': '"><script>alert(1)</script>',
  'lines of a log': 'zz\r\n{"level":50,"msg":"forged"}\r\n\u001b[31m',
  NUL: 'zz\u0000zz',
  'odd Unicode': '\u202ezz\ufeff\ud800\u0301\u{10ffff}',
  'a formula': '=HYPERLINK("http://evil.example")',
  formats: '%s%s%n%x {0}',
  'the names of a prototype': '__proto__',
  XML: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  'a text that is slow to match': `${'a'.repeat(40_000)}!`,
};

export const injections = family(
  'injection through every argument',
  'Q',
  Object.entries(payloads).map(([name, value]) => ({
    name,
    attempt: (target: Target) => everywhere(target, value),
    expected: foundAsInnocent,
  })),
);
