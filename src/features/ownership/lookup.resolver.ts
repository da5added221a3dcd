import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { settingScheme } from '../../domain/ownership/lookup-schemes';
import type { TodayContext } from '../../platform/clock';
import { badInput } from '../../platform/graphql/scalars';
import { OwnershipLookupType } from './lookup.type';
import { noticeOfNumber, noticeOfSetting } from './lookup-notice';
import { askedNumber } from './lookup-question';
import type { OwnershipContext } from './ownership.context';
import type { Moment } from './ownership-moment';
import { OwnershipPartyUnion } from './party.type';
import { MomentArgs } from './undertaking.input';
import { momentAsked, momentOf, type ShownParty, shownParty } from './undertaking-shown';

type Found = OwnershipLookupType & Moment & { partyId: number | null };

@Resolver(() => OwnershipLookupType)
export class LookupResolver {
  @Query(() => OwnershipLookupType, {
    description:
      'Whom a number is of, also a retired one: a company number (`GB-COH`), a charity number (`GB-CHC`, `GB-SC`, `GB-NIC`), a legal entity identifier (`XI-LEI`), a setting of Ofsted (`OFSTED-URN`: whoever is registered for it), or one of any scheme of org-id.guide.',
  })
  async lookup(
    @Arg('scheme', () => String, { description: 'The scheme, by its code.' }) scheme: string,
    @Arg('identifier', () => String, { description: 'The number.' }) identifier: string,
    @Args(() => MomentArgs) when: MomentArgs,
    @Ctx() { ownership, today }: OwnershipContext & TodayContext,
  ): Promise<Found> {
    const moment = momentAsked(when, today);
    const asked = askedNumber('identifier', scheme, identifier);
    if ('problem' in asked) throw badInput(asked.problem);
    if (!('scheme' in asked)) throw badInput('Expected a number under a scheme.');
    const found = { ...asked, ...moment };
    if (scheme === settingScheme) {
      const setting = await ownership.lookups.ofSetting(asked.identifier, moment.asOf);
      return { ...found, partyId: setting?.partyId ?? null, notice: noticeOfSetting(setting, moment.asOf) };
    }
    const [number] = await ownership.lookups.byIdentifiers([{ scheme, id: asked.identifier }]);
    const others = number ? await ownership.identifiers.for({}).load(number.partyId) : [];
    return {
      ...found,
      partyId: number?.partyId ?? null,
      notice: noticeOfNumber(asked, number ?? null, others, moment),
    };
  }

  @FieldResolver(() => OwnershipPartyUnion, {
    nullable: true,
    description: 'Whose it is; null where it leads to nobody.',
  })
  async party(@Root() found: Found, @Ctx() { ownership }: OwnershipContext): Promise<ShownParty | null> {
    if (found.partyId === null) return null;
    const row = await ownership.byId.for(momentOf(found)).load(found.partyId);
    return row?.isKnown ? shownParty(row, found) : null;
  }
}
