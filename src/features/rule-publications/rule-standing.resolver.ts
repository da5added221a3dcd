import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { wasPublishedAt } from '../../domain/casework/rule-standing';
import type { IndicatorId } from '../../domain/indicators/indicator';
import { KnownAtArgs, knownAtAsked } from '../../platform/graphql/known-at';
import { FindingType, IndicatorType } from '../findings/finding.type';
import { RuleStandingType } from './rule-publication.type';
import type { RulePublicationsContext } from './rule-publications.context';
import { ruleOfCode } from './rules-in-code';

/** What a stored finding says of the rule that made it. */
interface MadeByRule {
  indicator: IndicatorId;
  indicatorVersion: number;
  runId: number;
}

/** Whether the regulator stands behind a rule, in the version that is shown. */
@Resolver(() => IndicatorType)
export class StandingOfIndicatorResolver {
  @FieldResolver(() => RuleStandingType, {
    description:
      'Whether the version is published for use. One that is not is run all the same, and what it finds is to be read as a trial.',
  })
  publication(
    @Root() { id, version }: IndicatorType,
    @Args(() => KnownAtArgs) { knownAt }: KnownAtArgs,
    @Ctx() { rulePublications }: RulePublicationsContext,
  ) {
    return rulePublications.standingOf(ruleOfCode(id), version, knownAtAsked(knownAt));
  }
}

/** The same of a finding: of the version that made it. */
@Resolver(() => FindingType)
export class StandingOfFindingResolver {
  @FieldResolver(() => RuleStandingType, {
    description:
      'Whether the version that made it is published for use, as known at the moment. Read a finding of one that is not as a trial.',
  })
  rulePublication(
    @Root() { indicator, indicatorVersion }: MadeByRule,
    @Args(() => KnownAtArgs) { knownAt }: KnownAtArgs,
    @Ctx() { rulePublications }: RulePublicationsContext,
  ) {
    return rulePublications.standingOf(indicator, indicatorVersion, knownAtAsked(knownAt));
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the version that made it was published when it was found; it may have come to be since.',
  })
  async wasPublishedWhenFound(
    @Root() { indicator, indicatorVersion, runId }: MadeByRule,
    @Ctx() { rulePublications }: RulePublicationsContext,
  ): Promise<boolean> {
    const [approved, madeAt] = await Promise.all([
      rulePublications.approvedBy(null),
      rulePublications.madeAt.load(runId),
    ]);
    return madeAt !== null && wasPublishedAt(madeAt, { rule: indicator, version: indicatorVersion }, approved);
  }
}
