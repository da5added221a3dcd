import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { RandomStream } from '../../../src/synthetic/random';
import { hostileCursor, hostileText, scalarValue } from './hostile-values';

export interface Generated {
  query: string;
  variables: Record<string, unknown>;
}

const fitting = [' @include(if: true)', ' @skip(if: false)', ' @skip(if: true)'];
const directives = [...fitting, ...fitting, ...fitting, ...fitting, ' @include(if: 1)', ' @nonsense'];

/** JSON as GraphQL writes it: the names of an object stand bare. Enum values are marked, for they are no text. */
function asLiteral(json: string): string {
  const write = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(write).join(', ')}]`;
    if (typeof value === 'object' && value !== null) {
      return `{${Object.entries(value)
        .map(([name, of]) => `${name}: ${write(of)}`)
        .join(', ')}}`;
    }
    return typeof value === 'string' && value.startsWith('@enum ') ? value.slice(6) : JSON.stringify(value);
  };
  return write(JSON.parse(json));
}

/** Walks the schema at random: fields, arguments, aliases, fragments, directives and variables, mostly valid. */
export class OperationGenerator {
  private fragments: string[] = [];
  private declared: string[] = [];
  private variables: Record<string, unknown> = {};
  private left = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly random: RandomStream,
    private readonly ids: readonly string[],
  ) {}

  generate(): Generated {
    const { random } = this;
    this.fragments = [];
    this.declared = [];
    this.variables = {};
    this.left = random.between(3, 25);
    const isMutation = random.chance(0.25);
    const root = isMutation ? this.schema.getMutationType() : this.schema.getQueryType();
    const selection = this.selection(
      root as GraphQLObjectType,
      isMutation ? random.between(2, 3) : random.between(2, 7),
    );
    const declared = this.declared.length > 0 ? `(${this.declared.join(', ')})` : '';
    const name = declared || random.chance(0.3) ? ` Fuzz${random.between(1, 9)}` : '';
    const query = `${isMutation ? 'mutation' : 'query'}${name}${declared} ${selection} ${this.fragments.join(' ')}`;
    return { query: this.spoilt(query), variables: this.variables };
  }

  /** Now and then a character is lost or added. */
  private spoilt(query: string): string {
    const { random } = this;
    if (!random.chance(0.04)) return query;
    const at = random.between(0, query.length);
    return query.slice(0, at) + random.pick(['', '}', '{', '$', '@', '"', hostileText(random)]) + query.slice(at + 1);
  }

  private selection(type: GraphQLObjectType, depth: number): string {
    const { random } = this;
    const all = Object.values(type.getFields());
    const some = Array.from({ length: random.between(1, 4) }, () => random.pick(all));
    const fields = [...new Set(some)].map((field) => this.field(field, depth)).filter((text) => text !== '');
    if (random.chance(0.1) || fields.length === 0) fields.push('__typename');
    const body = `{ ${fields.join(' ')} }`;
    if (random.chance(0.08)) return `{ ... on ${type.name} ${body} }`;
    if (!random.chance(0.08)) return body;
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${type.name} ${body}`);
    return `{ ...${name} }`;
  }

  private field(field: GraphQLField<unknown, unknown>, depth: number): string {
    this.left -= 1;
    const inside = this.inside(field.type, depth);
    if (inside === null) return '';
    const { random } = this;
    const alias = random.chance(0.15) ? `${random.pick(['a', 'b', 'c'])}${random.between(0, 99)}: ` : '';
    const given = field.args.map((argument) => this.argument(argument)).filter((text) => text !== '');
    const directive = random.chance(0.05) ? random.pick(directives) : '';
    return `${alias}${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${directive} ${inside}`;
  }

  /** What is selected inside a field; null where there is no room left for it. */
  private inside(type: GraphQLOutputType, depth: number): string | null {
    const named = getNamedType(type);
    if (isLeafType(named)) return '';
    if (depth <= 0 || this.left <= 0) return '{ __typename }';
    if (isObjectType(named)) return this.selection(named, depth - 1);
    if (!isUnionType(named)) return null;
    const parts = named.getTypes().filter(() => this.random.chance(0.7));
    return `{ __typename ${parts.map((part) => `... on ${part.name} ${this.selection(part, depth - 1)}`).join(' ')} }`;
  }

  private argument({ name, type, defaultValue }: GraphQLArgument): string {
    const { random } = this;
    const isNeeded = isNonNullType(type) && defaultValue === undefined;
    if (!random.chance(isNeeded ? 0.995 : 0.35)) return '';
    const json = this.given(name, type);
    if (!random.chance(0.5)) return `${name}: ${asLiteral(json)}`;
    const variable = `v${this.declared.length}`;
    this.declared.push(`$${variable}: ${type}`);
    this.variables[variable] = JSON.parse(json.replaceAll('"@enum ', '"'));
    return `${name}: $${variable}`;
  }

  /** Sizes of pages are mostly right, or nothing else of a request would ever be looked at. */
  private given(name: string, type: GraphQLInputType): string {
    const { random } = this;
    if (name === 'after') return JSON.stringify(hostileCursor(random));
    if (name === 'first' && random.chance(0.97)) return String(random.between(1, 6));
    return this.value(type, 3);
  }

  private value(type: GraphQLInputType, depth: number): string {
    const { random } = this;
    if (isNonNullType(type)) return this.value(type.ofType, depth);
    if (isListType(type)) {
      return `[${Array.from({ length: random.between(0, 3) }, () => this.value(type.ofType, depth - 1)).join(', ')}]`;
    }
    if (isEnumType(type)) return JSON.stringify(`@enum ${random.pick(type.getValues()).name}`);
    if (!isInputObjectType(type)) return scalarValue(random, type.name, this.ids);
    const fields = Object.values(type.getFields()).flatMap((field) => {
      if (!random.chance(isNonNullType(field.type) ? 0.99 : 0.5)) return [];
      return [`${JSON.stringify(field.name)}: ${this.inputField(field.name, field.type, depth - 1)}`];
    });
    return `{${fields.join(', ')}}`;
  }

  /** What a change is asked with would hardly ever come about by chance. */
  private inputField(name: string, type: GraphQLInputType, depth: number): string {
    const { random } = this;
    if (name === 'idempotencyKey' && random.chance(0.9)) return JSON.stringify(`fuzz-${random.between(1, 1_000_000)}`);
    if (name === 'expectedVersion' && random.chance(0.9)) return String(random.between(0, 3));
    if (name === 'reason' && random.chance(0.6)) return JSON.stringify('For the file.');
    return this.value(type, depth);
  }
}
