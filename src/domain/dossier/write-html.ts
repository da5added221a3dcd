import { lanes } from '../access/lanes';
import type { Dossier, DossierSection } from './compile-dossier';
import { type HtmlText, html } from './html-text';
import type { FactReference, NumberedStatement } from './statement';

/** Fixed boxes are repeated by browsers on every page that they print, so the banner stands on each. */
const style = `
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 70rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #0b0c0c; background: #fff; }
h1 { font-size: 1.75rem; line-height: 1.2; } h2 { font-size: 1.25rem; margin-top: 2rem; }
a { color: #1d70b8; } a:focus-visible, [tabindex]:focus-visible { outline: 3px solid #0b0c0c; background: #ffdd00; }
.skip { position: absolute; left: -999rem; } .skip:focus { position: static; }
.hypothetical { position: sticky; top: 0; margin: 0 0 1rem; padding: 0.5rem 1rem; border: 3px solid #d4351c; background: #fff; font-weight: 700; }
dt { font-weight: 700; } dd { margin: 0 0 0.5rem; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; } caption { text-align: left; font-weight: 700; padding: 0.25rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid #b1b4b6; overflow-wrap: anywhere; }
td.said { white-space: pre-wrap; min-width: 16rem; }
@page { margin: 2cm 1.5cm; }
@media print {
  .hypothetical { position: fixed; top: 0; left: 0; right: 0; margin: 0; }
  body.supposed { padding-top: 4rem; } nav, .skip { display: none; } .wide { overflow: visible; }
  thead { display: table-header-group; } tr { break-inside: avoid; } h2 { break-after: avoid; }
}
`;

function factInWords({ recordClass, id, version, step }: FactReference): string {
  const place = version === null ? '' : `, step ${version}`;
  return `${recordClass} ${id}${place}${step === null ? '' : ` (${step})`}`;
}

function rowOf({ number, about, text, fact, source, asOf, knownAt, citation }: NumberedStatement): HtmlText {
  return html`<tr id="statement-${number}"><th scope="row">${number}</th><td>${about}</td><td class="said">${text}</td><td>${factInWords(fact)}</td><td>${source}</td><td><time>${asOf}</time></td><td><time>${knownAt}</time></td><td>${citation ?? ''}</td></tr>
`;
}

const columns = ['Number', 'Of what', 'Statement', 'Fact', 'Source', 'As of', 'Known at', 'Provision'] as const;
const head = html`<thead><tr>${columns.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>`;

function sectionOf({ title, statements }: DossierSection, at: number): HtmlText {
  const heading = html`<h2 id="section-${at + 1}">${at + 1}. ${title}</h2>`;
  if (statements.length === 0) {
    return html`<section aria-labelledby="section-${at + 1}">${heading}<p>Nothing is recorded of it for this dossier.</p></section>
`;
  }
  const body = statements.map(rowOf);
  return html`<section aria-labelledby="section-${at + 1}">${heading}<div class="wide" role="group" aria-label="${title}" tabindex="0"><table><caption>${title}</caption>${head}<tbody>
${body}</tbody></table></div></section>
`;
}

function bannerOf({ isHypothetical, scenario }: Dossier): HtmlText {
  if (!isHypothetical) return html``;
  const name = scenario === null ? '' : ` "${scenario}"`;
  return html`<p class="hypothetical" role="note">Hypothetical: this rests on commencements supposed for the scenario${name}. It is no statement of law, and nothing in it was done to anybody.</p>
`;
}

function factsOf(dossier: Dossier): HtmlText {
  const { subject, audience, knownAt, template, templateVersion, statements } = dossier;
  const { lane, organisation } = audience;
  const rows: readonly (readonly [string, string])[] = [
    ['Of', `${subject.kind} ${subject.id}, as of its step ${subject.version}`],
    ['As known at', knownAt],
    ['Made for', `${lanes[lane]}${organisation === null ? '' : ` For ${organisation}.`}`],
    ['Template', `${template}, version ${templateVersion}`],
    ['Statements', String(statements)],
    ['How to check it', 'Run: oversight dossier verify with the folder or the envelope. It works offline.'],
  ];
  return html`<dl>${rows.map(([term, said]) => html`<dt>${term}</dt><dd>${said}</dd>`)}</dl>
`;
}

/** The dossier as one page that needs nothing beside it: no script, no picture, no address. */
export function dossierHtml(dossier: Dossier): string {
  const { title, isHypothetical, sections } = dossier;
  const contents = sections.map((section, at) => html`<li><a href="#section-${at + 1}">${section.title}</a></li>`);
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${isHypothetical ? 'Hypothetical: ' : ''}${title}</title>
<style>${{ html: style }}</style>
</head>
<body class="${isHypothetical ? 'supposed' : 'real'}">
<a class="skip" href="#content">Skip to the content</a>
${bannerOf(dossier)}<main id="content">
<h1>${title}</h1>
${factsOf(dossier)}<nav aria-label="Contents"><ol>${contents}</ol></nav>
${sections.map(sectionOf)}</main>
</body>
</html>
`.html;
}
