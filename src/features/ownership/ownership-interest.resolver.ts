import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { type Page, pageOf, rowsFor } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { PageArgs } from '../../platform/graphql/page-args';
import { selects } from '../../platform/graphql/selects';
import type { OwnershipContext } from './ownership.context';
import type { StoredInterest } from './ownership-interest';
import {
  MissingInformationType,
  OwnershipInterestConnection,
  OwnershipInterestType,
  OwnershipShareType,
} from './ownership-interest.type';
import type { Moment } from './ownership-moment';
import { missingInWords } from './ownership-words';
import { OwnershipPartyUnion, OwnershipSourceType, UndertakingType } from './party.type';
import { shownShare } from './share-shown';
import type { InterestSide } from './undertaking-interest.store';
import { momentOf, type ShownParty, type ShownUndertaking, shownParty, shownUndertaking } from './undertaking-shown';

/** An interest, with the moment it is shown as of. */
export type ShownInterest = StoredInterest & Moment;

const cursors = {
  IN: cursorList('interests-in-undertaking', 'whole'),
  HELD: cursorList('interests-held-by-undertaking', 'whole'),
};

@Resolver(() => OwnershipInterestType)
export class OwnershipInterestResolver {
  @FieldResolver(() => OwnershipShareType, { nullable: true, description: 'How much; null where it is not said.' })
  share(@Root() { share }: ShownInterest): OwnershipShareType | null {
    return share === null ? null : shownShare(share);
  }

  @FieldResolver(() => MissingInformationType, {
    nullable: true,
    description: 'Why nobody is named; null where somebody is.',
  })
  missing(@Root() { unspecified }: ShownInterest): MissingInformationType | null {
    return unspecified === null ? null : missingInWords(unspecified);
  }

  @FieldResolver(() => OwnershipSourceType, { description: 'Who states it.' })
  source(@Root() { source, sourceCode, sourceName, sourceUrl }: ShownInterest): OwnershipSourceType {
    return { kind: source, code: sourceCode, name: sourceName, url: sourceUrl };
  }

  @FieldResolver(() => OwnershipPartyUnion, {
    nullable: true,
    description: 'Who holds it; null where nobody is named.',
  })
  async holder(@Root() interest: ShownInterest, @Ctx() { ownership }: OwnershipContext): Promise<ShownParty | null> {
    if (interest.party === null) return null;
    const row = await ownership.byId.for(momentOf(interest)).load(interest.party);
    return row && shownParty(row, interest);
  }

  @FieldResolver(() => UndertakingType, {
    nullable: true,
    description: 'The body it is held in; null where the source does not name it.',
  })
  async subject(@Root() interest: ShownInterest, @Ctx() { ownership }: OwnershipContext) {
    if (interest.subject === null) return null;
    return shownUndertaking(await ownership.byId.for(momentOf(interest)).load(interest.subject), interest);
  }

  @FieldResolver(() => [OwnershipInterestType], {
    description: 'The links it is held through, where the source states them; the first fifty.',
  })
  async components(@Root() interest: ShownInterest, @Ctx() { ownership }: OwnershipContext): Promise<ShownInterest[]> {
    if (interest.componentRecords.length === 0) return [];
    const moment = momentOf(interest);
    const links = await ownership.components.for(moment).load(interest.id);
    return links.map((link) => ({ ...link, ...moment }));
  }
}

@Resolver(() => UndertakingType)
export class InterestsOnUndertakingResolver {
  @FieldResolver(() => OwnershipInterestConnection, {
    description: 'What is held in it on the day, by whom, as every source states it.',
  })
  interestsIn(
    @Root() undertaking: ShownUndertaking,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: OwnershipContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ShownInterest>> {
    return interestPage('IN', undertaking, page, context, info);
  }

  @FieldResolver(() => OwnershipInterestConnection, {
    description: 'What it holds in others on the day, as every source states it.',
  })
  interestsHeld(
    @Root() undertaking: ShownUndertaking,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: OwnershipContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ShownInterest>> {
    return interestPage('HELD', undertaking, page, context, info);
  }
}

async function interestPage(
  side: InterestSide,
  undertaking: ShownUndertaking,
  { first, after }: PageArgs,
  { ownership }: OwnershipContext,
  info: GraphQLResolveInfo,
): Promise<Page<ShownInterest>> {
  const moment = momentOf(undertaking);
  const [place] = (fromCursor(cursors[side], after) ?? [null]) as [number | null];
  const rows = await ownership.interests
    .for({ ...moment, side, first: rowsFor(first, info), after: place })
    .load(undertaking.id);
  const total = selects(info, 'totalCount')
    ? await ownership.interestCount.for({ ...moment, side }).load(undertaking.id)
    : 0;
  const shown = rows.map((row) => ({ ...row, ...moment }));
  return pageOf(shown, first, ({ id }) => toCursor(cursors[side], [id]), total);
}
