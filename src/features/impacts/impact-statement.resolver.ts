import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Figure } from '../../domain/impact/figure';
import type { FollowUp } from '../../domain/impact/follow-up';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { listedPage } from '../../platform/graphql/listed-page';
import { PageArgs } from '../../platform/graphql/page-args';
import { selects } from '../../platform/graphql/selects';
import type { Matter } from '../matters/matter';
import { MatterType } from '../matters/matter.type';
import type { MattersContext } from '../matters/matters.context';
import { SettingConnection } from '../settings/setting.type';
import type { SettingsContext } from '../settings/settings.context';
import {
  ImpactFigureConnection,
  ImpactFigureType,
  ImpactInputConnection,
  TimingOptionType,
} from './impact-figure.type';
import { ImpactExpectedType, ImpactFollowUpType } from './impact-follow-up.type';
import type { StoredStatement } from './impact-statement';
import {
  DecisionEffectEnum,
  EarlierDecisionConnection,
  ImpactStatementConnection,
  ImpactStatementType,
  UnknownImpactType,
} from './impact-statement.type';
import type { ImpactsContext } from './impacts.context';

const statementCursors = cursorList('impact-statements', 'whole');
const cursors = {
  figures: cursorList('impact-figures', 'whole'),
  inputs: cursorList('impact-inputs', 'whole'),
  earlier: cursorList('earlier-decisions', 'whole'),
  settings: cursorList('impact-settings', 'whole'),
};

/** The edge from a matter to what its decision would do. */
@Resolver(() => MatterType)
export class ImpactOnMatterResolver {
  @FieldResolver(() => ImpactStatementConnection, {
    description: 'Statements of what its decision would do to places, newest first, as far as they are for you to see.',
  })
  async impactStatements(
    @Root() { id, knownAt }: Matter,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { impacts }: ImpactsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<StoredStatement>> {
    const [before] = (fromCursor(statementCursors, after) ?? [null]) as [number | null];
    const rows = await impacts.ofMatter.for({ knownAt, first: checkFirst(first) + 1, before }).load(id);
    const total = selects(info, 'totalCount') ? await impacts.countOfMatter.for({ knownAt }).load(id) : 0;
    return pageOf(rows, first, (statement) => toCursor(statementCursors, [statement.id]), total);
  }
}

@Resolver(() => ImpactStatementType)
export class ImpactStatementResolver {
  @FieldResolver(() => MatterType, { nullable: true, description: 'The matter of the decision.' })
  matter(@Root() { matterId }: StoredStatement, @Ctx() { matters }: MattersContext) {
    return matters.byId.for({ knownAt: null }).load(matterId);
  }

  @FieldResolver(() => SettingConnection, { description: 'The settings that it is about, as of its day.' })
  async settings(
    @Root() { settings: ids, asOf }: StoredStatement,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { settings }: SettingsContext,
  ) {
    const found = await settings.byId.for({ asOf }).loadMany([...ids]);
    const shown = found.flatMap((setting) => (setting === null || setting instanceof Error ? [] : [setting]));
    return listedPage(shown, cursors.settings, page);
  }

  @FieldResolver(() => DecisionEffectEnum, { description: 'What the decision does to places by itself.' })
  effect(@Root() { figures }: StoredStatement) {
    return figures.effect;
  }

  @FieldResolver(() => String, { description: 'What it would take, in a sentence.' })
  sentence(@Root() { figures }: StoredStatement): string {
    return figures.sentence;
  }

  @FieldResolver(() => ImpactFigureConnection, {
    description:
      'Its numbers: places by kind and region, the councils of the areas, and what else there is under other control. A number that is not known is a range.',
  })
  figures(@Root() { figures }: StoredStatement, @Args(() => PageArgs) page: PageArgs) {
    return listedPage(figures.figures, cursors.figures, page);
  }

  @FieldResolver(() => [TimingOptionType], { description: 'At once, one after another, or by conditions.' })
  options(@Root() { figures }: StoredStatement) {
    return figures.options;
  }

  @FieldResolver(() => EarlierDecisionConnection, {
    description:
      'Decisions of the same sort that took effect before, of those that whoever prepared it saw: the latest fifty.',
  })
  earlier(@Root() { figures }: StoredStatement, @Args(() => PageArgs) page: PageArgs) {
    return listedPage(figures.earlier, cursors.earlier, page);
  }

  @FieldResolver(() => [UnknownImpactType], {
    description: 'What bears on it and is not known, and by which data it would be.',
  })
  notKnown(@Root() { figures }: StoredStatement) {
    return figures.notKnown;
  }

  @FieldResolver(() => ImpactExpectedType, { description: 'What is expected once the decision has effect.' })
  expected(@Root() { figures }: StoredStatement) {
    return figures.expected;
  }

  @FieldResolver(() => [ImpactFollowUpType], {
    description:
      'What was expected beside what happened, 30, 90 and 180 days after the decision took effect; empty before it does.',
  })
  followUps(@Root() statement: StoredStatement, @Ctx() { impacts }: ImpactsContext): Promise<readonly FollowUp[]> {
    return impacts.followUps.load(statement);
  }
}

@Resolver(() => ImpactFigureType)
export class ImpactFigureResolver {
  @FieldResolver(() => ImpactInputConnection, { description: 'What it was worked out from.' })
  inputs(@Root() { inputs }: Figure, @Args(() => PageArgs) page: PageArgs) {
    return listedPage(inputs, cursors.inputs, page);
  }
}
