import { cite } from '../citation';
import { noCommencementFound, royalAssent2026 } from '../commencement';
import type { PowerEntry } from '../power';

const noticeServed = 'an improvement plan notice served under s. 23A';
const numberOnly = 'Only the number and what it concerns were read, in s. 30ZC(1); its own text was not.';

/** The improvement plan: the one set of powers over a group. */
export const improvementPlanPowers = [
  {
    code: 'IMPROVEMENT_PLAN_NOTICE',
    title: 'Require a parent undertaking to prepare an improvement plan',
    holder: 'CIECSS',
    level: 'GROUP',
    nature: 'DISCRETION',
    standardOfProof: {
      text: 'Reasonably suspects grounds for cancelling, for two or more settings of subsidiary undertakings',
      confidence: 'verified',
    },
    citation: cite('CSA_2000', 's. 23A', 'verified', 'Read up to subsection (4)(e).'),
    furtherCitations: [],
    enactedOn: royalAssent2026,
    commencement: noCommencementFound,
    needsFirst: [
      'a reasonable suspicion of a ground for cancelling, recorded by a named officer for each setting',
      'two or more such settings of one subsidiary, or two or more subsidiaries with one or more each',
      'an addressee that is a parent undertaking; a natural person is none (inferred: the definition was not read)',
      'settings registered by subsidiary undertakings; those in the name of the parent itself do not count (inferred)',
    ],
    applicableTo: null,
    noticeAndAppeal: [
      {
        text: 'In writing; identifies the subsidiaries, the settings and the issues, and sets the period for the plan.',
        confidence: 'verified',
      },
      { text: 'The statute as read sets no length for the period; it stands in the notice.', confidence: 'verified' },
      { text: 'Appeal to the First-tier Tribunal against the requirement.', confidence: 'secondary' },
      { text: 'Appeal within 28 days of service (s. 21(2)).', confidence: 'inferred' },
      { text: 'No representations before the notice were seen.', confidence: 'inferred' },
    ],
    gaps: ['GAP-1', 'GAP-2', 'GAP-4', 'GAP-5'],
  },
  {
    code: 'APPROVE_IMPROVEMENT_PLAN',
    title: 'Approve or reject an improvement plan',
    holder: 'CIECSS',
    level: 'GROUP',
    nature: 'UNKNOWN',
    standardOfProof: { text: 'Satisfied that the plan addresses the issues identified', confidence: 'secondary' },
    citation: cite('CSA_2000', 's. 23B', 'secondary', 'The text of s. 23B was not read.'),
    furtherCitations: [],
    enactedOn: royalAssent2026,
    commencement: noCommencementFound,
    needsFirst: [noticeServed, 'a plan submitted by the parent undertaking'],
    applicableTo: null,
    noticeAndAppeal: [
      { text: 'Appeal to the First-tier Tribunal against a rejection.', confidence: 'secondary' },
      { text: 'Appeal within 28 days of service (s. 21(2)).', confidence: 'inferred' },
    ],
    gaps: ['GAP-1', 'GAP-5'],
  },
  {
    code: 'IMPLEMENT_PLAN_DUTY',
    title: 'Implement an improvement plan',
    holder: 'PARENT_UNDERTAKING',
    level: 'GROUP',
    nature: 'DUTY_ON_RECIPIENT',
    standardOfProof: null,
    citation: cite('CSA_2000', 's. 23B(5)', 'verified', numberOnly),
    furtherCitations: [],
    enactedOn: royalAssent2026,
    commencement: noCommencementFound,
    needsFirst: [noticeServed, 'an approved plan'],
    applicableTo: null,
    noticeAndAppeal: [],
    gaps: ['GAP-1', 'GAP-5'],
  },
  {
    code: 'RENAME_SENIOR_MANAGER',
    title: 'Modify an improvement plan to name another senior manager',
    holder: 'PARENT_UNDERTAKING',
    level: 'GROUP',
    nature: 'DUTY_ON_RECIPIENT',
    standardOfProof: null,
    citation: cite('CSA_2000', 's. 23B(8)', 'verified', numberOnly),
    furtherCitations: [],
    enactedOn: royalAssent2026,
    commencement: noCommencementFound,
    needsFirst: ['a plan whose named senior manager no longer is one (inferred from the heading)'],
    applicableTo: null,
    noticeAndAppeal: [],
    gaps: ['GAP-1', 'GAP-2', 'GAP-5'],
  },
] as const satisfies readonly PowerEntry[];
