import type { Lane } from '../../domain/access/lanes';
import { notFound, type Problem, problem } from '../../domain/casework/problem';
import type { DossierAudience, DossierFacts } from '../../domain/dossier/dossier-facts';
import type { DossierTemplate } from '../../domain/dossier/dossier-template';
import { whyNotDossier } from '../../domain/dossier/why-not-dossier';
import type { MutationRun } from '../access/mutation.context';
import type { DossierReply, StoredDossier } from './dossier';
import { DossierStore } from './dossier.store';
import { DossierMatterStore } from './dossier-matter.store';
import { gatherDossier, keptOf, TooManyMattersError } from './gather-dossier';
import { makeDossier, type SealedDossier } from './make-dossier';
import type { DossierSealing } from './sealing';

/** Longer than any notice with all that belongs to it, and short enough to be answered as one text. */
export const longestEnvelope = 8_000_000;

export interface SealAct {
  /** Null for an id that cannot be one of ours. */
  matterId: number | null;
  template: DossierTemplate;
  lane: Lane;
  organisation: string | null;
  reason: string;
}

function refused(problems: readonly Problem[]): DossierReply {
  return { dossier: null, problems };
}

/** For whom it is made: the provider of the matter's own group, one council that is named, or all of a lane. */
function audienceOf({ lane, organisation }: SealAct, groupId: number | null): DossierAudience | null {
  if (lane === 'PROVIDER') return groupId === null ? null : { lane, organisation: `GROUP:${groupId}` };
  if (lane === 'COMMISSIONER') return organisation === null ? null : { lane, organisation };
  return { lane, organisation: null };
}

/** The facts, or why they are not for one dossier. */
async function gathered(run: MutationRun, matterId: number, template: DossierTemplate, audience: DossierAudience) {
  const asked = { matterId, template, audience, knownAt: run.now, kept: null, isHeld: true };
  try {
    const facts = await gatherDossier(run.tx, asked);
    return facts ?? notFound('matter shown in that lane', ['input', 'lane']);
  } catch (error) {
    if (error instanceof TooManyMattersError) return [problem('TEXT_TOO_LONG', ['input', 'matterId'], error.message)];
    throw error;
  }
}

function whyTooLong({ envelope }: SealedDossier, matterId: number): readonly Problem[] {
  if (envelope.length <= longestEnvelope) return [];
  const message = `It has ${envelope.length} characters, and at most ${longestEnvelope} are answered at once. Make it from the command line: oversight dossier create --matter ${matterId}.`;
  return [problem('TEXT_TOO_LONG', ['input', 'matterId'], message)];
}

async function keep(
  { tx, caller, now }: MutationRun,
  facts: DossierFacts,
  { dossier, manifest, envelope, envelopeSha256 }: SealedDossier,
  reason: string,
): Promise<StoredDossier> {
  const { audience, template, subject } = facts;
  const of = {
    matterId: subject.id,
    matterVersion: dossier.subject.version,
    template,
    templateVersion: dossier.templateVersion,
    ...audience,
    knownAt: now,
    statements: dossier.statements,
    isHypothetical: dossier.isHypothetical,
    manifest,
    envelope,
    envelopeSha256,
    reason,
    sealedBy: caller.id,
    sealedAt: now,
    kept: keptOf(facts),
  };
  const sight = {
    lanes: [...new Set<Lane>(['REGULATOR', audience.lane])],
    addressees: ['OFSTED', ...(audience.organisation === null ? [] : [audience.organisation])],
  };
  return new DossierStore(tx).add(of, sight);
}

/**
 * Seals a dossier of a matter as it is known now: its files are made, signed and kept, with what it takes to make them anew. Refused with everything that the law asks of the document and that it leaves out.
 */
export async function sealDossier(run: MutationRun, act: SealAct, sealing: DossierSealing): Promise<DossierReply> {
  const { matterId, template, lane, reason } = act;
  const [row] = matterId === null ? [] : await new DossierMatterStore(run.tx).matters([matterId]);
  if (row === undefined || matterId === null) return refused(notFound('matter', ['input', 'matterId']));
  const audience = audienceOf(act, row.groupId);
  if (audience === null) {
    const message = `Expected, for the lane ${lane}, an organisation that it is made for: the matter's provider group, or \`organisation\` such as LA:888.`;
    return refused([problem('FIELD_NOT_GIVEN', ['input', 'organisation'], message)]);
  }
  const facts = await gathered(run, matterId, template, audience);
  if (!('subject' in facts)) return refused(facts);
  const problems = whyNotDossier(template, facts.subject);
  if (problems.length > 0) return refused(problems);
  const made = makeDossier(facts, await sealing.chainHeadBy(run.now), sealing.signer());
  const tooLong = whyTooLong(made, matterId);
  if (tooLong.length > 0) return refused(tooLong);
  const dossier = await keep(run, facts, made, reason);
  const { envelopeSha256, manifest } = dossier;
  run.audit({
    recordClass: 'MATTER',
    recordId: String(matterId),
    ownerOrganisation: null,
    old: null,
    new: { dossier: dossier.id, template, lane, envelopeSha256, key: manifest.signature.fingerprint },
  });
  return { dossier, problems: [] };
}
