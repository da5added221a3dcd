import {
  type ClimbingMatter,
  type LadderItem,
  type LadderLink,
  ladderOf,
  rungCodes,
} from '../../domain/cases/escalation';
import { pastStepOf } from '../../domain/matters/guard';
import type { Matter } from '../matters/matter';
import type { MattersContext } from '../matters/matters.context';
import { ladderBounds } from './case.store';
import type { CasesContext } from './cases.context';
import type { EscalationItemType, EscalationRungType } from './escalation.type';

export interface ShownItem extends EscalationItemType {
  matterId: number | null;
}

export interface ReadLadder {
  rungs: readonly EscalationRungType[];
  items: readonly ShownItem[];
  links: readonly { from: string; to: string; by: LadderLink['by'] }[];
  isWhole: boolean;
}

const namesKinds: readonly string[] = ['IMPROVEMENT_PLAN', 'REGISTRATION_ENFORCEMENT', 'URGENT_ORDER'];

async function climbing({ matters }: MattersContext, matter: Matter): Promise<ClimbingMatter> {
  const { id, kind, parentId, title, state, isHypothetical, knownAt } = matter;
  const steps = await matters.steps.for({ knownAt }).load(id);
  const read = namesKinds.includes(kind) ? steps : [];
  return {
    id,
    kind,
    parentId,
    title,
    state,
    isHypothetical,
    steps: read.map(pastStepOf),
    begunOn: steps[0]?.on ?? matter.lastStepOn,
  };
}

function rungsOf(items: readonly ShownItem[]): readonly EscalationRungType[] {
  return rungCodes.map((rung) => {
    const days = items.filter((item) => item.rung === rung).map(({ on }) => on);
    const known = days.filter((on) => on !== null).toSorted();
    return { rung, count: days.length, reachedOn: known[0] ?? null };
  });
}

/** Reads what stands on the ladder of a matter and below it, and draws it. The same statements for any number of matters. */
export async function readLadder({ id, knownAt }: Matter, context: CasesContext & MattersContext): Promise<ReadLadder> {
  const { cases, matters } = context;
  const scope = await cases.scope.load(id);
  const ids = scope.slice(0, ladderBounds.matters);
  const seen = await Promise.all(ids.map((one) => matters.byId.for({ knownAt }).load(one)));
  const shown = seen.filter((one): one is Matter => one !== null);
  const [all, pointed] = await Promise.all([
    Promise.all(shown.map((matter) => climbing(context, matter))),
    Promise.all(shown.map((matter) => cases.pointedAt.load(matter.id))),
  ]);
  const ladder = ladderOf(all, pointed.flat());
  const byId = new Map(all.map((matter) => [matter.id, matter]));
  const item = async ({ key, rung, matterId, findingId }: LadderItem): Promise<ShownItem> => {
    const matter = matterId === null ? null : (byId.get(matterId) ?? null);
    const found = findingId === null ? null : await cases.finding.load(findingId);
    const title = matter?.title ?? found?.sentence ?? 'Not found';
    return { key, rung, matterId, findingId, title, on: matter?.begunOn ?? found?.asOf ?? null };
  };
  const items = await Promise.all(ladder.items.map(item));
  return {
    rungs: rungsOf(items),
    items,
    links: ladder.links.map(({ from, to, by }) => ({ from: from.key, to: to.key, by })),
    isWhole: scope.length <= ladderBounds.matters && pointed.every((of) => of.length < ladderBounds.links),
  };
}
