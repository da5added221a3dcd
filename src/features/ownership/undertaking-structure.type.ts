import { Field, ID, ObjectType } from 'type-graphql';
import type { EdgeBasis } from '../../domain/ownership/parent-edge';
import { ParentReasonType } from './chain.type';
import { EdgeBasisEnum } from './ownership.enums.type';

@ObjectType('StructureNode', { description: 'An undertaking in the structure of a group.' })
export class StructureNodeType {
  @Field(() => ID, { description: 'Our number of it.' })
  id!: number;

  @Field(() => String, { nullable: true, description: 'Its name; null where it is not published.' })
  name!: string | null;
}

@ObjectType('StructureEdge', {
  description: 'That one undertaking of a group is the parent of another, itself and not through a third.',
})
export class StructureEdgeType {
  @Field(() => ID, { description: 'The parent.' })
  parentId!: number;

  @Field(() => ID, { description: 'The subsidiary.' })
  subsidiaryId!: number;

  @Field(() => EdgeBasisEnum, { description: 'How sure it is, by its surest limb.' })
  basis!: EdgeBasis;

  @Field(() => [ParentReasonType], { description: 'Each limb that is met.' })
  reasons!: ParentReasonType[];

  @Field(() => String, { description: 'In words: `X controls Y, 75 to 100 %`.' })
  sentence!: string;
}

@ObjectType('GroupStructure', {
  description: 'An undertaking and everything below it by the Companies Act 2006, as a graph.',
})
export class GroupStructureType {
  @Field(() => String, { description: 'The definition that it is by.' })
  definition!: string;

  @Field(() => [StructureNodeType], { description: 'The undertakings: first the one that was asked, then by number.' })
  nodes!: StructureNodeType[];

  @Field(() => [StructureEdgeType], { description: 'Who is whose parent among them.' })
  edges!: StructureEdgeType[];

  @Field(() => Boolean, { description: 'Whether anything was left out.' })
  truncated!: boolean;

  @Field(() => String, { nullable: true, description: 'What was left out, and why; null where nothing was.' })
  truncatedBecause!: string | null;
}
