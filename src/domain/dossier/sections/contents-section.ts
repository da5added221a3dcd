import { contentInWords, contentsOf, documentsOf, saidBy } from '../documents';
import type { DossierFacts } from '../dossier-facts';
import { fieldLeaves } from '../field-leaves';
import { ofStep, type Statement } from '../statement';

/** The checklist of each document by statute, and then what the document says. */
export function contentsSection({ subject }: DossierFacts): readonly Statement[] {
  return documentsOf(subject).flatMap((document) => {
    const { saidIn, fields } = document;
    if (saidIn === null) return [];
    const checked = contentsOf(document).map((content) =>
      ofStep(subject, saidIn, {
        about: content.rule.title,
        text: contentInWords(content),
        citation: content.rule.citation,
      }),
    );
    const said = fieldLeaves(fields, saidBy(document)).map((leaf) => ofStep(subject, saidIn, leaf));
    return [...checked, ...said];
  });
}
