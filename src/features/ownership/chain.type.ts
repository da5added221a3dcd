import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Confidence } from '../../domain/ownership/interest';
import type { ControlLimb, EdgeBasis } from '../../domain/ownership/parent-edge';
import { type StopCode, stopCodes } from '../../domain/ownership/stops';
import { describedEnum } from '../../platform/graphql/enum-of';
import { ControlLimbEnum, EdgeBasisEnum, OwnershipConfidenceEnum } from './ownership.enums.type';
import { MissingInformationType, OwnershipShareType } from './ownership-interest.type';

export const ChainStopEnum = describedEnum(
  'ChainStopCode',
  'Why a walk up a chain ends, or what it goes past.',
  stopCodes,
);

@ObjectType('ChainStop', {
  description: 'One end of a chain, or something that a walk goes past: a loop, a fork, a minority.',
})
export class ChainStopType {
  @Field(() => ChainStopEnum, { description: 'Why.' })
  code!: StopCode;

  @Field(() => String, { description: 'In words, with who is concerned. Natural persons are not named.' })
  sentence!: string;

  @Field(() => ID, { description: 'Where: our number of the body.' })
  atId!: number;
}

@ObjectType('ParentReason', { description: 'One limb of a rule by which one undertaking is the parent of another.' })
export class ParentReasonType {
  @Field(() => ControlLimbEnum, { description: 'The limb.' })
  limb!: ControlLimb;

  @Field(() => String, {
    nullable: true,
    description: 'The provision, as lawyers cite it, with any doubt; null where the rule is no law.',
  })
  citation!: string | null;

  @Field(() => EdgeBasisEnum, { description: 'How sure it is.' })
  basis!: EdgeBasis;

  @Field(() => String, { description: 'What it rests on, and what was taken for granted.' })
  because!: string;
}

@ObjectType('ParentUndertaking', { description: 'A parent of an undertaking, with everything that makes it one.' })
export class ParentUndertakingType {
  @Field(() => Boolean, {
    description: 'Whether it is settled. What is only indicated is shown, and no walk goes up it.',
  })
  isSettled!: boolean;

  @Field(() => [ParentReasonType], { description: 'Each limb that is met, first the one that is followed.' })
  reasons!: ParentReasonType[];

  @Field(() => String, { description: 'In words: `X controls Y, 75 to 100 %`.' })
  sentence!: string;
}

@ObjectType('UltimateParent', {
  description:
    'Who is on top of an undertaking by the Companies Act 2006, how sure that is, and why the walk ended there.',
})
export class UltimateParentType {
  @Field(() => String, { description: 'The definition that it is by.' })
  definition!: string;

  @Field(() => Boolean, { description: 'Whether it is the undertaking itself.' })
  isItself!: boolean;

  @Field(() => EdgeBasisEnum, { nullable: true, description: 'As sure as the least sure step; null without any.' })
  basis!: EdgeBasis | null;

  @Field(() => OwnershipConfidenceEnum, {
    nullable: true,
    description: 'As reliable as the least reliable step; null without any.',
  })
  confidence!: Confidence | null;

  @Field(() => ChainStopType, { description: 'Why the walk ended there.' })
  stoppedBecause!: ChainStopType;

  @Field(() => [ChainStopType], { description: 'Loops and forks that the walk went past; the first fifty.' })
  passed!: ChainStopType[];

  @Field(() => String, { description: 'In words: `X controls Y through Z, 62 to 75 %`; or why nobody is above it.' })
  sentence!: string;

  @Field(() => String, { nullable: true, description: 'Why not all that stands above was read; null where it was.' })
  truncatedBecause!: string | null;
}

@ObjectType('ChainStep', { description: 'What one party, or somebody unnamed, holds in one body of a chain.' })
export class ChainStepType {
  @Field(() => Int, { description: 'How many steps up the body stands: 0 is where the chain begins.' })
  level!: number;

  @Field(() => ID, { description: 'The body it is held in: our number.' })
  subjectId!: number;

  @Field(() => String, { description: 'Its name.' })
  subjectName!: string;

  @Field(() => ID, { nullable: true, description: 'Who holds it: our number; null where nobody is named.' })
  holderId!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its name; `a natural person` for one; null where nobody is named.',
  })
  holderName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the holder is, a code of `OwnerKind`, or `DISSOLVED`; null where nobody is named.',
  })
  holderKind!: string | null;

  @Field(() => MissingInformationType, { nullable: true, description: 'Why nobody is named; null where somebody is.' })
  missing!: MissingInformationType | null;

  @Field(() => OwnershipShareType, {
    nullable: true,
    description: 'Its shares, or its votes where no shares are published.',
  })
  share!: OwnershipShareType | null;

  @Field(() => Boolean, { description: 'Whether it is a parent undertaking by it, and that is settled.' })
  isParent!: boolean;

  @Field(() => [ControlLimbEnum], { description: 'Limbs that are met or indicated.' })
  limbs!: readonly ControlLimb[];

  @Field(() => String, { description: 'In words.' })
  sentence!: string;
}

@ObjectType('ChainPath', { description: 'A shortest way from where a chain begins to one of its ends.' })
export class ChainPathType {
  @Field(() => [ID], { description: 'Our numbers of the bodies on the way, from below.' })
  ids!: readonly number[];

  @Field(() => [String], { description: 'Their names.' })
  names!: readonly string[];

  @Field(() => ChainStopType, { description: 'Why it ends there.' })
  stop!: ChainStopType;
}

@ObjectType('OwnershipChain', {
  description: 'Everything above an undertaking, whole: every holder of every body up to each end.',
})
export class OwnershipChainType {
  @Field(() => [ChainStepType], { description: 'Who holds what in whom, level by level from below.' })
  steps!: ChainStepType[];

  @Field(() => [ChainPathType], { description: 'A way to each body where the chain ends.' })
  paths!: ChainPathType[];

  @Field(() => [ChainStopType], { description: 'Each end, loop, fork and minority, nearest first.' })
  stops!: ChainStopType[];

  @Field(() => Boolean, { description: 'Whether anything was left out.' })
  truncated!: boolean;

  @Field(() => String, { nullable: true, description: 'What was left out, and why; null where nothing was.' })
  truncatedBecause!: string | null;
}

@ObjectType('EffectiveShare', {
  description: 'How much of a body belongs to another through others, and how that was worked out.',
})
export class EffectiveShareType {
  @Field(() => OwnershipShareType, { description: 'How much, over all ways together.' })
  share!: OwnershipShareType;

  @Field(() => String, { description: 'How it was worked out: `75 to 100 % of 50 to 75 % is 37.5 to 75 %`.' })
  formula!: string;

  @Field(() => Int, { description: 'How many ways there are from one to the other.' })
  pathCount!: number;

  @Field(() => String, { description: 'In words.' })
  sentence!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why there may be more of it; null where all ways were counted.',
  })
  truncatedBecause!: string | null;
}
