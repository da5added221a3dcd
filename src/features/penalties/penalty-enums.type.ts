import { partTwoOffences, penaltyBases } from '../../domain/matters/machines/penalty/bases';
import { prosecutionStandings } from '../../domain/matters/prosecutions';
import { standardsOfProof } from '../../domain/thresholds/recorded-answer';
import { describedEnum } from '../../platform/graphql/enum-of';

type Basis = keyof typeof penaltyBases;

const basisWords = Object.fromEntries(
  Object.entries(penaltyBases).map(([code, { title, citation }]) => [code, `${title}: ${citation.provision}.`]),
) as Record<Basis, string>;

export const PenaltyBasisEnum = describedEnum(
  'PenaltyBasis',
  'For what the Chief Inspector may impose a monetary penalty.',
  basisWords,
);

export const PartTwoOffenceEnum = describedEnum(
  'PartTwoOffence',
  'An offence under Part 2 of the Care Standards Act 2000, or under regulations made under it.',
  partTwoOffences,
);

export const PenaltyStandardEnum = describedEnum(
  'PenaltyStandardOfProof',
  'To which standard of proof somebody is satisfied.',
  standardsOfProof,
);

export const ProsecutionStandingEnum = describedEnum(
  'ProsecutionStanding',
  'How a prosecution for one act stands, as it is recorded.',
  { NONE_RECORDED: 'None is recorded, which does not say that there is none', ...prosecutionStandings },
);
