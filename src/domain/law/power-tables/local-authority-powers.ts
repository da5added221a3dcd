import { cite } from '../citation';
import { inForceBefore2026, noCommencementFound, royalAssent2026 } from '../commencement';
import type { PowerEntry } from '../power';
import { readAgainOn } from '../text-read';

const sufficiency = cite(
  'CA_1989',
  's. 22G',
  'verified',
  'Read as inserted in 2008; later amendments were not.',
  readAgainOn,
);

/** Powers over, and duties of, local authorities. */
export const localAuthorityPowers = [
  {
    code: 'RCC_DIRECTION',
    title: 'Direct local authorities to make regional co-operation arrangements',
    holder: 'SECRETARY_OF_STATE',
    level: 'LOCAL_AUTHORITY',
    nature: 'DISCRETION',
    standardOfProof: null,
    citation: cite(
      'CWSA_2026',
      's. 12',
      'secondary',
      'The number of s. 12 is inferred; the section that it inserts into the Children Act 1989 was not read.',
    ),
    furtherCitations: [],
    enactedOn: royalAssent2026,
    commencement: noCommencementFound,
    needsFirst: ['two or more local authorities to be directed'],
    applicableTo: null,
    noticeAndAppeal: [],
    gaps: ['GAP-1', 'GAP-12'],
  },
  {
    code: 'SUFFICIENCY',
    title: 'Secure sufficient accommodation for looked-after children',
    holder: 'LOCAL_AUTHORITY',
    level: 'LOCAL_AUTHORITY',
    nature: 'DUTY',
    standardOfProof: { text: 'So far as reasonably practicable', confidence: 'verified' },
    citation: sufficiency,
    furtherCitations: [],
    enactedOn: null,
    commencement: inForceBefore2026(sufficiency),
    needsFirst: [],
    applicableTo: null,
    noticeAndAppeal: [],
    gaps: [],
  },
] as const satisfies readonly PowerEntry[];
