import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import type { OwnershipSourceKind } from '../../domain/ownership/interest';
import type { OwnerKindCode } from '../../domain/ownership/undertaking-kind';
import type { EntitySubtype, EntityType } from '../../domain/ownership/vocabulary';
import type { Day } from '../../domain/values/day';
import { connectionOf } from '../../platform/graphql/connection';
import { DayScalar, InstantScalar } from '../../platform/graphql/day-scalar';
import { RedactedType } from '../../platform/graphql/redacted.type';
import { EntitySubtypeEnum, EntityTypeEnum, OwnerKindEnum, OwnershipSourceKindEnum } from './ownership.enums.type';

@ObjectType('OwnershipSource', { description: 'A publication that speaks of ownership.' })
export class OwnershipSourceType {
  @Field(() => OwnershipSourceKindEnum, { description: 'What kind of source it is.' })
  kind!: OwnershipSourceKind;

  @Field(() => String, { description: 'Its short name.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Where it is published; null where nowhere.' })
  url!: string | null;
}

@ObjectType('PartyIdentifier', { description: 'A number by which a register knows a body.' })
export class PartyIdentifierType {
  @Field(() => String, { description: 'The scheme, by its code of org-id.guide: `GB-COH`, `GB-CHC`, `XI-LEI`.' })
  scheme!: string;

  @Field(() => String, { description: 'The number.' })
  identifier!: string;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The first day on which it identifies nothing any more; null while it does.',
  })
  retiredOn!: Day | null;
}

@ObjectType('FormerName', { description: 'Another name that a source gives or gave to a body.' })
export class FormerNameType {
  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day on which a source gave it; null where it still does.',
  })
  until!: Day | null;
}

@ObjectType('OwnerKindAndWhy', { description: 'What an owner is, and why it is taken for that.' })
export class OwnerKindAndWhyType {
  @Field(() => OwnerKindEnum, { description: 'What it is. Only an undertaking can be a parent undertaking.' })
  kind!: OwnerKindCode;

  @Field(() => String, { description: 'Why it is taken for that.' })
  why!: string;

  @Field(() => Boolean, { description: 'Whether it was worked out from words, and is not published as such.' })
  isInferred!: boolean;
}

@ObjectType('Undertaking', {
  description:
    'A body that owns or is owned, as of a day and as known at a moment. `kind` says whether it is an undertaking in law: public bodies and trusts are not.',
})
export class UndertakingType {
  @Field(() => ID, { description: 'Our number of it, the same in every source.' })
  id!: number;

  @Field(() => String, { nullable: true, description: 'Its name; null where no source says one.' })
  name!: string | null;

  @Field(() => EntityTypeEnum, { description: 'What it is, in the words of the standard.' })
  entityType!: EntityType;

  @Field(() => EntitySubtypeEnum, { nullable: true, description: 'What kind of its type; null where it is not said.' })
  entitySubtype!: EntitySubtype | null;

  @Field(() => String, { nullable: true, description: 'The same in the words of the source: `Limited partnership`.' })
  typeDetails!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'By whose law it is, as a code of ISO 3166: `GB`, `JE`; null where it is not said.',
  })
  jurisdiction!: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'When it began; null where it is not said.' })
  foundedOn!: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'When it ended; null while it stands, or where it is not said.',
  })
  dissolvedOn!: Day | null;

  @Field(() => DayScalar, { description: 'The day it is shown as of.' })
  asOf!: Day;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'It is shown as it was known at this moment; null: as it is known now.',
  })
  knownAt!: string | null;
}

@ObjectType('NaturalPerson', {
  description: 'A natural person: an owner, and never an undertaking. We keep a name and what is held, nothing else.',
})
export class NaturalPersonType {
  @Field(() => ID, { description: 'Our number of the person, the same in every source.' })
  id!: number;

  @Field(() => String, { description: 'What is said of a person to everyone: `A natural person`.' })
  label!: string;

  @Field(() => DayScalar, { description: 'The day of the answer.' })
  asOf!: Day;

  @Field(() => InstantScalar, { nullable: true, description: 'As known at this moment; null: as known now.' })
  knownAt!: string | null;
}

@ObjectType('PersonIdentity', { description: 'Who a natural person is. Reading it goes into the access log.' })
export class PersonIdentityType {
  @Field(() => ID, { description: 'Our number of the person.' })
  id!: number;

  @Field(() => String, { nullable: true, description: 'The name; null where the source withholds it.' })
  name!: string | null;
}

/** Who may not see a name learns nothing of whether the source has one. */
export const PersonIdentityResult = createUnionType({
  name: 'PersonIdentityResult',
  description: 'The name of a natural person, or that it is withheld from you.',
  types: () => [PersonIdentityType, RedactedType] as const,
  resolveType: (value) => ('howToRequest' in value ? RedactedType : PersonIdentityType),
});

export const OwnershipPartyUnion = createUnionType({
  name: 'OwnershipParty',
  description: 'Whoever owns: a body or a natural person.',
  types: () => [UndertakingType, NaturalPersonType] as const,
  resolveType: (value) => ('label' in value ? NaturalPersonType : UndertakingType),
});

export const UndertakingConnection = connectionOf(UndertakingType, 'Undertaking');
