import type { DossierFacts, DossierFinding, DossierNumber } from '../dossier-facts';
import type { Statement } from '../statement';

function inWords({ value, meaning, words, agrees, notWorkedOut }: DossierNumber): string {
  const shown = value === null ? 'no value' : String(value);
  if (notWorkedOut !== null) return `${shown}. ${meaning} ${notWorkedOut}`;
  const again = agrees === true ? 'Worked out again, it is the same.' : 'Worked out again, it is not the same.';
  return `${shown}. ${meaning} ${words ?? ''} ${again}`;
}

function ofFinding(finding: DossierFinding): readonly Statement[] {
  const { id, indicator, indicatorVersion, asOf, computedAt, sentence, wouldClear, caveats, numbers } = finding;
  const said = (about: string, text: string): Statement => ({
    about,
    text: text.trim(),
    fact: { recordClass: 'FINDING', id: String(id), version: null, step: null },
    source: `Finding ${id} of ${indicator}, version ${indicatorVersion}`,
    asOf,
    knownAt: computedAt,
    citation: null,
  });
  return [
    said(`Finding ${id}`, sentence),
    said('What would clear it', wouldClear),
    ...numbers.map((number) => said(`Number ${number.name}`, inWords(number))),
    ...caveats.map((text) => said('Mind', text)),
  ];
}

/** The findings that steps point at. A finding informs; it decides nothing. */
export function findingsSection({ lookedUp }: DossierFacts): readonly Statement[] {
  return lookedUp.findings.flatMap(ofFinding);
}
