import type { Lane } from '../../domain/access/lanes';
import { notFound, type Problem, problem } from '../../domain/casework/problem';
import type { DossierAudience } from '../../domain/dossier/dossier-facts';
import type { DossierTemplate } from '../../domain/dossier/dossier-template';
import { whyNotDossier } from '../../domain/dossier/why-not-dossier';
import type { MutationRun } from '../access/mutation.context';
import type { DossierReply } from './dossier';
import { DossierStore } from './dossier.store';
import { DossierMatterStore } from './dossier-matter.store';
import { gatherDossier, keptOf } from './gather-dossier';
import { makeDossier } from './make-dossier';
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

/**
 * Seals a dossier of a matter as it is known now: its files are made and signed, and what it takes to make them anew is
 * kept. Refused with everything that the law asks of the document and that it leaves out.
 */
export async function sealDossier(run: MutationRun, act: SealAct, sealing: DossierSealing): Promise<DossierReply> {
  const { tx, caller, now } = run;
  const { matterId, template, lane, reason } = act;
  const [row] = matterId === null ? [] : await new DossierMatterStore(tx).matters([matterId]);
  if (row === undefined || matterId === null) return refused(notFound('matter', ['input', 'matterId']));
  const audience = audienceOf(act, row.groupId);
  if (audience === null) {
    const message = `Expected, for the lane ${lane}, an organisation that it is made for: the matter's provider group, or \`organisation\` such as LA:888.`;
    return refused([problem('FIELD_NOT_GIVEN', ['input', 'organisation'], message)]);
  }
  const facts = await gatherDossier(tx, { matterId, template, audience, knownAt: now, kept: null, isHeld: true });
  if (facts === null) return refused(notFound('matter shown in that lane', ['input', 'lane']));
  const problems = whyNotDossier(template, facts.subject);
  if (problems.length > 0) return refused(problems);
  const { dossier, manifest, envelope, envelopeSha256 } = makeDossier(
    facts,
    await sealing.chainHeadBy(now),
    sealing.signer(),
  );
  if (envelope.length > longestEnvelope) {
    const message = `It has ${envelope.length} characters, and at most ${longestEnvelope} are answered at once. Make it from the command line: oversight dossier create --matter ${matterId}.`;
    return refused([problem('TEXT_TOO_LONG', ['input', 'matterId'], message)]);
  }
  const kept = await new DossierStore(tx).add(
    {
      matterId,
      matterVersion: dossier.subject.version,
      template,
      templateVersion: dossier.templateVersion,
      ...audience,
      knownAt: now,
      statements: dossier.statements,
      isHypothetical: dossier.isHypothetical,
      manifest,
      envelopeSha256,
      reason,
      sealedBy: caller.id,
      sealedAt: now,
      kept: keptOf(facts),
    },
    {
      lanes: [...new Set<Lane>(['REGULATOR', audience.lane])],
      addressees: ['OFSTED', ...(audience.organisation === null ? [] : [audience.organisation])],
    },
  );
  run.audit({
    recordClass: 'MATTER',
    recordId: String(matterId),
    ownerOrganisation: null,
    old: null,
    new: { dossier: kept.id, template, lane, envelopeSha256, key: manifest.signature.fingerprint },
  });
  return { dossier: kept, problems: [] };
}
