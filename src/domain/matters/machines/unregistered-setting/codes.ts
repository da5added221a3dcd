/** Who reported a setting. Codes are stable once released. */
export const reporters = {
  COUNCIL: 'A council',
  PUBLIC: 'A member of the public',
  PROVIDER: 'A provider, of itself or of another',
  POLICE: 'The police',
  OTHER_BODY: 'Another body',
  REGULATOR: 'The regulator itself came upon it',
} as const;
export type Reporter = keyof typeof reporters;

/** Why a matter is closed, before anything is found and after. Codes are stable once released. */
export const closingReasons = {
  inquiry: {
    NOT_FOUND: 'Nothing was found where it was reported',
    REGISTERED_ALREADY: 'It is registered',
    REPORTED_BEFORE: 'Another matter is about it',
    FOR_ANOTHER_BODY: 'It is for another body, which was told',
  },
  finding: {
    REGISTERED: 'It was registered',
    CEASED: 'It is carried on no longer',
    NO_ACTION: 'No more is done, for the reason given',
    CONVICTED: 'The person was convicted',
    NOT_CONVICTED: 'The proceedings ended without a conviction',
    PENALTY_AT_ITS_END: 'The penalty is at its end',
  },
} as const;
export type ClosingReason = keyof typeof closingReasons.inquiry | keyof typeof closingReasons.finding;

/** Every reason with its words. */
export const allClosingReasons: Readonly<Record<ClosingReason, string>> = {
  ...closingReasons.inquiry,
  ...closingReasons.finding,
};

export function isClosingReason(code: unknown): code is ClosingReason {
  return typeof code === 'string' && Object.hasOwn(allClosingReasons, code);
}
