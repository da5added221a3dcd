import type { Citation } from '../../domain/law/citation';
import { type GapId, gaps } from '../../domain/law/gaps';
import { instruments } from '../../domain/law/instruments';
import type { CitationType, LegalGapType } from './legal-basis.type';

/** A citation as the API shows it: the instrument by its title. */
export function citationView(citation: Citation): CitationType {
  return { ...citation, instrument: instruments[citation.instrument].title };
}

/** An open question with its code. */
export function gapView(id: GapId): LegalGapType {
  return { id, ...gaps[id] };
}
