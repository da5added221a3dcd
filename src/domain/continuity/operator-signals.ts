import { addDays, type Day } from '../values/day';
import type { ContinuityPolicy } from './continuity-policy';
import type { ClosingOperator, OpeningOperator } from './operator';
import { sharedControllers } from './registration';
import { type Signal, seen } from './signal';
import type { OperatorSignalCode } from './signal-table';

type Seen = readonly [code: OperatorSignalCode, words: string];

function ofControl(before: ClosingOperator, after: OpeningOperator): Seen[] {
  // The companies themselves are among those behind them, and are never shared by two.
  const behind = before.controllers.filter((controller) => controller !== before.company);
  const shared = sharedControllers(before.controllers, after.controllers);
  if (shared === 0) return [];
  return shared >= behind.length
    ? [['ALL_CONTROLLERS', `Everyone known to be behind the earlier operator is behind the later one: ${shared}.`]]
    : [['SOME_CONTROLLERS', `${shared} of ${behind.length} behind the earlier operator are behind the later one.`]];
}

function ofClosing({ settings, had }: ClosingOperator, { mostClosed }: ContinuityPolicy): Seen {
  const words = `It closed ${settings.length} of the ${had} settings that it had.`;
  if (settings.length * 100 < had * mostClosed) return ['SOME_CLOSED', words];
  return [had === 1 ? 'ONLY_ONE_CLOSED' : 'MOST_CLOSED', words];
}

function ofAge({ firstClosedOn }: ClosingOperator, { since, firstOpenedOn }: OpeningOperator, newOwner: number): Seen {
  return (since ?? firstOpenedOn) >= addDays(firstClosedOn, -newOwner)
    ? ['NEW_OPERATOR', 'The later operator had nothing on the register before.']
    : ['STANDING_OPERATOR', 'The later operator had settings on the register long before.'];
}

function ofPlace(before: ClosingOperator, after: OpeningOperator): Seen[] {
  const left = new Set(before.settings.map(({ council }) => council).filter((council) => council !== null));
  const inThem = after.settings.filter(({ council }) => council !== null && left.has(council)).length;
  if (inThem === 0) return [];
  const words = `${inThem} of the ${after.settings.length} settings it opened lie in councils that the other left.`;
  return [[inThem === after.settings.length ? 'SAME_COUNCILS' : 'SOME_COUNCILS', words]];
}

/** How many closed and how many opened is compared only where the one gave up what it had. */
function ofSize(before: ClosingOperator, after: OpeningOperator, gaveUp: boolean): Seen[] {
  const kinds = new Set(before.settings.map(({ kind }) => kind));
  const [closed, opened] = [before.settings.length, after.settings.length];
  const found: Seen[] = [];
  if (after.settings.every(({ kind }) => kinds.has(kind))) {
    found.push(['SAME_KINDS', 'What it opened is of kinds that the other closed.']);
  }
  if (gaveUp && opened * 2 >= closed && opened <= closed * 2)
    found.push(['LIKE_NUMBER', `${closed} closed, ${opened} opened.`]);
  return found;
}

/** Everything seen between an operator that closed settings and one that opened some; `goOn` of its settings go on there. */
export function operatorSignalsBetween(
  before: ClosingOperator,
  after: OpeningOperator,
  goOn: number,
  policy: ContinuityPolicy,
  day: Day,
): readonly Signal[] {
  const closing = ofClosing(before, policy);
  const found: Seen[] = [
    ...ofControl(before, after),
    closing,
    ofAge(before, after, policy.newOwner),
    ...ofPlace(before, after),
    ...ofSize(before, after, closing[0] !== 'SOME_CLOSED'),
  ];
  if (goOn > 0)
    found.push(['SETTINGS_GO_ON', `${goOn} of its settings are proposed to go on as settings of the other.`]);
  return found.map(([code, words]) => seen(code, words, day));
}
