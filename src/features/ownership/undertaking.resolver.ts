import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { ownerKindOf } from '../../domain/ownership/undertaking-kind';
import { ownerNameKey } from '../../domain/register/owner-name';
import type { TodayContext } from '../../platform/clock';
import { checkFirst, type Page, pageOf } from '../../platform/graphql/connection';
import { cursorList, fromCursor, toCursor } from '../../platform/graphql/cursor';
import { PageArgs } from '../../platform/graphql/page-args';
import { readId } from '../../platform/graphql/read-id';
import { badInput } from '../../platform/graphql/scalars';
import { searchText } from '../../platform/graphql/search-text';
import { selects } from '../../platform/graphql/selects';
import { askedBy } from './lookup-question';
import type { OwnershipContext } from './ownership.context';
import { ownershipBounds } from './ownership-bounds';
import { domainParty } from './ownership-view';
import {
  FormerNameType,
  OwnerKindAndWhyType,
  OwnershipSourceType,
  PartyIdentifierType,
  UndertakingConnection,
  UndertakingType,
} from './party.type';
import { MomentArgs, WhichUndertakingArgs } from './undertaking.input';
import { formerNames, sourcesOfNames } from './undertaking-names';
import { momentAsked, momentOf, type ShownUndertaking, shownUndertaking } from './undertaking-shown';

const nameCursors = cursorList('undertakings-by-name', 'text', 'whole');

@Resolver(() => UndertakingType)
export class UndertakingResolver {
  @Query(() => UndertakingType, {
    nullable: true,
    description: 'One body, by id or by a number. Null when there is none, or none was known at the moment.',
  })
  async undertaking(
    @Args(() => WhichUndertakingArgs) which: WhichUndertakingArgs,
    @Ctx() { ownership, today }: OwnershipContext & TodayContext,
  ): Promise<ShownUndertaking | null> {
    const moment = momentAsked(which, today);
    const asked = askedBy(which);
    if ('problem' in asked) throw badInput(asked.problem);
    if ('id' in asked) {
      return shownUndertaking(await ownership.byId.for(moment).load(readId('An undertaking', asked.id)), moment);
    }
    const [found] = await ownership.lookups.byIdentifiers([{ scheme: asked.scheme, id: asked.identifier }]);
    return found ? shownUndertaking(await ownership.byId.for(moment).load(found.partyId), moment) : null;
  }

  @Query(() => UndertakingConnection, {
    description:
      'Bodies of which some source has a name with these words in it, by name. Spelling of suffixes is folded. `totalCount` counts up to 10,000, and says 10,000 where there are more.',
  })
  async undertakings(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('nameContains', () => String, {
      description: 'Part of a name, whole words or not: three letters or digits at least.',
    })
    nameContains: string,
    @Args(() => MomentArgs) asked: MomentArgs,
    @Ctx() { ownership, today }: OwnershipContext & TodayContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<ShownUndertaking>> {
    const moment = momentAsked(asked, today);
    const key = ownerNameKey(searchText('nameContains', nameContains) ?? '');
    if (key.replaceAll(' ', '').length < 3)
      throw badInput('`nameContains` is too short. Expected three letters or digits, or more.');
    const place = fromCursor(nameCursors, after) as readonly [string, number] | null;
    const found = await ownership.lookups.named(key, moment, checkFirst(first) + 1, place);
    const total = selects(info, 'totalCount') ? await ownership.lookups.countNamed(key, moment) : 0;
    const rows = await Promise.all(found.map(({ id }) => ownership.byId.for(moment).load(id)));
    const keys = new Map(found.map((each) => [each.id, each.key]));
    const shown = rows.flatMap((row) => (row === null ? [] : { ...row, ...moment }));
    return pageOf(shown, first, ({ id }) => toCursor(nameCursors, [keys.get(id) ?? '', id]), total);
  }

  @FieldResolver(() => OwnerKindAndWhyType, {
    description: 'What it is, as the law asks, and why it is taken for that.',
  })
  kind(@Root() undertaking: ShownUndertaking): OwnerKindAndWhyType {
    return ownerKindOf(domainParty(undertaking));
  }

  @FieldResolver(() => [PartyIdentifierType], {
    description: 'Its numbers in registers, retired ones included; the first twenty.',
  })
  async identifiers(@Root() { id }: ShownUndertaking, @Ctx() { ownership }: OwnershipContext) {
    const all = await ownership.identifiers.for({}).load(id);
    return all.slice(0, ownershipBounds['Undertaking.identifiers']);
  }

  @FieldResolver(() => [FormerNameType], { description: 'Other names it has, or had up to the day; the first fifty.' })
  async formerNames(@Root() undertaking: ShownUndertaking, @Ctx() { ownership }: OwnershipContext) {
    const names = await ownership.names.for(momentOf(undertaking)).load(undertaking.id);
    return formerNames(names, undertaking).slice(0, ownershipBounds['Undertaking.formerNames']);
  }

  @FieldResolver(() => [OwnershipSourceType], { description: 'Who says what it is; the first ten.' })
  async sources(@Root() undertaking: ShownUndertaking, @Ctx() { ownership }: OwnershipContext) {
    const names = await ownership.names.for(momentOf(undertaking)).load(undertaking.id);
    return sourcesOfNames(names).slice(0, ownershipBounds['Undertaking.sources']);
  }
}
