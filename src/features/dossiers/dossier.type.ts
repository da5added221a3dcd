import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Lane } from '../../domain/access/lanes';
import { type DossierTemplate, dossierTemplates } from '../../domain/dossier/dossier-template';
import { connectionOf } from '../../platform/graphql/connection';
import { InstantScalar } from '../../platform/graphql/day-scalar';
import { describedEnum } from '../../platform/graphql/enum-of';
import { ProblemType } from '../../platform/graphql/problem.type';
import { LaneEnum } from '../access/access.type';

const titles = Object.fromEntries(Object.entries(dossierTemplates).map(([code, { title }]) => [code, title])) as Record<
  DossierTemplate,
  string
>;

export const DossierTemplateEnum = describedEnum('DossierTemplate', 'What stands in a dossier.', titles);

@ObjectType('Dossier', {
  description:
    'A dossier that was sealed: every statement numbered and tied to what it rests on, hashed and signed. `oversight dossier verify` checks it without this service.',
})
export class DossierType {
  @Field(() => ID, { description: 'Our number of it.' })
  id!: number;

  @Field(() => DossierTemplateEnum, { description: 'What stands in it.' })
  template!: DossierTemplate;

  @Field(() => Int, { description: 'The version of the template.' })
  templateVersion!: number;

  @Field(() => Int, { description: 'The last step of the matter that it knows.' })
  matterVersion!: number;

  @Field(() => LaneEnum, { description: 'For whose eyes it is made.' })
  lane!: Lane;

  @Field(() => String, { nullable: true, description: 'For which organisation of the lane; null for the lane.' })
  organisation!: string | null;

  @Field(() => InstantScalar, { description: 'The moment as of whose knowledge it speaks.' })
  knownAt!: string;

  @Field(() => Int, { description: 'How many statements it makes.' })
  statements!: number;

  @Field(() => Boolean, { description: 'Whether anything in it rests on a commencement recorded for a scenario only.' })
  isHypothetical!: boolean;

  @Field(() => String, { description: 'SHA-256 of the envelope, in hexadecimal.' })
  envelopeSha256!: string;

  @Field(() => String, { description: 'Why it was sealed.' })
  reason!: string;

  @Field(() => String, { description: 'Who sealed it.' })
  sealedBy!: string;

  @Field(() => InstantScalar, { description: 'When.' })
  sealedAt!: string;
}

@ObjectType('SealDossierPayload', { description: 'What came of sealing a dossier.' })
export class SealDossierPayloadType {
  @Field(() => DossierType, { nullable: true, description: 'The dossier; null where none was sealed.' })
  dossier!: DossierType | null;

  @Field(() => [ProblemType], {
    description: 'Everything that stood in the way: of what the document leaves out, each with its subsection.',
  })
  problems!: readonly ProblemType[];

  @Field(() => Boolean, { description: 'Whether this answers an earlier request of the same key.' })
  replayed!: boolean;
}

export const DossierConnection = connectionOf(DossierType, 'Dossier');
