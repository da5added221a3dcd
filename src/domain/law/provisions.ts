import type { Citation } from './citation';
import type { Provision } from './provision';
import { otherProvisions } from './provision-tables/other-provisions';
import { part2Before2026 } from './provision-tables/part-2-before-2026';
import { part2InsertedIn2026 } from './provision-tables/part-2-inserted-in-2026';

/** Every provision that the catalogue cites, with what it says as far as it was read. */
export const provisions: readonly Provision[] = [...part2Before2026, ...part2InsertedIn2026, ...otherProvisions];

/** The provision a citation names, or the section of which it names a part: `s. 14(1)(a)` finds s. 14. */
export function provisionOf({ instrument, provision }: Pick<Citation, 'instrument' | 'provision'>): Provision | null {
  const sameInstrument = provisions.filter(({ citation }) => citation.instrument === instrument);
  for (let sought = provision; sought !== ''; sought = sought.replace(/\s*(\([^()]*\)|[^()]+)$/, '')) {
    const found = sameInstrument.find(({ citation }) => citation.provision === sought);
    if (found !== undefined) return found;
  }
  return null;
}
