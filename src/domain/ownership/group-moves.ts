import { compareDays, type Day, writtenDay } from '../values/day';
import type { GroupStretch } from './group-stretches';
import type { PartyId } from './party';

/** What can become of an undertaking's place in a group. */
export const groupMoves = {
  FOUNDED: 'It is first known, and in this group from the beginning.',
  ACQUIRED: 'It joined this group, from another or from standing alone.',
  DISPOSED: 'It left this group, for another or to stand alone.',
  ENDED: 'Nothing more is known of it: it ended in this group.',
} as const;
export type GroupMoveKind = keyof typeof groupMoves;

/** Something that happened to one undertaking, as the group it names sees it: a sale is one group's and a purchase another's. */
export interface GroupMove {
  kind: GroupMoveKind;
  party: PartyId;
  group: PartyId;
  on: Day;
  /** The group it came from or went to; itself, where nobody was above it; null where there is none. */
  other: PartyId | null;
  /** Whether everyone in the group it came from went with it, as when a company is put on top of a group. */
  isWholeGroup: boolean;
}

/** Days in one group, however sure that was. */
interface Stay {
  party: PartyId;
  group: PartyId;
  from: Day;
  to: Day | null;
}

/** Who joined and who left, when, and from where to where: by day, then by undertaking. */
export function joinedAndLeft(stretches: readonly GroupStretch[]): readonly GroupMove[] {
  const stays = staysOf(stretches);
  const isWhole = wholeGroupMoves(stays);
  const moves: GroupMove[] = [];
  stays.forEach((stay, place) => {
    const { party, group, from, to } = stay;
    const [before, after] = [neighbour(stays[place - 1], party), neighbour(stays[place + 1], party)];
    if (before?.to !== from) moves.push({ kind: 'FOUNDED', party, group, on: from, other: null, isWholeGroup: false });
    else moves.push(...movesBetween(before, stay, isWhole(before.group, group, from)));
    if (to !== null && after?.from !== to) {
      moves.push({ kind: 'ENDED', party, group, on: to, other: null, isWholeGroup: false });
    }
  });
  return moves.sort((a, b) => compareDays(a.on, b.on) || a.party - b.party);
}

/** A group of its own neither sells nor buys the undertaking that it is named by. */
function movesBetween(before: Stay, after: Stay, isWholeGroup: boolean): readonly GroupMove[] {
  const { party, from: on } = after;
  const moves: GroupMove[] = [];
  if (before.group !== party) {
    moves.push({ kind: 'DISPOSED', party, group: before.group, on, other: after.group, isWholeGroup });
  }
  if (after.group !== party) {
    moves.push({ kind: 'ACQUIRED', party, group: after.group, on, other: before.group, isWholeGroup });
  }
  return moves;
}

function neighbour(stay: Stay | undefined, party: PartyId): Stay | undefined {
  return stay?.party === party ? stay : undefined;
}

/** Stretches that differ only in how sure they are, put together. */
function staysOf(stretches: readonly GroupStretch[]): readonly Stay[] {
  const stays: Stay[] = [];
  for (const { party, group, from, to } of [...stretches].sort(
    (a, b) => a.party - b.party || compareDays(a.from, b.from),
  )) {
    const last = stays.at(-1);
    if (last?.party === party && last.group === group && last.to === from) last.to = to;
    else stays.push({ party, group, from, to });
  }
  return stays;
}

/** Whether everyone who was in a group the day before went to one other on the day. */
function wholeGroupMoves(stays: readonly Stay[]): (group: PartyId, to: PartyId, on: Day) => boolean {
  const byGroup = new Map<PartyId, Stay[]>();
  const arrivals = new Set<string>();
  for (const stay of stays) {
    const members = byGroup.get(stay.group);
    if (members) members.push(stay);
    else byGroup.set(stay.group, [stay]);
    arrivals.add(`${stay.party} ${stay.group} ${stay.from}`);
  }
  const answers = new Map<string, boolean>();
  return (group, to, on) => {
    const question = `${group} ${to} ${on}`;
    const known = answers.get(question);
    if (known !== undefined) return known;
    const members = (byGroup.get(group) ?? []).filter((stay) => stay.from < on && (stay.to === null || stay.to >= on));
    const isWhole = members.length > 1 && members.every(({ party }) => arrivals.has(`${party} ${to} ${on}`));
    answers.set(question, isWhole);
    return isWhole;
  };
}

/** A move in words, given how parties are called. */
export function moveSentence(move: GroupMove, nameOf: (party: PartyId) => string): string {
  const { kind, party, group, on, other, isWholeGroup } = move;
  const [name, day] = [nameOf(party), writtenDay(on)];
  const groupOf = (id: PartyId) => (id === party ? 'a group of its own' : `the group of ${nameOf(id)}`);
  const whole = isWholeGroup ? ', with everyone who was in it' : '';
  switch (kind) {
    case 'FOUNDED':
      return `${name} is first known on ${day}, in ${groupOf(group)}.`;
    case 'ACQUIRED':
      return `${name} joined ${groupOf(group)} on ${day}; until then it was in ${groupOf(other ?? party)}${whole}.`;
    case 'DISPOSED':
      return `${name} left ${groupOf(group)} on ${day}${whole}; from then on it was in ${groupOf(other ?? party)}.`;
    case 'ENDED':
      return `${name} ended on ${day}, in ${groupOf(group)}.`;
  }
}
