import { Field, ID, InputType } from 'type-graphql';
import type { Lane } from '../../domain/access/lanes';
import type { DossierTemplate } from '../../domain/dossier/dossier-template';
import { ChangeInput } from '../../platform/graphql/change.input';
import { LaneEnum } from '../access/access.type';
import { DossierTemplateEnum } from './dossier.type';

@InputType('SealDossierInput', { description: 'Of what a dossier is sealed, and for whom.' })
export class SealDossierInput extends ChangeInput {
  @Field(() => ID, { description: 'The matter, or the case.' })
  matterId!: string;

  @Field(() => DossierTemplateEnum, { description: 'What stands in it.' })
  template!: DossierTemplate;

  @Field(() => LaneEnum, {
    nullable: true,
    description:
      'For whom it is made: it holds what is shown in this lane and nothing besides. The regulator, unless given.',
  })
  lane?: Lane | null;

  @Field(() => String, {
    nullable: true,
    description: 'For the lane of commissioners: for which, such as `LA:888`. A provider is that of the matter.',
  })
  organisation?: string | null;
}
