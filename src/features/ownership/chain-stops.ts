import { namesFrom } from '../../domain/ownership/chain-sentence-names';
import type { OwnershipGraph } from '../../domain/ownership/graph';
import type { PartyId } from '../../domain/ownership/party';
import type { Stop, StopCode } from '../../domain/ownership/stops';
import { stopSentence } from '../../domain/ownership/stops-sentence';
import type { Moment } from './ownership-moment';

/** A stop as it is shown. */
export interface ShownStop extends Moment {
  code: StopCode;
  atId: PartyId;
  sentence: string;
}

/** A stop in words. What a source says of its own accord may name a person, and is left out; the reason stays. */
export function shownStop(stop: Stop, graph: OwnershipGraph, { asOf, knownAt }: Moment): ShownStop {
  const unspecified = stop.unspecified && { ...stop.unspecified, details: null };
  const sentence = stopSentence({ ...stop, unspecified }, namesFrom(graph, false));
  return { code: stop.code, atId: stop.at, sentence, asOf, knownAt };
}
