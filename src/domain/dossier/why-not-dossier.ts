import { type Problem, problem } from '../casework/problem';
import { missingContents } from './documents';
import type { DossierMatter } from './dossier-facts';
import { type DossierTemplate, templateFacts } from './dossier-template';

/** Every reason for which no dossier of the template can be made of the matter: what is missing is named by its subsection. */
export function whyNotDossier(template: DossierTemplate, subject: DossierMatter): readonly Problem[] {
  const { kinds } = templateFacts(template);
  if (kinds.includes(subject.kind)) return missingContents(subject);
  const message = `A dossier ${template} is made of ${kinds.join(', ')}, and matter ${subject.id} is ${subject.kind}.`;
  return [problem('FIELD_NOT_OF_THE_FORM', ['input', 'template'], message)];
}
