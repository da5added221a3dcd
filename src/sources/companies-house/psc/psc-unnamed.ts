import type { InterestDetails } from '../../../domain/ownership/records';
import { notice, type PscReading, textOf } from './psc-line';
import { addRelationship, interestsWithoutKind } from './psc-relationship';
import { meaningOfExemption, meaningOfStatement } from './psc-statements';
import { readDay } from './read-day';

/** Somebody who is registered, and whose particulars the registrar withholds. */
export function readSuperSecure(reading: PscReading): void {
  addRelationship(reading, {
    reason: 'interestedPartyExemptFromDisclosure',
    details: 'Restrictions on using or disclosing the particulars of this party are in force.',
  });
}

/** The link of a statement is not always its own: some bear that of the company's exemptions. */
const ownLink = /statements?\/[^/]+$/;

/** A statement of the company about owners it does not name. */
export function readStatement(reading: PscReading): void {
  const { data, startsOn, endsOn } = reading;
  const code = textOf(data.statement) ?? '';
  const meaning = meaningOfStatement(code);
  if (meaning === 'NOTHING') return;
  if (meaning === null) {
    const message = `The statement «${code}» is not in our list; that it was made is kept.`;
    notice(reading, '/data/statement', 'psc/unknown-statement', message, 'a code of statement_description');
  }
  const { reason, details } = meaning ?? { reason: 'unknown', details: `statement «${code}»` };
  const recordId = ownLink.test(reading.recordId)
    ? reading.recordId
    : `/company/${reading.company}/persons-with-significant-control-statements/${code}/${startsOn ?? ''}`;
  addRelationship(reading, { reason, details }, { interests: interestsWithoutKind(startsOn, endsOn), recordId });
}

interface Exemption {
  exemption_type?: unknown;
  items?: unknown;
}

function exemptionDays(reading: PscReading, path: string, items: unknown): InterestDetails[] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: { exempt_from?: unknown; exempt_to?: unknown } | null, index) => {
    const days = [readDay(item?.exempt_from), readDay(item?.exempt_to)];
    if (days.includes('NO_DAY')) {
      const message = 'A day of this exemption is none; the stretch is left out.';
      notice(reading, `${path}/items/${index}`, 'psc/no-day', message, 'YYYY-MM-DD');
      return [];
    }
    return interestsWithoutKind(days[0] ?? null, days[1] ?? null);
  });
}

/** Exemptions of the company: each is why nobody is named, over the stretches of days it names. */
export function readExemptions(reading: PscReading): void {
  const { exemptions } = reading.data;
  const given = exemptions !== null && typeof exemptions === 'object' ? Object.entries(exemptions) : [];
  if (given.length === 0) {
    notice(reading, '/data/exemptions', 'psc/no-exemption', 'It names no exemption.', 'one exemption or more');
  }
  for (const [key, value] of given) {
    const exemption: Exemption = value !== null && typeof value === 'object' ? value : {};
    const type = textOf(exemption.exemption_type) ?? key.replaceAll('_', '-');
    const path = `/data/exemptions/${key}`;
    const meaning = meaningOfExemption(type);
    if (meaning === null) {
      const message = `The exemption «${type}» is not in our list; that it is claimed is kept.`;
      notice(reading, path, 'psc/unknown-exemption', message, 'a code of exemption_description');
    }
    const details = meaning ?? `exemption «${type}»`;
    const recordId = `/company/${reading.company}/exemptions/${type}`;
    const interests = exemptionDays(reading, path, exemption.items);
    addRelationship(reading, { reason: 'subjectExemptFromDisclosure', details }, { interests, recordId });
  }
}
