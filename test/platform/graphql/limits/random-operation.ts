import fc from 'fast-check';
import {
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { library } from './library';

/** A valid operation on the library, and the same with one field more. */
export interface RandomOperation {
  text: string;
  withOneMore: string;
  variables: Record<string, number | boolean>;
}

const deepest = 5;

/** Selections in one operation after which only leaves are asked for. */
const mostSelections = 12;

/** Writes an operation by a list of numbers: each choice takes the next. */
class Writer {
  private taken = 0;
  private names = 0;
  private selections = 0;
  private readonly declarations: string[] = [];
  private readonly fragments: string[] = [];
  readonly variables: Record<string, number | boolean> = {};

  constructor(
    private readonly choices: readonly number[],
    /** The selection that is given one field more, or -1. */
    private readonly oneMoreIn: number,
  ) {}

  operation(): string {
    const body = this.selection(library.getQueryType()!, 1);
    const declared = this.declarations.length > 0 ? `(${this.declarations.join(' ')})` : '';
    return `query ${declared} ${body} ${this.fragments.join(' ')}`;
  }

  private mayGoOn(level: number): boolean {
    return level < deepest && this.selections < mostSelections;
  }

  private choose(below: number): number {
    const choice = this.choices[this.taken % this.choices.length] ?? 0;
    this.taken += 1;
    return choice % below;
  }

  private selection(type: GraphQLNamedType, level: number): string {
    const number = this.selections;
    this.selections += 1;
    const parts = Array.from({ length: 1 + this.choose(3) }, () => this.part(type, level));
    return `{ ${parts.join(' ')} ${number === this.oneMoreIn ? this.oneMore(type) : ''} }`;
  }

  private part(type: GraphQLNamedType, level: number): string {
    const kind = this.mayGoOn(level) ? this.choose(8) : 0;
    if (kind === 1) return `... ${this.condition()} ${this.selection(type, level + 1)}`;
    if (kind === 2) return this.spread(type, level);
    if (kind === 3 && isAbstractType(type)) {
      const types = library.getPossibleTypes(type);
      const one = types[this.choose(types.length)]!;
      return `... on ${one.name} ${this.condition()} ${this.selection(one, level + 1)}`;
    }
    return this.field(type, level);
  }

  private spread(type: GraphQLNamedType, level: number): string {
    const name = this.newName('F');
    this.fragments.push(`fragment ${name} on ${type.name} ${this.selection(type, level + 1)}`);
    // Twice, where the fragment is small: the names in it are equal, so both end up as one in the answer.
    return `...${name} ${this.condition()}${this.choose(3) === 0 ? ` ...${name}` : ''}`;
  }

  private field(type: GraphQLNamedType, level: number): string {
    const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const open = fields.filter(({ type: of }) => this.mayGoOn(level) || isLeafType(getNamedType(of)));
    const chosen = open[this.choose(open.length + 1)];
    if (!chosen) return `${this.newName('a')}: __typename`;
    const named = getNamedType(chosen.type);
    const asked = chosen.args.length > 0 ? `(first: ${this.pageSize()})` : '';
    const below = isLeafType(named) ? '' : this.selection(named, level + 1);
    return `${this.newName('a')}: ${chosen.name}${asked} ${this.condition()} ${below}`;
  }

  private pageSize(): string {
    const size = 1 + this.choose(3);
    return this.choose(2) === 0 ? String(size) : this.variable('Int!', size);
  }

  private condition(): string {
    if (this.choose(4) !== 0) return '';
    const value = this.choose(2) === 0;
    const written = this.choose(2) === 0 ? String(value) : this.variable('Boolean!', value);
    return `${this.choose(2) === 0 ? '@skip' : '@include'}(if: ${written})`;
  }

  private variable(type: string, value: number | boolean): string {
    const name = this.newName('v');
    // Sent, or left to its default.
    if (this.choose(2) === 0) this.declarations.push(`$${name}: ${type} = ${value}`);
    else {
      this.declarations.push(`$${name}: ${type}`);
      this.variables[name] = value;
    }
    return `$${name}`;
  }

  private oneMore(type: GraphQLNamedType): string {
    const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
    const [field] = fields.filter(({ type: of, args }) => !isLeafType(getNamedType(of)) && args.length === 0);
    return field ? `more: ${field.name} { __typename }` : 'more: __typename';
  }

  private newName(start: string): string {
    this.names += 1;
    return `${start}${this.names}`;
  }
}

/** Operations with page sizes, conditions, variables, defaults, and fragments of every kind. */
export const randomOperation: fc.Arbitrary<RandomOperation> = fc
  .tuple(fc.array(fc.nat({ max: 5039 }), { minLength: 1, maxLength: 120 }), fc.nat({ max: 6 }))
  .map(([choices, oneMoreIn]) => {
    const writer = new Writer(choices, -1);
    const text = writer.operation();
    return { text, withOneMore: new Writer(choices, oneMoreIn).operation(), variables: writer.variables };
  });
