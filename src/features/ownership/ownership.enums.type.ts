import { confidences, ownershipSourceKinds } from '../../domain/ownership/interest';
import { controlLimbs, edgeBases } from '../../domain/ownership/parent-edge';
import { ownerKinds } from '../../domain/ownership/undertaking-kind';
import {
  directnesses,
  entitySubtypes,
  entityTypes,
  interestTypes,
  unspecifiedReasons,
} from '../../domain/ownership/vocabulary';
import { describedEnum } from '../../platform/graphql/enum-of';

/** A code of the standard, `controlViaCompanyRulesOrArticles`, as an enum spells it: `CONTROL_VIA_COMPANY_RULES_OR_ARTICLES`. */
function upperCase(code: string): string {
  return code.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
}

/** An enum whose names are ours and whose values are the codes of the standard, so that no answer is translated. */
function enumOfCodes<K extends string>(name: string, description: string, labels: Readonly<Record<K, string>>) {
  const spelt = Object.fromEntries(Object.entries<string>(labels).map(([code, text]) => [upperCase(code), text]));
  const values = describedEnum(name, description, spelt) as Record<string, string>;
  for (const code of Object.keys(labels)) values[upperCase(code)] = code;
  return values as Readonly<Record<string, K>>;
}

export const EntityTypeEnum = enumOfCodes('EntityType', 'What a body is, in the words of the standard.', entityTypes);
export const EntitySubtypeEnum = enumOfCodes('EntitySubtype', 'What kind of its type a body is.', entitySubtypes);
export const InterestTypeEnum = enumOfCodes(
  'InterestType',
  'What a party holds in a body: the 23 kinds of the Beneficial Ownership Data Standard.',
  interestTypes,
);
export const DirectnessEnum = enumOfCodes('Directness', 'How directly an interest is held.', directnesses);
export const MissingReasonEnum = enumOfCodes(
  'MissingReason',
  'Why nobody is named where somebody would be.',
  unspecifiedReasons,
);
export const OwnershipSourceKindEnum = describedEnum(
  'OwnershipSourceKind',
  'Where a fact about ownership comes from, most trusted first.',
  ownershipSourceKinds,
);
export const OwnershipConfidenceEnum = describedEnum(
  'OwnershipConfidence',
  'How far a fact about ownership, or what we make of it, may be relied on, most first.',
  confidences,
);
export const OwnerKindEnum = describedEnum('OwnerKind', 'What an owner is, as the law asks.', ownerKinds);
export const ControlLimbEnum = describedEnum(
  'ControlLimb',
  'Why one undertaking is the parent of another.',
  controlLimbs,
);
export const EdgeBasisEnum = describedEnum('EdgeBasis', 'How sure it is that a limb is met, surest first.', edgeBases);
