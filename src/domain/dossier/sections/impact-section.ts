import { type Figure, inWords } from '../../impact/figure';
import { type DossierFacts, type DossierImpact, mattersOf } from '../dossier-facts';
import type { Statement } from '../statement';
import { wholeStep } from '../step-leaves';

function figureInWords({ how, inputs, ...figure }: Figure): string {
  const from = inputs.map(({ what, value, source }) => `${what}: ${value} (${source})`).join('; ');
  return `${inWords(figure)}. ${how}${from === '' ? '' : ` From: ${from}.`}`;
}

function aboutOf({ title, about: { provisionType, region, council } }: Figure): string {
  return [title, provisionType, region, council].filter((part) => part !== null).join(', ');
}

function ofImpact({ id, asOf, knownAt, sha256, statement }: DossierImpact): readonly Statement[] {
  const said = (about: string, text: string): Statement => ({
    about,
    text,
    fact: { recordClass: 'IMPACT_STATEMENT', id: String(id), version: null, step: null },
    source: `Impact statement ${id}, SHA-256 ${sha256}`,
    asOf,
    knownAt,
    citation: null,
  });
  const { sentence, figures, options, earlier, notKnown } = statement;
  return [
    said(`Impact statement ${id}`, sentence),
    ...figures.map((figure) => said(aboutOf(figure), figureInWords(figure))),
    ...options.map(({ timing, atOnce, how }) =>
      said(`Option ${timing}`, `Places on one day: ${inWords(atOnce)}. ${how}`),
    ),
    ...earlier.map(({ title, tookEffectOn, openBefore, openAfter }) =>
      said(
        'An earlier decision',
        `${title}, from ${tookEffectOn}: ${openBefore} settings open before, ${openAfter ?? 'not yet known'} after 180 days.`,
      ),
    ),
    ...notKnown.map(({ what, byWhichData }) => said('Not known', `${what}. What would say it: ${byWhichData}.`)),
  ];
}

/** What was weighed before a decision, with the statement that was read, or why it could not wait. */
export function impactSection(facts: DossierFacts): readonly Statement[] {
  const weighed = mattersOf(facts).flatMap((matter) =>
    matter.steps.filter(({ step }) => step === 'WEIGH_IMPACT').flatMap((step) => wholeStep(matter, step)),
  );
  return [...weighed, ...facts.lookedUp.impacts.flatMap(ofImpact)];
}
