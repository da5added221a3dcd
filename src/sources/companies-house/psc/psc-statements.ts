import type { UnspecifiedReason } from '../../../domain/ownership/vocabulary';

interface StatementMeaning {
  reason: UnspecifiedReason;
  details: string;
}

/**
 * What a company, partnership or overseas entity says where it names nobody: `statement_description` of Companies
 * House's enumerations. A restrictions notice is what follows when a person leaves a notice unanswered, and is no
 * exemption of the company.
 */
const statements: Readonly<Record<string, StatementMeaning>> = {
  'no-individual-or-entity-with-signficant-control': {
    reason: 'noBeneficialOwners',
    details:
      'It knows or has reason to believe that there is no person or relevant legal entity with significant control.',
  },
  'psc-exists-but-not-identified': {
    reason: 'subjectUnableToConfirmOrIdentifyBeneficialOwner',
    details:
      'It knows or has reason to believe that there is a person with significant control and has not identified it.',
  },
  'psc-details-not-confirmed': {
    reason: 'subjectUnableToConfirmOrIdentifyBeneficialOwner',
    details: 'It has identified a person with significant control, whose particulars are not confirmed.',
  },
  'steps-to-find-psc-not-yet-completed': {
    reason: 'subjectUnableToConfirmOrIdentifyBeneficialOwner',
    details: 'It has not yet completed reasonable steps to find out whether there is anyone with significant control.',
  },
  'psc-contacted-but-no-response': {
    reason: 'interestedPartyHasNotProvidedInformation',
    details: 'It has given a notice to a person who may have significant control, which was not complied with.',
  },
  'psc-has-failed-to-confirm-changed-details': {
    reason: 'interestedPartyHasNotProvidedInformation',
    details: 'A person with significant control has not complied with a notice to confirm changed particulars.',
  },
  'restrictions-notice-issued-to-psc': {
    reason: 'interestedPartyHasNotProvidedInformation',
    details: 'It has issued a restrictions notice to a person who did not comply with a notice.',
  },
  'no-beneficial-owner-identified': {
    reason: 'subjectUnableToConfirmOrIdentifyBeneficialOwner',
    details: 'It has identified no beneficial owner.',
  },
  'at-least-one-beneficial-owner-unidentified': {
    reason: 'subjectUnableToConfirmOrIdentifyBeneficialOwner',
    details: 'It has identified some of its beneficial owners and not all.',
  },
  'information-not-provided-for-at-least-one-beneficial-owner': {
    reason: 'interestedPartyHasNotProvidedInformation',
    details: 'It has identified its beneficial owners, and of one or more only some information can be given.',
  },
  'at-least-one-beneficial-owner-unidentified-and-information-not-provided-for-at-least-one-beneficial-owner': {
    reason: 'subjectUnableToConfirmOrIdentifyBeneficialOwner',
    details: 'It has identified some of its beneficial owners and not all, and can give only some information.',
  },
};

/** Statements of overseas entities about a period, or that all are named: they leave nobody out. */
const sayNobodyIsLeftOut = new Set([
  'all-beneficial-owners-identified',
  'nobody-has-become-or-ceased-to-be-a-beneficial-owner',
  'somebody-has-become-or-ceased-to-be-a-beneficial-owner',
  'no-change-beneficial-owner-relevant-period',
  'change-beneficial-owner-relevant-period',
  'no-trust-involved-relevant-period',
  'trust-involved-relevant-period',
  'no-change-beneficiary-relevant-period',
  'change-beneficiary-relevant-period',
]);

/** What a statement code says of owners that are not named; `NOTHING` where it says nothing of them, null if unknown. */
export function meaningOfStatement(code: string): StatementMeaning | 'NOTHING' | null {
  if (sayNobodyIsLeftOut.has(code)) return 'NOTHING';
  // `significant` has been spelled both ways; partnerships have the same statements under a code of their own.
  const plain = code.replace('-significant-', '-signficant-').replace(/-partnership$/, '');
  return statements[plain] ?? null;
}

const chapterFive = 'Exempt: chapter 5 of the disclosure and transparency rules applies to it.';

/** Why a company need not say who controls it: `exemption_description` of the same enumerations. */
const exemptions: Readonly<Record<string, string>> = {
  'psc-exempt-as-trading-on-regulated-market':
    'Exempt: its voting shares are admitted to trading on a regulated market outside the United Kingdom.',
  'psc-exempt-as-trading-on-uk-regulated-market':
    'Exempt: its voting shares are admitted to trading on a regulated market in the United Kingdom.',
  'psc-exempt-as-trading-on-eu-regulated-market':
    'Exempt: its voting shares are admitted to trading on a regulated market in the European Union.',
  'psc-exempt-as-shares-admitted-on-market':
    'Exempt: its voting shares are admitted to trading on a market listed in the regulations of 2016.',
  'disclosure-transparency-rules-chapter-5-applies': chapterFive,
  'disclosure-transparency-rules-chapter-five-applies': chapterFive,
};

/** The words for an exemption; null for a type that no list has. */
export function meaningOfExemption(type: string): string | null {
  return exemptions[type] ?? null;
}
