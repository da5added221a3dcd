import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { introspectionRoots } from './document-walk';
import { type GivenValue, givenIn } from './given-value';
import type { InspectedOperation } from './inspect-document';
import type { OperationLimits } from './limits';
import { type AssumedSizes, holdsList, isPageOf, pageArgument } from './schema-lists';

/** What a schema's owner knows of its fields. */
export interface CostRules {
  assumedSizes: AssumedSizes;
  /** What answering a field costs each time, beyond the objects in it, by `Type.field`. */
  weights?: ReadonlyMap<string, number>;
}

/** A total is a count over the whole list, which the page does not bound: as dear as ten objects. */
export const totalCountCost = 10;

/** The schema as an answer is some thousand small objects, without a question to the database: as dear as a full page. */
export const introspectionCost = 100;

/** `@skip` or `@include`: the value at which what it stands on is left out. */
export interface Condition {
  given: GivenValue;
  leavesOutAt: boolean;
}

/** The page size that a field is asked for: as written, or what stands for it where nothing is. */
export interface AskedPage {
  given: GivenValue;
  otherwise: number;
}

/** One field of an operation, with all that its cost depends on beside the variables. */
export interface PlannedField {
  /** Where it stands in the answer. */
  path: string;
  /** Index of the field around it; -1 at the top. */
  parent: number;
  holdsObjects: boolean;
  /** One value, a list of the size asked for or assumed, or the page of the connection around it. */
  holds: 'one' | 'list' | 'page';
  asked: AskedPage | null;
  /** The size where there is no page size to ask for. */
  assumed: number;
  conditions: readonly Condition[];
  /** What it costs each time it is answered, beyond its objects. */
  extra: number;
}

export interface CostPlan {
  /** Every field after the one around it. */
  fields: readonly PlannedField[];
  pageSize: OperationLimits['pageSize'];
}

interface Around {
  type: GraphQLNamedType | undefined;
  parent: number;
  path: string;
  conditions: readonly Condition[];
}

/** How a field without objects is sized. */
const answeredOnce = { holdsObjects: false, holds: 'one', asked: null, assumed: 1 } as const;

class Planner {
  readonly fields: PlannedField[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly operation: OperationDefinitionNode,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly rules: CostRules,
    private readonly mostPerPage: number,
  ) {}

  add(set: SelectionSetNode, around: Around): void {
    for (const node of set.selections) {
      const conditions = [...around.conditions, ...this.conditionsOf(node.directives ?? [])];
      const inside = { ...around, conditions };
      if (node.kind === 'Field') this.addField(node, inside);
      else if (node.kind === 'FragmentSpread') this.addFragment(this.fragments.get(node.name.value), inside);
      else this.add(node.selectionSet, { ...inside, type: this.narrowed(node.typeCondition?.name.value, around.type) });
    }
  }

  private narrowed(name: string | undefined, type: GraphQLNamedType | undefined): GraphQLNamedType | undefined {
    return name === undefined ? type : this.schema.getType(name);
  }

  private addFragment(fragment: FragmentDefinitionNode | undefined, around: Around): void {
    if (!fragment) return;
    this.add(fragment.selectionSet, { ...around, type: this.schema.getType(fragment.typeCondition.name.value) });
  }

  private addField(node: FieldNode, { type, parent, path, conditions }: Around): void {
    const name = node.name.value;
    const key = node.alias?.value ?? name;
    const here = path === '' ? key : `${path}.${key}`;
    const plain = { path: here, parent, conditions } as const;
    if (introspectionRoots.has(name)) this.fields.push({ ...plain, ...answeredOnce, extra: introspectionCost });
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    if (!type || !field) return;
    this.fields.push({ ...plain, ...this.sizing(node, type, field), extra: this.extraOf(name, type) });
    if (!node.selectionSet) return;
    const below = { type: getNamedType(field.type), parent: this.fields.length - 1, path: here, conditions: [] };
    this.add(node.selectionSet, below);
  }

  private sizing(node: FieldNode, type: GraphQLNamedType, field: GraphQLField<unknown, unknown>) {
    const asked = this.askedPage(node, pageArgument(field));
    if (isLeafType(getNamedType(field.type))) return { ...answeredOnce, asked };
    const list = isPageOf(type, field) && !asked ? 'page' : 'list';
    return {
      holdsObjects: true,
      holds: holdsList(field.type) ? list : 'one',
      asked,
      assumed: this.rules.assumedSizes.get(`${type.name}.${field.name}`) ?? this.mostPerPage,
    } as const;
  }

  /** A field asked for of an interface costs what it does on the type where it is dearest. */
  private extraOf(field: string, type: GraphQLNamedType): number {
    const types = isAbstractType(type) ? [type, ...this.schema.getPossibleTypes(type)] : [type];
    const weights = types.flatMap(({ name }) => this.rules.weights?.get(`${name}.${field}`) ?? []);
    const usual = field === 'totalCount' ? totalCountCost : 0;
    return weights.length > 0 ? Math.max(...weights) : usual;
  }

  private askedPage(node: FieldNode, argument: ReturnType<typeof pageArgument>): AskedPage | null {
    if (!argument) return null;
    const written = node.arguments?.find(({ name }) => name.value === argument.name);
    const otherwise = typeof argument.defaultValue === 'number' ? argument.defaultValue : this.mostPerPage;
    const given = written ? givenIn(written.value, this.operation) : { variable: null, value: undefined };
    return { given, otherwise };
  }

  private conditionsOf(directives: readonly DirectiveNode[]): Condition[] {
    return directives.flatMap(({ name, arguments: written }) => {
      const condition = written?.find((argument) => argument.name.value === 'if');
      if (!condition || (name.value !== 'skip' && name.value !== 'include')) return [];
      return [{ given: givenIn(condition.value, this.operation), leavesOutAt: name.value === 'skip' }];
    });
  }
}

/**
 * All that the cost of an operation depends on beside its variables: made once for a text, read for every call.
 *
 * The operation must have been inspected: its fragments are spread here, which ends because none is inside itself, and
 * stays small by the limits on fields and nesting.
 */
export function planCost(
  schema: GraphQLSchema,
  { node, fragments }: InspectedOperation,
  rules: CostRules,
  { pageSize }: OperationLimits,
): CostPlan {
  const planner = new Planner(schema, node, fragments, rules, pageSize.most);
  const type = schema.getRootType(node.operation) ?? undefined;
  planner.add(node.selectionSet, { type, parent: -1, path: '', conditions: [] });
  return { fields: planner.fields, pageSize };
}
