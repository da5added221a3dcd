import { matterKinds } from '../matters/matter-kinds';
import type { DossierAudience, DossierFacts } from './dossier-facts';
import { mattersOf } from './dossier-facts';
import { type DossierSectionId, dossierSections } from './dossier-sections';
import { type DossierTemplate, templateFacts } from './dossier-template';
import { chronologySection } from './sections/chronology-section';
import { clocksSection } from './sections/clocks-section';
import { contentsSection } from './sections/contents-section';
import { findingsSection } from './sections/findings-section';
import { impactSection } from './sections/impact-section';
import { issuesSection } from './sections/issues-section';
import { lawSection } from './sections/law-section';
import { leftOutSection } from './sections/left-out-section';
import {
  commitmentsSection,
  decisionsSection,
  dissentSection,
  planSection,
  representationsSection,
  suspicionsSection,
} from './sections/step-sections';
import { subjectSection } from './sections/subject-section';
import { testSection } from './sections/test-section';
import type { NumberedStatement, Statement } from './statement';

export interface DossierSection {
  id: DossierSectionId;
  title: string;
  /** Empty where nothing is recorded of it. */
  statements: readonly NumberedStatement[];
}

/** A dossier, before it is written as files. */
export interface Dossier {
  template: DossierTemplate;
  templateVersion: number;
  title: string;
  subject: { id: number; kind: string; title: string; version: number };
  audience: DossierAudience;
  knownAt: string;
  /** Whether any step in it rests on a commencement recorded for a scenario only. */
  isHypothetical: boolean;
  scenario: string | null;
  sections: readonly DossierSection[];
  statements: number;
}

const compile: Readonly<Record<DossierSectionId, (facts: DossierFacts) => readonly Statement[]>> = {
  SUBJECT: subjectSection,
  TEST: testSection,
  CONTENTS: contentsSection,
  SUSPICIONS: suspicionsSection,
  ISSUES: issuesSection,
  PLAN: planSection,
  COMMITMENTS: commitmentsSection,
  REPRESENTATIONS: representationsSection,
  DISSENT: dissentSection,
  DECISIONS: decisionsSection,
  IMPACT: impactSection,
  CLOCKS: clocksSection,
  FINDINGS: findingsSection,
  CHRONOLOGY: chronologySection,
  LAW: lawSection,
  LEFT_OUT: leftOutSection,
};

/** Puts a dossier together: every statement numbered from 1 through all sections. Pure: equal facts, equal dossier. */
export function compileDossier(facts: DossierFacts): Dossier {
  const { subject, template, audience, knownAt } = facts;
  const { title, version, sections: ids } = templateFacts(template);
  let number = 0;
  const sections = ids.map((id) => ({
    id,
    title: dossierSections[id],
    statements: compile[id](facts).map((statement) => {
      number += 1;
      return { number, ...statement };
    }),
  }));
  return {
    template,
    templateVersion: version,
    title: `${title}: ${subject.title}`,
    subject: {
      id: subject.id,
      kind: matterKinds[subject.kind].title,
      title: subject.title,
      version: subject.steps.at(-1)?.version ?? 0,
    },
    audience,
    knownAt,
    isHypothetical: mattersOf(facts).some(({ steps }) => steps.some((step) => step.isHypothetical)),
    scenario: subject.scenario,
    sections,
    statements: number,
  };
}
