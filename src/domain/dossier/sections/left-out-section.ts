import { lanes } from '../../access/lanes';
import { rows } from '../../matters/read-particulars';
import { type DossierFacts, mattersOf } from '../dossier-facts';
import { dossierTemplates } from '../dossier-template';
import { ofRegister, ofStep, type Statement } from '../statement';
import { rowTaken } from '../step-leaves';

const whyNotEnclosed: Readonly<Record<string, string>> = {
  DOCUMENT: 'It is kept where it is held, and is not enclosed.',
  OBSERVATION: 'It is kept in the record of observations, and is not enclosed.',
  INSPECTION: 'It is published by the inspectorate, and is not enclosed.',
};

function notEnclosed(facts: DossierFacts): readonly Statement[] {
  const enclosed = new Set([
    ...mattersOf(facts).map(({ id }) => `MATTER ${id}`),
    ...facts.lookedUp.findings.map(({ id }) => `FINDING ${id}`),
  ]);
  return mattersOf(facts).flatMap((matter) =>
    matter.steps.flatMap((step) =>
      rows(step.particulars.links)
        .filter(({ kind, target }) => !enclosed.has(`${kind} ${target}`))
        .map(({ kind, target }) =>
          ofStep(matter, step, {
            about: 'Pointed at, and not enclosed',
            text: `${kind} ${target}. ${whyNotEnclosed[String(kind)] ?? 'It is not there any more, or not for this audience.'}`,
          }),
        ),
    ),
  );
}

function notRead(facts: DossierFacts): readonly Statement[] {
  const all = mattersOf(facts).flatMap((matter) =>
    matter.steps.flatMap((step) => {
      const row = rowTaken(matter, step);
      if (row?.notKnown === undefined) return [];
      return [ofStep(matter, step, { about: `Not read: ${row.title}`, text: row.notKnown, citation: row.citation })];
    }),
  );
  return [...new Map(all.map((one) => [`${one.about} ${one.text}`, one])).values()];
}

function forTheLane(facts: DossierFacts): readonly Statement[] {
  const { lane } = facts.audience;
  if (lane === 'REGULATOR') return [];
  const text = `This dossier is made for one lane (${lanes[lane].replace(/\.$/, '')}). Whatever is not shown in that lane is left out: drafts, what the regulator suspects, the test and findings.`;
  return [ofRegister(facts, lane, { about: 'Not shown in the lane', text, source: 'The lanes of each step' })];
}

function testNotPut(facts: DossierFacts): readonly Statement[] {
  const hasTest = (dossierTemplates[facts.template].sections as readonly string[]).includes('TEST');
  const isPut = facts.template !== 'S23A_NOTICE' || facts.lookedUp.section23A !== null;
  if (!hasTest || isPut || facts.audience.lane !== 'REGULATOR') return [];
  const text = 'The test of s. 23A is not put: the matter is addressed to no undertaking that is known.';
  return [ofRegister(facts, 'TEST', { about: 'The statutory test', text, source: 'The matter' })];
}

/** What is pointed at and not enclosed, what of the law was not read, and what the audience is not shown. */
export function leftOutSection(facts: DossierFacts): readonly Statement[] {
  return [...forTheLane(facts), ...testNotPut(facts), ...notEnclosed(facts), ...notRead(facts)];
}
