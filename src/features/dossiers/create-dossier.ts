import type { Problem } from '../../domain/casework/problem';
import type { DossierAudience } from '../../domain/dossier/dossier-facts';
import { type DossierTemplate, dossierTemplates, templateFacts } from '../../domain/dossier/dossier-template';
import { whyNotDossier } from '../../domain/dossier/why-not-dossier';
import type { Queryable } from '../../platform/database/database';
import { changedSince } from './changed-since.store';
import { DossierStore } from './dossier.store';
import { DossierMatterStore } from './dossier-matter.store';
import { gatherDossier } from './gather-dossier';
import { makeDossier, type SealedDossier } from './make-dossier';
import { rebuildDossier } from './rebuild-dossier';
import type { DossierSealing } from './sealing';

/** A dossier that cannot be made, with everything that stands in the way. */
export class DossierRefusedError extends Error {
  override readonly name = 'DossierRefusedError';

  constructor(readonly problems: readonly Pick<Problem, 'message'>[]) {
    super(problems.map(({ message }) => message).join('\n'));
  }
}

export interface CreateAsked {
  matterId: number;
  /** Null for the one that fits the kind of the matter. */
  template: DossierTemplate | null;
  audience: DossierAudience;
  knownAt: string;
}

function refuse(...messages: readonly string[]): never {
  throw new DossierRefusedError(messages.map((message) => ({ message })));
}

async function templateFor(db: Queryable, { matterId, template }: CreateAsked): Promise<DossierTemplate> {
  if (template !== null) return template;
  const [row] = await new DossierMatterStore(db).matters([matterId]);
  if (row === undefined) return refuse(`There is no matter ${matterId}. Expected an id that the API gave.`);
  const fitting = (Object.keys(dossierTemplates) as DossierTemplate[]).find((code) =>
    templateFacts(code).kinds.includes(row.kind),
  );
  return (
    fitting ?? refuse(`No template is for matters of the kind ${row.kind}. Expected a case, a notice or a penalty.`)
  );
}

/**
 * Makes a dossier as of a moment's knowledge, to the byte the same whenever it is made. Refused where contents that the
 * law asks for are missing, and where what it rests on beside the steps can no longer be read as it was at the moment.
 */
export async function createDossier(
  db: Queryable,
  asked: CreateAsked,
  sealing: DossierSealing,
): Promise<SealedDossier> {
  const { matterId, audience, knownAt } = asked;
  const template = await templateFor(db, asked);
  const changes = await changedSince(db, knownAt);
  if (changes.length > 0) {
    refuse(
      `The register and companies cannot be read any more as they were known at ${knownAt}. ${changes.join(' ')}`,
      'Expected a later moment, or a dossier that was sealed by then: give its number with --dossier.',
    );
  }
  const facts = await gatherDossier(db, { matterId, template, audience, knownAt, kept: null });
  if (facts === null) {
    return refuse(`Nothing of matter ${matterId} is shown to ${audience.lane} as known at ${knownAt}.`);
  }
  const problems = whyNotDossier(template, facts.subject);
  if (problems.length > 0) throw new DossierRefusedError(problems);
  return makeDossier(facts, await sealing.chainHeadBy(knownAt), sealing.signer());
}

/** Makes a sealed dossier anew, under the signature that it has. */
export async function recreateDossier(db: Queryable, id: number): Promise<Omit<SealedDossier, 'dossier'>> {
  const [stored] = await new DossierStore(db).byIds([id]);
  if (stored === undefined) return refuse(`There is no dossier ${id}. Expected an id that the API gave.`);
  const made = await rebuildDossier(db, stored);
  return (
    made ??
    refuse(
      `Dossier ${id} does not come out as it was sealed on ${stored.sealedAt}: this version of the service words something otherwise.`,
      'Use the copy that was handed out, which still verifies, or the version of the service that sealed it.',
    )
  );
}
