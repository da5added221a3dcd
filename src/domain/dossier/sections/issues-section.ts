import { pastStepOf } from '../../matters/guard';
import { noticeOf, noticeSteps, settingsOfNotice } from '../../matters/plan-answers';
import { documentsOf } from '../documents';
import { type DossierFacts, type DossierMatter, mattersOf } from '../dossier-facts';
import { ofStep, type Statement } from '../statement';
import { statementsOfStep } from '../step-leaves';

/** Each issue that an improvement plan notice names, setting by setting. */
function issuesOfNotice(matter: DossierMatter): readonly Statement[] {
  const said = matter.steps.findLast(({ step }) => noticeSteps.includes(step));
  if (said === undefined) return [];
  const past = matter.steps.map(pastStepOf);
  return settingsOfNotice(noticeOf(past)).flatMap(({ urn, suspicionId, issues }) =>
    issues.map((text) =>
      ofStep(matter, said, { about: `Issue at ${urn}, on which suspicion ${suspicionId} rests`, text }),
    ),
  );
}

/** What documents of other kinds say for reasons, under whatever name their statute gives it. */
const reasonFields = ['reasons', 'findings', 'act', 'why', 'requirements', 'requirement', 'grounds', 'risk'] as const;

function reasonsOf(matter: DossierMatter): readonly Statement[] {
  const drafted = documentsOf(matter).flatMap(({ saidIn }) => (saidIn === null ? [] : [saidIn]));
  return [...new Set(drafted)].flatMap((step) => statementsOfStep(matter, step, reasonFields));
}

/** What was found to have failed, and to which standard. */
function failuresOf(matter: DossierMatter): readonly Statement[] {
  return matter.steps
    .filter(({ step }) => /^FIND_(NO_PLAN|NOT_)/.test(step))
    .flatMap((step) => statementsOfStep(matter, step, ['standard', 'limb', 'found']));
}

/** The issues and reasons on which each document rests, and the failures that were found since. */
export function issuesSection(facts: DossierFacts): readonly Statement[] {
  return mattersOf(facts)
    .filter(({ kind }) => kind !== 'SUSPICION' && kind !== 'COMMITMENT')
    .flatMap((matter) => [
      ...(matter.kind === 'IMPROVEMENT_PLAN' ? issuesOfNotice(matter) : reasonsOf(matter)),
      ...failuresOf(matter),
    ]);
}
