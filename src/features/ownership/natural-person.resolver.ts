import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RedactedType } from '../../platform/graphql/redacted.type';
import type { AccessContext } from '../access/access.context';
import type { OwnershipContext } from './ownership.context';
import { NaturalPersonType, PersonIdentityResult, type PersonIdentityType } from './party.type';
import { momentOf, type ShownPerson } from './undertaking-shown';

const withheld: RedactedType = {
  reason: 'Who a natural person is is told to the regulator and the Department alone.',
  howToRequest: 'Ask the regulator or the Department for it, and say what you need it for.',
  sensitivity: 'PERSONAL',
};

@Resolver(() => NaturalPersonType)
export class NaturalPersonResolver {
  @FieldResolver(() => PersonIdentityResult, {
    description: 'Who the person is. It says so where that is withheld from you.',
  })
  async identity(
    @Root() person: ShownPerson,
    @Ctx() { ownership, access }: OwnershipContext & AccessContext,
  ): Promise<PersonIdentityType | RedactedType> {
    const scopes = await access.scopesOf.load('OWNERSHIP_PERSON');
    if (scopes.length === 0) return withheld;
    const known = await ownership.personById.for(momentOf(person)).load(person.id);
    return { id: person.id, name: known?.name ?? null };
  }
}
