import { capitalised } from '../values/first-letter';
import { listed, type NameOf } from './chain-sentence-names';
import { writtenShare } from './share-words';
import type { Stop, StopCode, StopHolder } from './stops';
import { unspecifiedReasons } from './vocabulary';

interface Words {
  at: string;
  holders: string;
  hasHolders: boolean;
  /** `holds`, or `hold` of several. */
  hold: string;
  members: string;
  others: string;
  reason: string;
}

const sentences: Readonly<Record<StopCode, (words: Words) => string>> = {
  TOP_OF_CHAIN_HELD_BY_PERSONS: ({ at, holders, hasHolders, hold }) =>
    hasHolders
      ? `The chain ends at ${at}: ${holders} ${hold} it, and a natural person is no undertaking.`
      : `Nobody stands above ${at}: a natural person is no undertaking.`,
  HELD_BY_PUBLIC_BODY: ({ at, holders, hasHolders }) =>
    hasHolders
      ? `The chain ends at ${at}: it is held by a public body, ${holders}.`
      : `${at} is a public body, and so has no parent undertaking.`,
  JOINT_CONTROL: ({ at, holders }) => `${holders} hold ${at} jointly: none of them controls it alone.`,
  NO_MAJORITY: ({ at, holders, hasHolders, hold }) =>
    hasHolders
      ? `Nobody is shown to control ${at}: ${holders} ${hold} it, and no majority is settled.`
      : `Nobody is shown to control ${at}.`,
  HELD_IN_TRUST: ({ at, holders, hasHolders }) =>
    hasHolders
      ? `The chain ends at ${at}: it is held in trust or by a nominee, by ${holders}.`
      : `${at} is a trust or nomination, and so has no parent undertaking.`,
  UNKNOWN_ABOVE: ({ at, holders, hasHolders, reason }) =>
    hasHolders
      ? `It is not known who controls ${at}: its holder is ${holders}, of whom no more is known.`
      : `It is not known who controls ${at}. ${reason}`,
  EXEMPT_FROM_DISCLOSURE: ({ at, reason }) => `Who controls ${at} need not be disclosed. ${reason}`,
  NO_BENEFICIAL_OWNERS: ({ at, reason }) => `Nobody has to be disclosed as an owner of ${at}. ${reason}`,
  NOTHING_PUBLISHED: ({ at }) => `Nothing is published of who holds ${at}.`,
  LOOP: ({ members, at }) => `${members} control each other in a loop: ${at} stands for all of them.`,
  SEVERAL_PARENTS: ({ at, holders, others }) =>
    `${at} has several parents: ${holders} is followed, by the order of the limbs, and not ${others}.`,
  FUND: ({ at }) => `${at} looks like a fund: who manages it is not published.`,
  DISSOLVED: ({ at, holders, hasHolders }) =>
    hasHolders ? `The chain ends at ${at}: its holder, ${holders}, has been dissolved.` : `${at} has been dissolved.`,
  MINORITY: ({ at, holders, hold }) => `${holders} ${hold} part of ${at}: too little for control to pass.`,
};

function withShare({ party, share }: StopHolder, nameOf: NameOf): string {
  return share === null ? nameOf(party) : `${nameOf(party)} (${writtenShare(share)})`;
}

function reasonOf({ unspecified }: Stop): string {
  if (unspecified === null) return '';
  const { reason, details } = unspecified;
  return details === null ? unspecifiedReasons[reason] : `${unspecifiedReasons[reason]} The source says: «${details}».`;
}

/** A stop in words, with parties named as the reader may name them. */
export function stopSentence(stop: Stop, nameOf: NameOf): string {
  const { code, at, holders, members } = stop;
  const isFork = code === 'SEVERAL_PARENTS';
  const named = (isFork ? holders.slice(0, 1) : holders).map((holder) => withShare(holder, nameOf));
  const others = isFork ? holders.slice(1).map(({ party }) => nameOf(party)) : [];
  const words: Words = {
    at: nameOf(at),
    holders: listed(named),
    hasHolders: holders.length > 0,
    hold: holders.length === 1 ? 'holds' : 'hold',
    members: listed(members.map(nameOf)),
    others: listed(others),
    reason: reasonOf(stop),
  };
  return capitalised(sentences[code](words).trim());
}
