import { machineOf } from '../../matters/machines/machines';
import { matterKinds } from '../../matters/matter-kinds';
import { provisionTypes } from '../../register/vocabulary';
import { type DossierFacts, matterRelations } from '../dossier-facts';
import { ofRegister, ofStep, type Statement } from '../statement';

function ofMatters({ subject, related }: DossierFacts): readonly Statement[] {
  return [subject, ...related].flatMap((matter) => {
    const last = matter.steps.at(-1);
    if (last === undefined) return [];
    const { title } = matterKinds[matter.kind];
    const state = machineOf(matter.kind).states[last.state]?.title ?? last.state;
    const text = `${title} ${matter.id}, "${matter.title}": ${state}.`;
    return [ofStep(matter, last, { about: matterRelations[matter.relation], text })];
  });
}

/** What the dossier is about, and where each matter in it stood. */
export function subjectSection(facts: DossierFacts): readonly Statement[] {
  const { groupName, addresseeName, setting } = facts.lookedUp;
  const register = (id: string, about: string, text: string, source: string) =>
    ofRegister(facts, id, { about, text, source });
  return [
    ...ofMatters(facts),
    ...(addresseeName === null
      ? []
      : [register('ADDRESSEE', 'The undertaking addressed', addresseeName, 'Registers of companies')]),
    ...(groupName === null ? [] : [register('GROUP', 'The provider group', groupName, 'Groups of providers')]),
    ...(setting === null
      ? []
      : [
          register(
            setting.urn,
            'The setting',
            `${setting.urn}, ${setting.name}: ${provisionTypes[setting.provisionType]}. It ${setting.isOnRegister ? 'stood' : 'did not stand'} on the register.`,
            "The Chief Inspector's register",
          ),
        ]),
  ];
}
