import type { PastStep } from '../matters/guard';
import type { MatterKind } from '../matters/matter-kinds';
import { noticeOf, settingsOfNotice } from '../matters/plan-answers';
import type { Day } from '../values/day';

/** From what is found to what takes a registration away. A rung says how far matters went, and never how far they must. */
export const rungs = {
  FINDING: 'What a rule found; it determines nothing',
  SUSPICION: 'What an officer suspects of a setting',
  NOTICE: 'A notice that asks for something, limits or suspends',
  PENALTY: 'A monetary penalty, or what is meant to end in one',
  CANCELLATION: 'What is meant to end in the cancellation of a registration',
} as const;
export type Rung = keyof typeof rungs;

export const rungCodes = Object.keys(rungs) as readonly Rung[];

/** What ties one thing on the ladder to another. */
export const escalationTies = {
  RESTS_ON: 'A step of the later one points at the earlier one as evidence',
  NAMES: 'The notice names the suspicion on which it rests',
  FOLLOWS: 'The later one was begun as following from the earlier one',
} as const;
export type EscalationTie = keyof typeof escalationTies;

/** One matter of a case, as far as the ladder reads it. */
export interface ClimbingMatter {
  id: number;
  kind: MatterKind;
  parentId: number | null;
  title: string;
  state: string;
  isHypothetical: boolean;
  /** Of those that may be notices or what cancels: what they say. Oldest first, and empty where nothing was read. */
  steps: readonly Pick<PastStep, 'step' | 'on' | 'by' | 'particulars'>[];
  /** The day of the first step. */
  begunOn: Day;
}

/** What a step of a matter points at. */
export interface PointedAt {
  matterId: number;
  kind: string;
  target: string;
}

export interface LadderItem {
  rung: Rung;
  /** `FINDING:12` or `MATTER:7`. */
  key: string;
  /** Null for a finding. */
  matterId: number | null;
  findingId: number | null;
}

export interface LadderLink {
  from: LadderItem;
  to: LadderItem;
  by: EscalationTie;
}

export interface Ladder {
  items: readonly LadderItem[];
  links: readonly LadderLink[];
}

const rungOfKind: Readonly<Partial<Record<MatterKind, Rung>>> = {
  SUSPICION: 'SUSPICION',
  IMPROVEMENT_PLAN: 'NOTICE',
  COMPLIANCE_NOTICE: 'NOTICE',
  ACCOMMODATION_RESTRICTION: 'NOTICE',
  URGENT_NOTICE: 'NOTICE',
  URGENT_ORDER: 'NOTICE',
  REGISTRATION_ENFORCEMENT: 'NOTICE',
  PENALTY: 'PENALTY',
};

/** Only what is meant to cancel is on the last rung: other measures by the same kinds of notice are not. */
function cancels({ kind, steps }: ClimbingMatter): boolean {
  const field = kind === 'REGISTRATION_ENFORCEMENT' ? 'action' : kind === 'URGENT_ORDER' ? 'measure' : null;
  if (field === null) return false;
  return steps.findLast(({ particulars }) => typeof particulars[field] === 'string')?.particulars[field] === 'CANCEL';
}

/** The rung on which a matter stands; null for those that are on none, such as a commitment. */
export function rungOf(matter: ClimbingMatter): Rung | null {
  return cancels(matter) ? 'CANCELLATION' : (rungOfKind[matter.kind] ?? null);
}

const idOfTarget = (target: string): number | null => (/^\d{1,9}$/.test(target) ? Number(target) : null);

function itemOf(rung: Rung, kind: 'FINDING' | 'MATTER', id: number): LadderItem {
  const isFinding = kind === 'FINDING';
  return { rung, key: `${kind}:${id}`, matterId: isFinding ? null : id, findingId: isFinding ? id : null };
}

/** The nearest matter above that stands on a rung: a penalty may follow a commitment, which is on none. */
function aboveOnRung(
  matter: ClimbingMatter,
  byId: ReadonlyMap<number, ClimbingMatter>,
  items: ReadonlyMap<string, LadderItem>,
): LadderItem | null {
  const seen = new Set<number>([matter.id]);
  for (let id = matter.parentId; id !== null && !seen.has(id); id = byId.get(id)?.parentId ?? null) {
    const item = items.get(`MATTER:${id}`);
    if (item !== undefined) return item;
    seen.add(id);
  }
  return null;
}

function suspicionsNamedBy({ kind, steps }: ClimbingMatter): readonly string[] {
  if (kind !== 'IMPROVEMENT_PLAN') return [];
  return settingsOfNotice(noticeOf(steps)).map(({ suspicionId }) => suspicionId);
}

/** The ladder of a case: what stands on which rung, and by which typed link one thing follows from another. */
export function ladderOf(matters: readonly ClimbingMatter[], pointed: readonly PointedAt[]): Ladder {
  const byId = new Map(matters.map((matter) => [matter.id, matter]));
  const items = new Map<string, LadderItem>();
  const add = (item: LadderItem) => items.set(item.key, items.get(item.key) ?? item);
  for (const { kind, target } of pointed) {
    const id = idOfTarget(target);
    if (kind === 'FINDING' && id !== null) add(itemOf('FINDING', 'FINDING', id));
  }
  for (const matter of matters) {
    const rung = rungOf(matter);
    if (rung !== null) add(itemOf(rung, 'MATTER', matter.id));
  }
  const links = new Map<string, LadderLink>();
  const tie = (from: LadderItem | null | undefined, to: LadderItem | undefined, by: EscalationTie) => {
    if (from == null || to === undefined || from.key === to.key) return;
    links.set(`${from.key} ${to.key} ${by}`, { from, to, by });
  };
  for (const { matterId, kind, target } of pointed) {
    tie(items.get(`${kind}:${target}`), items.get(`MATTER:${matterId}`), 'RESTS_ON');
  }
  for (const matter of matters) {
    const to = items.get(`MATTER:${matter.id}`);
    for (const id of suspicionsNamedBy(matter)) tie(items.get(`MATTER:${id}`), to, 'NAMES');
    tie(aboveOnRung(matter, byId, items), to, 'FOLLOWS');
  }
  const place = ({ rung }: LadderItem) => rungCodes.indexOf(rung);
  return {
    items: [...items.values()].toSorted((first, second) => place(first) - place(second)),
    links: [...links.values()].toSorted((first, second) => place(first.to) - place(second.to)),
  };
}
