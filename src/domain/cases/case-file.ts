import type { Particulars } from '../matters/particulars';
import { rows, text, texts } from '../matters/read-particulars';
import type { Day } from '../values/day';
import { type CaseShare, sharesOf, standingOn } from './shares';
import {
  type CaseStage,
  type CaseTrack,
  type DirectionOfTravel,
  directionOfMove,
  isCaseStage,
  isDirectionOfTravel,
  type MoveDirection,
} from './stages';

/** One step of a case, as far as its file reads it. */
export interface CaseStep {
  step: string;
  on: Day;
  reason: string;
  particulars: Particulars;
}

/** One move on one track, with the reason. */
export interface StageMove {
  track: CaseTrack;
  from: CaseStage | null;
  to: CaseStage;
  direction: MoveDirection;
  on: Day;
  reason: string;
}

/** What was considered, and why it was taken or not. */
export interface CaseOption {
  option: string;
  isTaken: boolean;
  why: string;
}

export interface CaseDecision {
  on: Day;
  question: string;
  decidedBy: string;
  grade: string;
  options: readonly CaseOption[];
  outcome: string;
  isPublished: boolean;
  /** Where it is published; null where it is not. */
  publishedAt: string | null;
  reason: string;
}

export interface CasePerson {
  role: string;
  name: string;
  post: string | null;
  /** The registration that the person is named for; null for none. */
  urn: string | null;
  on: Day;
}

/** A case as its steps add up. */
export interface CaseFile {
  officerInCharge: string | null;
  stages: Readonly<Record<CaseTrack, StageMove | null>>;
  moves: readonly StageMove[];
  direction: DirectionOfTravel;
  directionOn: Day | null;
  rationale: string | null;
  decisions: readonly CaseDecision[];
  people: readonly CasePerson[];
  /** The registration numbers that were linked, first linked first. */
  urns: readonly string[];
  shares: readonly CaseShare[];
  standingShares: readonly CaseShare[];
  outcome: string | null;
  closedOn: Day | null;
}

const trackOf: Readonly<Record<string, CaseTrack>> = {
  MOVE_QUALITY_STAGE: 'QUALITY',
  MOVE_FINANCE_STAGE: 'FINANCE',
};

/** Every move on either track, oldest first. */
export function movesOf(past: readonly CaseStep[]): readonly StageMove[] {
  const at = new Map<CaseTrack, CaseStage>();
  return past.flatMap(({ step, on, reason, particulars: { stage } }) => {
    const track = trackOf[step];
    if (track === undefined || !isCaseStage(stage)) return [];
    const from = at.get(track) ?? null;
    at.set(track, stage);
    return [{ track, from, to: stage, direction: directionOfMove(from, stage), on, reason }];
  });
}

function decisionOf({ on, reason, particulars }: CaseStep): CaseDecision {
  const { question, decidedBy, grade, options, outcome, isPublished, publishedAt } = particulars;
  return {
    on,
    reason,
    question: text(question) ?? '',
    decidedBy: text(decidedBy) ?? '',
    grade: text(grade) ?? '',
    options: rows(options).map((row) => ({
      option: text(row.option) ?? '',
      isTaken: row.isTaken === true,
      why: text(row.why) ?? '',
    })),
    outcome: text(outcome) ?? '',
    isPublished: isPublished === true,
    publishedAt: text(publishedAt),
  };
}

function peopleOf({ on, particulars }: CaseStep): readonly CasePerson[] {
  return rows(particulars.people).map(({ role, name, post, urn }) => ({
    role: text(role) ?? '',
    name: text(name) ?? '',
    post: text(post),
    urn: text(urn),
    on,
  }));
}

/** What the steps that are seen add up to, on a day; what was not said yet is null or empty. */
export function caseFileOf(past: readonly CaseStep[], day: Day): CaseFile {
  const of = (step: string) => past.filter((one) => one.step === step);
  const [moves, shares] = [movesOf(past), sharesOf(past)];
  const directed = of('RECORD_DIRECTION').at(-1);
  const closed = of('CLOSE_CASE').at(-1);
  const direction = directed?.particulars.direction;
  const latest = (track: CaseTrack) => moves.findLast((move) => move.track === track) ?? null;
  return {
    officerInCharge: text(of('ASSIGN_CASE').at(-1)?.particulars.officerInCharge),
    stages: { QUALITY: latest('QUALITY'), FINANCE: latest('FINANCE') },
    moves,
    direction: isDirectionOfTravel(direction) ? direction : 'NOT_KNOWN',
    directionOn: directed?.on ?? null,
    rationale: text(directed?.particulars.rationale),
    decisions: of('RECORD_DECISION').map(decisionOf),
    people: of('NAME_PEOPLE').flatMap(peopleOf),
    urns: [...new Set(past.flatMap(({ particulars }) => texts(particulars.settings)))],
    shares,
    standingShares: standingOn(shares, day),
    outcome: text(closed?.particulars.outcome),
    closedOn: closed?.on ?? null,
  };
}
