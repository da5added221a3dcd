import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { writtenShare } from '../../domain/ownership/share-words';
import { interestTypes, unspecifiedReasons } from '../../domain/ownership/vocabulary';
import { writtenDay } from '../../domain/values/day';
import type { TodayContext } from '../../platform/clock';
import type { OwnershipContext } from '../ownership/ownership.context';
import { OwnershipPartyUnion } from '../ownership/party.type';
import type { ChangedInterest, ShownAt } from './ownership-change';
import { ChangedInterestType } from './ownership-change.type';

/** What is said of a natural person to everyone. */
const personLabel = 'A natural person';

@Resolver(() => ChangedInterestType)
export class ChangedInterestResolver {
  @FieldResolver(() => OwnershipPartyUnion, {
    nullable: true,
    description: 'Who holds it, as of today, as known at the moment asked for; null where nobody is named.',
  })
  async holder(
    @Root() { party, knownAt = null }: ChangedInterest & ShownAt,
    @Ctx() { ownership, today }: OwnershipContext & TodayContext,
  ) {
    if (party === null) return null;
    const moment = { asOf: today, knownAt };
    const row = await ownership.byId.for(moment).load(party);
    if (row === null) return null;
    return row.kind === 'PERSON' ? { id: row.id, label: personLabel, ...moment } : { ...row, ...moment };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'How much, in words: `over 50 up to 75 %`; null where it is not said.',
  })
  shareInWords(@Root() { share }: ChangedInterest): string | null {
    return share === null ? null : writtenShare(share);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why nobody is named, in words; null where somebody is.',
  })
  missingInWords(@Root() { unspecified }: ChangedInterest): string | null {
    return unspecified === null ? null : unspecifiedReasons[unspecified.reason];
  }

  @FieldResolver(() => String, {
    description: 'What is held, how much and when, such as "Holds voting rights: 75 to 100 %, from 1 May 2023".',
  })
  inWords(@Root() { type, share, from, to }: ChangedInterest): string {
    const what = type === null ? 'Has an interest that is not said' : interestTypes[type].replace(/\.$/, '');
    const much = share === null ? '' : `: ${writtenShare(share)}`;
    const until = to === null ? '' : ` to before ${writtenDay(to)}`;
    return `${what}${much}, from ${writtenDay(from)}${until}.`;
  }
}
