import { lastDayOfCommitment } from '../matters/machines/commitment/last-day';
import type { Particular, Particulars } from '../matters/particulars';
import { texts } from '../matters/read-particulars';
import type { Day } from '../values/day';
import type { CommitmentMeasure } from './measures';
import type { CommitmentTheme } from './themes';

/** What a commitment promises, as it was last put forward. */
export interface Promised {
  promise: string;
  theme: CommitmentTheme;
  /** Registration numbers; none where it is about the group as a whole. */
  settings: readonly string[];
  measure: string;
  measuredBy: CommitmentMeasure;
  judgement: string | null;
  atLeast: string | null;
  regulation: string | null;
  baseline: string;
  target: string;
  due: Day;
  evidenceRequired: string;
}

/** A commitment, folded from its steps. */
export interface Commitment extends Promised {
  /** The day on which it was first put forward. */
  promisedOn: Day;
  agreedOn: Day | null;
  /** The last day on which it is kept in time, as agreed or put off since; null before it is agreed. */
  lastDay: Day | null;
  owner: string;
  ownerPost: string;
  saidKeptOn: Day | null;
  /** The day on which it was kept, as an officer confirmed. */
  keptOn: Day | null;
  missedFoundOn: Day | null;
  droppedOn: Day | null;
}

interface TakenStep {
  step: string;
  on: Day;
  particulars: Particulars;
}

function textOf(value: Particular | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** What a step that puts a commitment forward says; null where it says no promise. */
export function promisedIn(said: Particulars): Promised | null {
  const promise = textOf(said.promise);
  const due = textOf(said.due);
  if (promise === null || due === null) return null;
  return {
    promise,
    theme: (textOf(said.theme) ?? 'OTHER') as CommitmentTheme,
    settings: texts(said.settings),
    measure: textOf(said.measure) ?? '',
    measuredBy: (textOf(said.measuredBy) ?? 'NOT_RECORDED') as CommitmentMeasure,
    judgement: textOf(said.judgement),
    atLeast: textOf(said.atLeast),
    regulation: textOf(said.regulation),
    baseline: textOf(said.baseline) ?? '',
    target: textOf(said.target) ?? '',
    due,
    evidenceRequired: textOf(said.evidenceRequired) ?? '',
  };
}

/** The commitment that the steps add up to, oldest first; null where none of those seen promises anything. */
export function commitmentOf(steps: readonly TakenStep[]): Commitment | null {
  const first = steps[0];
  const promised = promisedIn(
    steps.findLast(({ particulars }) => particulars.promise !== undefined)?.particulars ?? {},
  );
  if (first === undefined || promised === null) return null;
  const lastOf = (...codes: readonly string[]) => steps.findLast(({ step }) => codes.includes(step));
  const owned = steps.findLast(({ particulars }) => particulars.owner !== undefined)?.particulars;
  return {
    ...promised,
    promisedOn: first.on,
    agreedOn: lastOf('AGREE_COMMITMENT')?.on ?? null,
    lastDay: lastDayOfCommitment(steps),
    owner: textOf(owned?.owner) ?? '',
    ownerPost: textOf(owned?.ownerPost) ?? '',
    saidKeptOn: lastOf('SAY_KEPT')?.on ?? null,
    keptOn: textOf(lastOf('CONFIRM_KEPT', 'CONFIRM_KEPT_LATE')?.particulars.keptOn),
    missedFoundOn: lastOf('FIND_MISSED')?.on ?? null,
    droppedOn: lastOf('DROP_COMMITMENT', 'WITHDRAW_PROPOSAL')?.on ?? null,
  };
}
