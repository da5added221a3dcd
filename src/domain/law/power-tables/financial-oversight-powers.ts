import { cite } from '../citation';
import { needsAppointedDayAndRegulations, noCommencementFound, royalAssent2026 } from '../commencement';
import type { PowerEntry } from '../power';

const waiting = needsAppointedDayAndRegulations(
  cite('CSA_2000', 's. 30ZE(2)', 'verified'),
  'A third party gives 15 July 2026 for the duty; that is not confirmed and not relied on.',
);
const regulations = 'regulations under s. 30ZE(2) that set the conditions';
const determination = 'a determination and its notice (s. 30ZE)';
const numberNotRead = 'The number of the section was not verified; the duty is known from secondary sources.';

/** Financial oversight by the Secretary of State. */
export const financialOversightPowers = [
  {
    code: 'FO_DETERMINATION',
    title: 'Determine that a person is subject to financial oversight',
    holder: 'SECRETARY_OF_STATE',
    level: 'PROVIDER_OR_GROUP_MEMBER',
    nature: 'DETERMINATION',
    standardOfProof: {
      text: 'The provider, or the group of which the person is a member, meets a condition in regulations',
      confidence: 'verified',
    },
    citation: cite('CSA_2000', 's. 30ZE', 'verified', 'Read up to subsection (6)(a).'),
    furtherCitations: [],
    enactedOn: royalAssent2026,
    commencement: waiting,
    needsFirst: [regulations, 'a condition in the regulations met, with the figures that show it'],
    applicableTo: null,
    noticeAndAppeal: [
      {
        text: 'Written notice of the determination must be served on the person (s. 30ZE(5)).',
        confidence: 'verified',
      },
    ],
    gaps: ['GAP-1', 'GAP-8', 'GAP-9'],
  },
  {
    code: 'FO_NAMED_INDIVIDUAL',
    title: 'Require a person subject to financial oversight to name an individual',
    holder: 'SECRETARY_OF_STATE',
    level: 'PROVIDER_OR_GROUP_MEMBER',
    nature: 'DISCRETION',
    standardOfProof: null,
    citation: cite('CSA_2000', 's. 30ZE(6)', 'verified', 'Paragraph (b) onwards was not read.'),
    furtherCitations: [],
    enactedOn: royalAssent2026,
    commencement: waiting,
    needsFirst: [regulations, 'a determination, in the notice of which the requirement stands'],
    applicableTo: null,
    noticeAndAppeal: [
      {
        text: 'The individual must have a significant role in the management of the person, and meet a condition that was not read.',
        confidence: 'verified',
      },
    ],
    gaps: ['GAP-1', 'GAP-8', 'GAP-9'],
  },
  {
    code: 'RRP_REQUIRE',
    title: 'Require a recovery and resolution plan',
    holder: 'SECRETARY_OF_STATE',
    level: 'PROVIDER_OR_GROUP_MEMBER',
    nature: 'DISCRETION',
    standardOfProof: null,
    citation: cite('CSA_2000', 's. 30ZF?', 'secondary', numberNotRead),
    furtherCitations: [],
    enactedOn: royalAssent2026,
    commencement: waiting,
    needsFirst: [regulations, determination],
    applicableTo: null,
    noticeAndAppeal: [],
    gaps: ['GAP-1', 'GAP-8', 'GAP-10'],
  },
  {
    code: 'IBR_ARRANGE',
    title: 'Arrange an independent business review',
    holder: 'SECRETARY_OF_STATE',
    level: 'PROVIDER_OR_GROUP_MEMBER',
    nature: 'DISCRETION',
    standardOfProof: { text: 'A significant financial risk to sustainability', confidence: 'secondary' },
    citation: cite('CSA_2000', 's. 30ZG?', 'secondary', numberNotRead),
    furtherCitations: [],
    enactedOn: royalAssent2026,
    commencement: waiting,
    needsFirst: [regulations, determination, 'a significant financial risk, assessed and recorded by a named person'],
    applicableTo: null,
    noticeAndAppeal: [],
    gaps: ['GAP-1', 'GAP-8', 'GAP-10'],
  },
  {
    code: 'ADVANCE_WARNING',
    title: 'Warn local authorities that services may fail',
    holder: 'SECRETARY_OF_STATE',
    level: 'LOCAL_AUTHORITY',
    nature: 'DUTY',
    standardOfProof: {
      text: 'A real possibility that relevant services fail, with adverse effects for councils or the children they look after',
      confidence: 'secondary',
    },
    citation: cite('CSA_2000', 's. 30ZH?', 'secondary', numberNotRead),
    furtherCitations: [],
    enactedOn: royalAssent2026,
    commencement: waiting,
    needsFirst: [
      regulations,
      determination,
      'a real possibility of failure, recorded by a named person',
      'the affected local authorities identified',
    ],
    applicableTo: null,
    noticeAndAppeal: [],
    gaps: ['GAP-1', 'GAP-8', 'GAP-10'],
  },
  {
    code: 'SHARE_FO_INFO',
    title: 'Share financial oversight information with the Care Quality Commission, and the reverse',
    holder: 'SECRETARY_OF_STATE_AND_CQC',
    level: 'NONE',
    nature: 'DISCRETION',
    standardOfProof: null,
    citation: cite(
      'CSA_2000',
      's. 30ZO',
      'verified',
      'Read as amended at Commons Report; the enacted text was not read.',
    ),
    furtherCitations: [cite('CARE_ACT_2014', 's. 56A', 'verified', 'Read as amended at Commons Report.')],
    enactedOn: royalAssent2026,
    commencement: noCommencementFound,
    needsFirst: ["a purpose within ss. 54 to 56 of the Care Act 2014, or the Secretary of State's oversight functions"],
    applicableTo: null,
    noticeAndAppeal: [],
    gaps: ['GAP-1'],
  },
] as const satisfies readonly PowerEntry[];
