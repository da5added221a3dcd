import { cancellationGrounds } from '../../law/grounds';
import { suspicionOf } from '../../suspicions/suspicion';
import { type DossierFacts, type DossierMatter, type DossierStep, mattersOf } from '../dossier-facts';
import { ofStep, type Statement } from '../statement';
import { ownStatements, wholeStep } from '../step-leaves';

type Choose = (step: DossierStep, matter: DossierMatter) => boolean;

/** Every step of every matter that is chosen, with what it says. */
function chosen(facts: DossierFacts, choose: Choose, say = wholeStep): readonly Statement[] {
  return mattersOf(facts).flatMap((matter) =>
    matter.steps.filter((step) => choose(step, matter)).flatMap((step) => say(matter, step)),
  );
}

/** Suspicions as they stood, with the law of each ground. */
export function suspicionsSection(facts: DossierFacts): readonly Statement[] {
  return mattersOf(facts)
    .filter(({ kind }) => kind === 'SUSPICION')
    .flatMap((matter) => {
      const suspicion = suspicionOf(matter.steps);
      const said = matter.steps.findLast(({ step }) => step === 'RECORD_SUSPICION' || step === 'AMEND_SUSPICION');
      if (suspicion === null || said === undefined) return [];
      const grounds = suspicion.grounds.map((code) => {
        const { title, citation } = cancellationGrounds[code];
        return ofStep(matter, said, { about: `Ground suspected in ${matter.title}`, text: title, citation });
      });
      const later = matter.steps.filter(({ version }) => version !== said.version);
      return [
        ...grounds,
        ofStep(matter, said, { about: `Why, in ${matter.title}`, text: suspicion.why }),
        ...later.flatMap((step) => wholeStep(matter, step)),
      ];
    });
}

const planSteps: readonly string[] = [
  'SUBMIT_PLAN',
  'SUBMIT_LATE_PLAN',
  'RESUBMIT_PLAN',
  'APPROVE_PLAN',
  'MODIFY_PLAN',
  'RECORD_VACANCY',
  'NAME_MANAGER',
];

/** The plan, as it was submitted, approved and changed. */
export function planSection(facts: DossierFacts): readonly Statement[] {
  return chosen(facts, ({ step }) => planSteps.includes(step));
}

/** What was promised, and what came of it. */
export function commitmentsSection(facts: DossierFacts): readonly Statement[] {
  return chosen(facts, (_, { kind }) => kind === 'COMMITMENT');
}

/** Representations that were made, that none were, and how they were considered. */
export function representationsSection(facts: DossierFacts): readonly Statement[] {
  return chosen(facts, ({ step }) => step.includes('REPRESENTATIONS'));
}

/** Where somebody thought otherwise: what was returned, appealed against, or taken back. */
export function dissentSection(facts: DossierFacts): readonly Statement[] {
  return chosen(facts, ({ step }) => /^(RETURN|APPEAL|ANNUL|RECORD_STAY|WITHDRAW)/.test(step));
}

const deciding =
  /^(RECORD_DECISION|APPROVE|DECIDE|IMPOSE|ADOPT|NOT_ADOPT|CONFIRM|SERVE|CANCEL|LIFT|CLOSE_CASE|COMPLETE)(_|$)/;

/** What was decided, by whom, and what was considered and not chosen. */
export function decisionsSection(facts: DossierFacts): readonly Statement[] {
  return chosen(facts, ({ step }, { kind }) => kind !== 'COMMITMENT' && deciding.test(step), ownStatements);
}
