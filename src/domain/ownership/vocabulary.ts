/**
 * The closed lists of the Beneficial Ownership Data Standard 0.4, in its codes. Source: codelists of the standard,
 * Open Ownership, Apache-2.0. Codes are stable once released; an older or newer version is another list.
 */

/** What a body is. */
export const entityTypes = {
  registeredEntity: 'A body made by registration, such as a company.',
  legalEntity: 'A body with a legal personality of its own that no register made, such as a corporation by statute.',
  arrangement: 'A trust, nomination, partnership or other agreement by which others act together.',
  anonymousEntity: 'A body that is known, and whose name is withheld.',
  unknownEntity: 'A body that nobody has identified.',
  state: 'A state.',
  stateBody: 'A body of a state: a council, a department, an agency.',
} as const;
export type EntityType = keyof typeof entityTypes;

/** What kind of its type it is, where the standard has a word for it. */
export const entitySubtypes = {
  governmentDepartment: 'A department of government.',
  stateAgency: 'An agency of a state.',
  other: 'Another body.',
  trust: 'A trust, or the like of one.',
  nomination: 'A nominee acting for a nominator.',
} as const;
export type EntitySubtype = keyof typeof entitySubtypes;

/** What is known of a natural person. */
export const personTypes = {
  knownPerson: 'A person who is named.',
  anonymousPerson: 'A person who is known, and whose name is withheld.',
  unknownPerson: 'A person whom nobody has identified.',
} as const;
export type PersonType = keyof typeof personTypes;

/** What a party holds in a body: the 23 kinds of the standard. */
export const interestTypes = {
  shareholding: 'Holds shares.',
  votingRights: 'Holds voting rights.',
  appointmentOfBoard: 'May appoint the board, or a majority of it.',
  otherInfluenceOrControl: 'Has influence or control of another kind.',
  seniorManagingOfficial: 'Manages it at the top.',
  settlor: 'Made the trust.',
  trustee: 'Administers the trust.',
  protector: 'Protects the purposes of the trust.',
  beneficiaryOfLegalArrangement: 'Benefits from the trust or arrangement.',
  rightsToSurplusAssetsOnDissolution: 'Has a right to what is left when it is wound up.',
  rightsToProfitOrIncome: 'Has a right to its profit or income.',
  rightsGrantedByContract: 'Has a right by contract.',
  conditionalRightsGrantedByContract: 'Has a right by contract, should a condition be met.',
  controlViaCompanyRulesOrArticles: 'Controls it by its articles, or by an agreement of its members.',
  controlByLegalFramework: 'Controls it by a law.',
  boardMember: 'Sits on its board.',
  boardChair: 'Chairs its board.',
  unknownInterest: 'Has an interest whose nature is not known.',
  unpublishedInterest: 'Has an interest whose nature is not published.',
  enjoymentAndUseOfAssets: 'Uses its assets.',
  rightToProfitOrIncomeFromAssets: 'Has a right to profit or income from its assets.',
  nominee: 'Acts for another, as nominee.',
  nominator: 'Has another act as nominee.',
} as const;
export type InterestType = keyof typeof interestTypes;

/** How directly an interest is held. */
export const directnesses = {
  direct: 'Held directly.',
  indirect: 'Held through others.',
  unknown: 'It is not known whether it is held directly.',
} as const;
export type Directness = keyof typeof directnesses;

/** Why nobody is named where somebody would be. */
export const unspecifiedReasons = {
  noBeneficialOwners: 'Nobody has to be disclosed under the rules.',
  subjectUnableToConfirmOrIdentifyBeneficialOwner: 'The body has not been able to say, or to confirm, who it is.',
  interestedPartyHasNotProvidedInformation: 'Whoever it is has not given the information.',
  subjectExemptFromDisclosure: 'The body is exempt from saying who it is.',
  interestedPartyExemptFromDisclosure: 'Whoever it is is exempt from being disclosed.',
  unknown: 'It is not known why.',
  informationUnknownToPublisher: 'The publisher does not know.',
} as const;
export type UnspecifiedReason = keyof typeof unspecifiedReasons;

/** What a statement of the standard is about. */
export const recordTypes = {
  entity: 'A body.',
  person: 'A natural person.',
  relationship: 'What a party holds in a body.',
} as const;
export type RecordType = keyof typeof recordTypes;

/** What a statement says has become of its record. */
export const recordStatuses = {
  new: 'It is the first of its record.',
  updated: 'It says anew what held from its date on.',
  closed: 'Its record ended.',
} as const;
export type RecordStatus = keyof typeof recordStatuses;
