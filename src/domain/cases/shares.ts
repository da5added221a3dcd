import type { Lane } from '../access/lanes';
import type { PastStep } from '../matters/guard';
import type { Particulars } from '../matters/particulars';
import { texts } from '../matters/read-particulars';
import type { Day } from '../values/day';

/** The lanes with which the regulator can share a case. */
export const sharedLanes = {
  DEPARTMENT: "The Department, for its own work on the group's money",
  COMMISSIONER: 'The councils and co-operatives that are named',
  PROVIDER: 'Those who act for the group that the case is about',
} as const satisfies Partial<Record<Lane, string>>;
export type SharedLane = keyof typeof sharedLanes;

export const sharedLaneCodes = Object.keys(sharedLanes) as readonly SharedLane[];

function isSharedLane(text: unknown): text is SharedLane {
  return typeof text === 'string' && Object.hasOwn(sharedLanes, text);
}

/** That a case is shared with a lane, or may not be: the latest word on each lane counts. */
export interface CaseShare {
  lane: SharedLane;
  isShared: boolean;
  on: Day;
  /** By which provision it may be, or what stands against it, in the words of who recorded it. */
  gateway: string | null;
  purpose: string | null;
  recipients: readonly string[];
  /** The last day on which what is recorded is shared; null where it is not shared. */
  until: Day | null;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function shareOf({ step, on, particulars }: Pick<PastStep, 'step' | 'on' | 'particulars'>): readonly CaseShare[] {
  const { lane, gateway, noGateway, purpose, recipients, until }: Particulars = particulars;
  if (!isSharedLane(lane)) return [];
  if (step === 'RECORD_NOT_SHARED') {
    return [{ lane, isShared: false, on, gateway: textOf(noGateway), purpose: null, recipients: [], until: null }];
  }
  if (step !== 'SHARE_CASE') return [];
  const named = texts(recipients);
  const own = lane === 'DEPARTMENT' ? ['DFE'] : [];
  return [
    {
      lane,
      isShared: true,
      on,
      gateway: textOf(gateway),
      purpose: textOf(purpose),
      recipients: lane === 'COMMISSIONER' ? named : own,
      until: textOf(until),
    },
  ];
}

/** Everything that was said of sharing, oldest first. */
export function sharesOf(past: readonly Pick<PastStep, 'step' | 'on' | 'particulars'>[]): readonly CaseShare[] {
  return past.flatMap(shareOf);
}

/** Of each lane the latest word, where it is one that it is shared and has not run out on the day. */
export function standingOn(shares: readonly CaseShare[], day: Day): readonly CaseShare[] {
  const latest = new Map(shares.map((share) => [share.lane, share]));
  return [...latest.values()].filter(({ isShared, until }) => isShared && until !== null && day <= until);
}

/** These steps name people: no share of a case opens them to a council or a provider. */
const namesPeople: readonly string[] = ['ASSIGN_CASE', 'NAME_PEOPLE', 'RECORD_DECISION'];

/** With whom a step of a case is shared: what stands on its day, itself included where it is one that shares. */
export function sharedWith(
  past: readonly Pick<PastStep, 'step' | 'on' | 'particulars'>[],
  asked: Pick<PastStep, 'step' | 'on' | 'particulars'>,
): readonly CaseShare[] {
  const standing = standingOn(sharesOf([...past, asked]), asked.on);
  if (asked.step === 'SHARE_CASE' || asked.step === 'RECORD_NOT_SHARED') {
    // With whom else a case is shared is for nobody but the one it is shared with.
    return standing.filter(({ lane }) => lane === asked.particulars.lane);
  }
  return namesPeople.includes(asked.step) ? standing.filter(({ lane }) => lane === 'DEPARTMENT') : standing;
}
