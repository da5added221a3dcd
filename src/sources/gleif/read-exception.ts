import type { UnspecifiedReason } from '../../domain/ownership/vocabulary';
import { type GleifReading, leiIdentifier } from './gleif-reading';
import { dayOfMoment, type GleifObject, listOf, textOf } from './gleif-value';

interface Meaning {
  reason: UnspecifiedReason;
  words: string;
}

/** Why a body names no parent that consolidates it: the reasons of the reporting exceptions format, old ones included. */
const reasons: Readonly<Record<string, Meaning>> = {
  NO_LEI: { reason: 'interestedPartyHasNotProvidedInformation', words: 'the parent does not consent to have an LEI' },
  NATURAL_PERSONS: {
    reason: 'noBeneficialOwners',
    words: 'natural persons control it, and no body between them and it',
  },
  NON_CONSOLIDATING: { reason: 'noBeneficialOwners', words: 'whoever controls it need not consolidate its accounts' },
  NO_KNOWN_PERSON: { reason: 'noBeneficialOwners', words: 'nobody is known to control it' },
  NON_PUBLIC: { reason: 'interestedPartyExemptFromDisclosure', words: 'who controls it is not public' },
  BINDING_LEGAL_COMMITMENTS: {
    reason: 'interestedPartyExemptFromDisclosure',
    words: 'a binding legal commitment forbids it',
  },
  LEGAL_OBSTACLES: { reason: 'interestedPartyExemptFromDisclosure', words: 'a law forbids it' },
  CONSENT_NOT_OBTAINED: { reason: 'interestedPartyHasNotProvidedInformation', words: 'the parent did not consent' },
  DISCLOSURE_DETRIMENTAL: { reason: 'interestedPartyExemptFromDisclosure', words: 'to say it would do harm' },
  DETRIMENT_NOT_EXCLUDED: { reason: 'interestedPartyExemptFromDisclosure', words: 'harm could not be ruled out' },
};

const categories: Readonly<Record<string, string>> = {
  DIRECT_ACCOUNTING_CONSOLIDATION_PARENT: 'IS_DIRECTLY_CONSOLIDATED_BY',
  ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT: 'IS_ULTIMATELY_CONSOLIDATED_BY',
};

/** A reporting exception: why the nearest or the furthest parent of a body is not named. */
export function readException(value: GleifObject, reading: GleifReading): void {
  const lei = reading.lei(value['LEI'], '/LEI');
  if (lei === null) return;
  const category = textOf(value['ExceptionCategory']) ?? '';
  const standsFor = categories[category];
  if (standsFor === undefined) {
    const expected = Object.keys(categories).join(', ');
    reading.refuse(
      '/ExceptionCategory',
      'gleif/exception-category',
      `The category «${category}» is not one we know.`,
      expected,
    );
    return;
  }
  // Several reasons may be given; the golden copy writes `ExceptionReason` with one, or a list.
  const codes = listOf(value['ExceptionReason'] ?? [], 'ExceptionReason').map(textOf);
  const code = codes[0] ?? textOf(value['ExceptionReason']) ?? '';
  const meaning = reasons[code];
  if (!meaning) {
    const message = `The reason «${code}» is not in our list; that there is one is kept.`;
    reading.notice('/ExceptionReason', 'gleif/exception-reason', message, Object.keys(reasons).join(', '));
  }
  reading.records.push({
    recordType: 'relationship',
    recordId: `${lei}/${category}`,
    saidOn: dayOfMoment(value['ContentDate']) ?? reading.publishedOn,
    status: null,
    place: reading.place,
    statement: null,
    isComponent: false,
    componentRecords: [],
    subject: { identifier: leiIdentifier(lei), name: null, entityType: 'registeredEntity' },
    interestedParty: {
      reason: meaning?.reason ?? 'unknown',
      details: meaning ? `${category}: ${code} (${meaning.words})` : `${category}: ${code}`,
    },
    interests: [
      {
        type: 'otherInfluenceOrControl',
        directness: standsFor === 'IS_DIRECTLY_CONSOLIDATED_BY' ? 'direct' : 'unknown',
        share: null,
        isBeneficial: false,
        details: standsFor,
        startsOn: null,
        endsOn: null,
      },
    ],
  });
}
