import type { MatterKind } from '../matters/matter-kinds';
import type { DossierSectionId } from './dossier-sections';

export interface DossierTemplateFacts {
  title: string;
  /** Of which matters it can be made. */
  kinds: readonly MatterKind[];
  /** Raised whenever the same facts would give another text. */
  version: number;
  sections: readonly DossierSectionId[];
}

const always = ['CHRONOLOGY', 'LAW', 'LEFT_OUT'] as const;
const ofNotice = ['SUBJECT', 'TEST', 'CONTENTS'] as const;
const ofDecision = ['REPRESENTATIONS', 'DISSENT', 'DECISIONS', 'IMPACT', 'CLOCKS', 'FINDINGS'] as const;

/** What dossiers there are, and what stands in each, in its order. Codes are stable once released. */
export const dossierTemplates = {
  S23A_NOTICE: {
    title: 'Improvement plan notice under section 23A',
    kinds: ['IMPROVEMENT_PLAN'],
    version: 1,
    sections: [...ofNotice, 'SUSPICIONS', 'ISSUES', 'PLAN', 'COMMITMENTS', ...ofDecision, ...always],
  },
  PENALTY: {
    title: 'Monetary penalty',
    kinds: ['PENALTY'],
    version: 1,
    sections: [...ofNotice, 'ISSUES', 'COMMITMENTS', ...ofDecision, ...always],
  },
  ENFORCEMENT: {
    title: 'Enforcement by notice or order over one setting',
    kinds: [
      'REGISTRATION_ENFORCEMENT',
      'COMPLIANCE_NOTICE',
      'ACCOMMODATION_RESTRICTION',
      'URGENT_ORDER',
      'URGENT_NOTICE',
    ],
    version: 1,
    sections: [...ofNotice, 'ISSUES', ...ofDecision, ...always],
  },
  CASE: {
    title: 'Case on a group',
    kinds: ['CASE'],
    version: 1,
    sections: ['SUBJECT', 'SUSPICIONS', 'ISSUES', 'PLAN', 'COMMITMENTS', ...ofDecision, ...always],
  },
} as const satisfies Readonly<Record<string, DossierTemplateFacts>>;

export type DossierTemplate = keyof typeof dossierTemplates;

/** What the template says of itself. */
export function templateFacts(template: DossierTemplate): DossierTemplateFacts {
  return dossierTemplates[template];
}

/** Whether a text is the code of a template. */
export function isDossierTemplate(text: string): text is DossierTemplate {
  return Object.hasOwn(dossierTemplates, text);
}
