import { dayInLondon } from '../../domain/calendar/london-day';
import {
  type DossierAudience,
  type DossierFacts,
  type DossierMatter,
  type MatterRelation,
  stepsFor,
} from '../../domain/dossier/dossier-facts';
import type { DossierTemplate } from '../../domain/dossier/dossier-template';
import { matterKinds } from '../../domain/matters/matter-kinds';
import type { Queryable } from '../../platform/database/database';
import { lawContext } from '../law/law.context';
import type { KeptFacts } from './dossier';
import { DossierMatterStore, type MatterRow, type StepRow } from './dossier-matter.store';
import { type LookUpAsked, lookUp, readTest } from './look-up';

/** More matters than belong to one notice or case, and few enough to read at once. */
export const mostMatters = 500;

/** What belongs to the matter is more than one dossier holds: none is made that silently leaves some of it out. */
export class TooManyMattersError extends Error {
  override readonly name = 'TooManyMattersError';

  constructor() {
    super(`More than ${mostMatters} matters belong to it. Make a dossier of each notice or penalty instead.`);
  }
}

const anyVersion = 2 ** 31 - 1;

export interface DossierAsked {
  matterId: number;
  template: DossierTemplate;
  audience: DossierAudience;
  knownAt: string;
  /** Of a sealed dossier; null for one that is made for the first time. */
  kept: KeptFacts | null;
  /** Whether nobody may take a step in its matters meanwhile. */
  isHeld?: boolean;
}

interface Related {
  id: number;
  relation: MatterRelation;
}

function matterOf(
  row: MatterRow,
  relation: MatterRelation,
  steps: readonly StepRow[],
  audience: DossierAudience,
): DossierMatter {
  const { id, kind, scenario } = row;
  const own = steps.filter(({ matterId }) => matterId === id).map(({ matterId: _, ...step }) => step);
  const shown = stepsFor(own, audience);
  // What it was called when it was begun is for who sees the beginning.
  const title = shown.some(({ version }) => version === 1) ? row.title : matterKinds[kind].title;
  return { id, kind, title, relation, scenario, steps: shown };
}

async function matters(
  db: Queryable,
  related: readonly Related[],
  { audience, knownAt, kept, isHeld = false }: DossierAsked,
): Promise<readonly DossierMatter[]> {
  const store = new DossierMatterStore(db);
  const ids = related.map(({ id }) => id);
  if (isHeld) await store.holdStill(ids);
  const rows = new Map((await store.matters(ids)).map((row) => [row.id, row]));
  const known = new Map(kept?.matters.map(({ id, version }) => [id, version]));
  const extents = related.map(({ id }) => ({ id, version: known.get(id) ?? anyVersion }));
  const steps = await store.steps(extents, knownAt);
  return related.flatMap(({ id, relation }) => {
    const row = rows.get(id);
    const matter = row === undefined ? null : matterOf(row, relation, steps, audience);
    return matter === null || matter.steps.length === 0 ? [] : [matter];
  });
}

async function relatedTo(db: Queryable, { matterId, kept }: DossierAsked): Promise<readonly Related[]> {
  if (kept !== null) return kept.matters.filter(({ relation }) => relation !== 'SUBJECT');
  const related = await new DossierMatterStore(db).related(matterId, mostMatters + 1);
  if (related.length > mostMatters) throw new TooManyMattersError();
  return related;
}

/**
 * Reads everything that a dossier is made of, in the sight of whoever asks and for the audience; null where there is no
 * such matter, or nothing of it that the audience is shown.
 */
export async function gatherDossier(db: Queryable, asked: DossierAsked): Promise<DossierFacts | null> {
  const { matterId, template, audience, knownAt, kept } = asked;
  const [row] = await new DossierMatterStore(db).matters([matterId]);
  const [subject] = await matters(db, [{ id: matterId, relation: 'SUBJECT' }], asked);
  if (row === undefined || subject === undefined) return null;
  const wanted: LookUpAsked = { template, audience, knownAt, day: dayInLondon(knownAt) };
  const test = kept === null ? await readTest(db, row, subject.steps, wanted) : null;
  const near = await relatedTo(db, asked);
  const known = new Set([matterId, ...near.map(({ id }) => id)]);
  const suspicions = (test?.suspicionIds ?? []).filter((id) => !known.has(id));
  const all = [...near, ...suspicions.map((id) => ({ id, relation: 'SUSPICION' as const }))];
  const related = (await matters(db, all, asked)).toSorted((a, b) => a.id - b.id);
  const lookedUp = kept?.lookedUp ?? (await lookUp(db, row, { subject, related }, test, wanted));
  const recorded = await lawContext(db).recordedCommencements.under({ knownAt, scenario: row.scenario });
  return { template, audience, knownAt, day: wanted.day, subject, related, recorded, lookedUp };
}

/** What a dossier that is sealed keeps of what it was made of. */
export function keptOf({ subject, related, lookedUp }: DossierFacts): KeptFacts {
  return {
    matters: [subject, ...related].map(({ id, relation, steps }) => ({
      id,
      relation,
      version: steps.at(-1)?.version ?? 0,
    })),
    lookedUp,
  };
}
