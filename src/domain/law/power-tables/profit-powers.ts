import { cite } from '../citation';
import { needsRegulationsOnly, royalAssent2026 } from '../commencement';
import type { PowerEntry } from '../power';

const limit = cite('CSA_2000', 's. 30ZK', 'verified', 'Read up to subsection (8)(a).');
const returns = cite(
  'CSA_2000',
  's. 30ZL?',
  'inferred',
  'That returns can be required was read in debate; the number is inferred by elimination.',
);

/** The profit limit: no figure exists until regulations set one. */
export const profitPowers = [
  {
    code: 'PROFIT_LIMIT',
    title: 'Limit the profit of a provider by regulations',
    holder: 'SECRETARY_OF_STATE',
    level: 'PROVIDER',
    nature: 'REGULATIONS',
    standardOfProof: {
      text: 'Satisfied that it is necessary, having regard to placements on terms that represent value for money',
      confidence: 'verified',
    },
    citation: limit,
    furtherCitations: [],
    enactedOn: royalAssent2026,
    commencement: needsRegulationsOnly(cite('CSA_2000', 's. 30ZK(1)', 'verified')),
    needsFirst: [
      'regulations under s. 30ZK(1)',
      'the necessity of them (s. 30ZK(7)) and regard to the welfare of looked-after children (s. 30ZK(8))',
    ],
    applicableTo: [
      'CHILDRENS_HOME',
      'SECURE_CHILDRENS_HOME',
      'RESIDENTIAL_SPECIAL_SCHOOL_AS_HOME',
      'INDEPENDENT_FOSTERING_AGENCY',
    ],
    noticeAndAppeal: [
      {
        text: 'Providers other than local authorities; counted for the registered provider, not the group.',
        confidence: 'verified',
      },
      { text: 'The regulations are subject to public consultation.', confidence: 'secondary' },
    ],
    gaps: ['GAP-3', 'GAP-11'],
  },
  {
    code: 'PROFIT_RETURN',
    title: 'Require annual returns on profit',
    holder: 'SECRETARY_OF_STATE',
    level: 'PROVIDER',
    nature: 'REGULATIONS',
    standardOfProof: null,
    citation: returns,
    furtherCitations: [],
    enactedOn: royalAssent2026,
    commencement: needsRegulationsOnly(returns),
    needsFirst: ['regulations that require the return'],
    applicableTo: null,
    noticeAndAppeal: [],
    gaps: ['GAP-1', 'GAP-11'],
  },
] as const satisfies readonly PowerEntry[];
