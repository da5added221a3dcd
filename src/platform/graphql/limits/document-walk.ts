import {
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { excessOf, type Standing } from './limit-checks';
import type { OperationLimits } from './limits';
import { addBelow, addBeside, type Measure, nothing } from './measure';
import type { Refusal } from './refusal';

/** Ends a walk at the first excess. */
export class LimitExceeded extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/** Where the walk is: what it knows of the type there, which may be nothing. */
interface Place extends Standing {
  type: GraphQLNamedType | undefined;
}

/** The fields through which a schema is asked about itself. */
export const introspectionRoots: ReadonlySet<string> = new Set(['__schema', '__type']);

/**
 * Measures selections of a document that may be invalid in every way: what it does not know it counts all the same.
 *
 * Each fragment is measured once, so that fragments which double one another are counted without being spread.
 */
export class DocumentWalk {
  /** Whether a fragment was met inside itself: it counts as one field there. */
  isCircular = false;
  private readonly measured = new Map<FragmentDefinitionNode, Measure>();
  private readonly open = new Set<FragmentDefinitionNode>();
  private readonly path: string[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly limits: OperationLimits,
  ) {}

  /** The measure of an operation. Throws `LimitExceeded`. */
  operation(node: OperationDefinitionNode): Measure {
    const type = this.schema.getRootType(node.operation) ?? undefined;
    const top: Place = { type, level: 0, nesting: 0, introspecting: false, atTop: true };
    const variables = (node.variableDefinitions ?? []).flatMap(({ directives }) => directives ?? []);
    const own = { ...nothing(), directives: variables.length + (node.directives?.length ?? 0) };
    return this.selection(node.selectionSet, top, own);
  }

  /** Measures a fragment by itself, unless it has been where it is used. Throws `LimitExceeded`. */
  unused(node: FragmentDefinitionNode): void {
    if (!this.measured.has(node)) this.fragmentAt(node, { level: 0, nesting: 0, introspecting: false, atTop: false });
  }

  private selection(set: SelectionSetNode, place: Place, sum: Measure): Measure {
    this.check(sum, place);
    for (const node of set.selections) {
      addBeside(sum, this.measureOf(node, place));
      this.check(sum, place);
    }
    return sum;
  }

  private measureOf(node: SelectionNode, place: Place): Measure {
    if (node.kind === 'Field') return this.field(node, place);
    if (node.kind === 'FragmentSpread') return this.spread(node, place);
    const type = node.typeCondition ? this.schema.getType(node.typeCondition.name.value) : place.type;
    const inside = { ...place, type, nesting: place.nesting + 1, atTop: false };
    const sum = this.selection(node.selectionSet, inside, { ...nothing(), directives: node.directives?.length ?? 0 });
    return { ...sum, nesting: sum.nesting + 1 };
  }

  private field(node: FieldNode, place: Place): Measure {
    const name = node.name.value;
    const definition =
      isObjectType(place.type) || isInterfaceType(place.type) ? place.type.getFields()[name] : undefined;
    const opens = introspectionRoots.has(name);
    const measure: Measure = {
      ...nothing(),
      depth: 1,
      nesting: 1,
      fields: 1,
      topFields: 1,
      aliases: node.alias ? 1 : 0,
      directives: node.directives?.length ?? 0,
      introspects: opens,
      selected: definition ? this.namesOf(name, place.type) : new Set(),
    };
    this.path.push(node.alias?.value ?? name);
    this.check(measure, { ...place, atTop: false });
    if (node.selectionSet) {
      const starts = opens && !place.introspecting;
      const inside: Place = {
        type: definition && getNamedType(definition.type),
        level: starts ? 1 : place.level + 1,
        nesting: place.nesting + 1,
        introspecting: place.introspecting || opens,
        atTop: false,
      };
      addBelow(measure, this.selection(node.selectionSet, inside, nothing()), opens);
    }
    this.path.pop();
    return measure;
  }

  private spread(node: FragmentSpreadNode, place: Place): Measure {
    const fragment = this.fragments.get(node.name.value);
    const inside = { ...place, nesting: place.nesting + 1, atTop: false };
    const isInsideItself = fragment !== undefined && this.open.has(fragment);
    this.isCircular ||= isInsideItself;
    const measure = fragment && !isInsideItself ? this.fragmentAt(fragment, inside) : nothing();
    return {
      ...measure,
      nesting: measure.nesting + 1,
      fields: Math.max(1, measure.fields),
      directives: measure.directives + (node.directives?.length ?? 0),
    };
  }

  private fragmentAt(node: FragmentDefinitionNode, standing: Standing): Measure {
    const known = this.measured.get(node);
    if (known) {
      this.check(known, standing);
      return known;
    }
    this.open.add(node);
    const type = this.schema.getType(node.typeCondition.name.value);
    const own = { ...nothing(), directives: node.directives?.length ?? 0 };
    const measure = this.selection(node.selectionSet, { ...standing, type }, own);
    this.open.delete(node);
    this.measured.set(node, measure);
    return measure;
  }

  /** A field asked for of an interface is asked for of every type that has it. */
  private namesOf(field: string, type: GraphQLNamedType | undefined): Set<string> {
    const types = isAbstractType(type) ? [type, ...this.schema.getPossibleTypes(type)] : type ? [type] : [];
    return new Set(types.map(({ name }) => `${name}.${field}`));
  }

  private check(measure: Measure, standing: Standing): void {
    const refusal = excessOf(measure, standing, this.limits, this.path);
    if (refusal) throw new LimitExceeded(refusal);
  }
}
