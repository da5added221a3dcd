import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { PageArgs } from '../../platform/graphql/page-args';
import { checkRun } from './check-run';
import type { StoredFinding } from './finding';
import { FindingType } from './finding.type';
import type { FindingsContext } from './findings.context';
import { explanationOf, type NumberExplanation } from './number-explanation';
import { FormulaInputConnection, type FormulaInputType, NumberExplanationType } from './number-explanation.type';

const inputCursors = cursorList('formula-inputs', 'whole', 'text', 'whole');

function asText(value: number | string | null): string | null {
  return value === null ? null : String(value);
}

/** A formula's input, with its place among all of them. */
type Placed = FormulaInputType & { place: number };

@Resolver(() => NumberExplanationType)
export class NumberExplanationResolver {
  @FieldResolver(() => String, { nullable: true, description: 'Its value, as text; null when it does not apply.' })
  value(@Root() { value }: NumberExplanation): string | null {
    return asText(value);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What working it out again gives, as text; null where it gives nothing or is not worked out again.',
  })
  recomputed(@Root() { recomputed }: NumberExplanation): string | null {
    return asText(recomputed);
  }

  @FieldResolver(() => FormulaInputConnection, {
    description: 'What it follows from, list by list, in the order in which the formula reads them.',
  })
  inputs(
    @Root() { findingId, name, inputs }: NumberExplanation,
    @Args(() => PageArgs) { first, after }: PageArgs,
  ): Page<Placed> {
    checkFirst(first);
    // A stored finding never changes, so that the place among its inputs is as good a key as any.
    const place = fromCursor(inputCursors, after);
    checkRun(place, [findingId, name]);
    const start = Math.max(0, Number(place?.[2] ?? 0));
    const rows = inputs
      .slice(start, start + first + 1)
      .map((input, index) => ({ ...input, value: asText(input.value), place: start + index + 1 }));
    return pageOf(rows, first, (input) => toCursor(inputCursors, [findingId, name, input.place]), inputs.length);
  }
}

/** The way from a finding to how it was worked out. */
@Resolver(() => FindingType)
export class ExplanationOnFindingResolver {
  @FieldResolver(() => NumberExplanationType, {
    description: "How one of its numbers follows from its own inputs, worked out again by the rule's formula.",
  })
  async explain(
    @Root() finding: StoredFinding,
    @Arg('number', () => String, { description: 'The name of the number, as in `numbers`.' }) number: string,
    @Ctx() { findings }: FindingsContext,
  ): Promise<NumberExplanation> {
    return explanationOf(finding, await findings.inputs.load(finding.id), number);
  }
}
