import { readRegulation } from '../observations/regulations';
import type { CommitmentMeasure } from './measures';
import { isOfOthers, likenessOf, tellingWords } from './promise-words';

/** What of a commitment tells whether it promises what another one did. */
export interface PromiseCompared {
  promise: string;
  measure: string;
  measuredBy: CommitmentMeasure;
  judgement: string | null;
  regulation: string | null;
}

/** How alike two promises are. */
export interface PromiseLikeness {
  /** From 0 to 1: what they promise. */
  ofPromise: number;
  /** From 0 to 1: what is measured, in words. */
  ofMeasure: number;
  /** Both together, as the policy weighs them. */
  together: number;
}

/**
 * Our policy: what is promised counts twice what is measured, and both together are the same promise from here on.
 *
 * The figures were chosen for precision on the labelled pairs of the tests: a promise that is wrongly said to have been
 * made before does harm, and one that is passed over is found by reading. It is proposed, and a person judges.
 */
export const samePromisePolicy = { weightOfPromise: 2 / 3, samePromiseFrom: 0.6, promiseAloneFrom: 0.4 } as const;

function regulationKey(text: string): string {
  return readRegulation(text, 'CHR_2015').code.toLowerCase();
}

/** Whether what is measured can be the same: not where other records speak of it, another judgement or regulation. */
function canBeOneMeasure(first: PromiseCompared, second: PromiseCompared): boolean {
  if (first.measuredBy !== second.measuredBy) return false;
  if (first.measuredBy === 'JUDGEMENT') return first.judgement === second.judgement;
  if (first.regulation === null || second.regulation === null) return true;
  return regulationKey(first.regulation) === regulationKey(second.regulation);
}

/** How alike they are, in any order. */
export function likenessOfPromises(first: PromiseCompared, second: PromiseCompared): PromiseLikeness {
  const { weightOfPromise } = samePromisePolicy;
  const ofPromise = likenessOf(tellingWords(first.promise), tellingWords(second.promise));
  const ofMeasure = likenessOf(tellingWords(first.measure), tellingWords(second.measure));
  return { ofPromise, ofMeasure, together: weightOfPromise * ofPromise + (1 - weightOfPromise) * ofMeasure };
}

/** Whether one is the same promise as the other, as far as words and measures tell; a person judges. */
export function isSamePromise(first: PromiseCompared, second: PromiseCompared): boolean {
  if (!canBeOneMeasure(first, second)) return false;
  if (isOfOthers(tellingWords(first.promise), tellingWords(second.promise))) return false;
  const { ofPromise, together } = likenessOfPromises(first, second);
  const { samePromiseFrom, promiseAloneFrom } = samePromisePolicy;
  return ofPromise >= promiseAloneFrom && together >= samePromiseFrom;
}
